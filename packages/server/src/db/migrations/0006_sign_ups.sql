-- People and companies that sign up: on a distributor's site, by the distributor itself, on the platform's own page.
CREATE TABLE sign_up (
  id text PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('profile', 'customer', 'distributor')),
  state text NOT NULL CHECK (state IN ('unverified', 'provisioning', 'pending-link', 'inactive', 'active', 'rejected')),
  -- Who decides it: the key's distributor, or whoever adds a distributor; the operator for the platform's own page.
  distributor_id text NOT NULL REFERENCES account,
  -- What was typed. The profile is made when the e-mail is verified: nobody takes an address that is not theirs.
  name text NOT NULL,
  email text NOT NULL,
  email_key text NOT NULL,
  phone text NOT NULL,
  locale text NOT NULL CHECK (locale IN ('es-MX', 'en')),
  -- The form of CM-DIS-04 as it was checked; null for the kind profile.
  company jsonb,
  warnings text[] NOT NULL DEFAULT '{}',
  -- The customer or distributor that it makes; a distributor's stands from the sign-up on (CM-DIS-02).
  account_id text UNIQUE REFERENCES account ON DELETE SET NULL,
  -- Who confirmed it by the mailed link.
  profile_id text REFERENCES profile,
  -- Where the activation leads back to: a page of the site, or a path of the platform.
  return_url text,
  next_path text,
  -- Consent (LFPDPPP); null until the person gives it, where a distributor filled in the form.
  terms_version text,
  terms_accepted_at timestamptz,
  privacy_version text,
  privacy_accepted_at timestamptz,
  marketing_accepted_at timestamptz,
  provisioning_started_at timestamptz,
  provisioning_finished_at timestamptz,
  provisioning_progress double precision NOT NULL DEFAULT 0,
  -- The attempt under way at the provider; a failed one is followed by the next.
  provisioning_attempt integer NOT NULL DEFAULT 1,
  -- Attempts that failed and looks that got no answer: the pauses grow with them.
  provisioning_troubles integer NOT NULL DEFAULT 0,
  provisioning_expected_seconds integer NOT NULL DEFAULT 0,
  -- When to look again; null: nothing is under way.
  provisioning_check_at timestamptz,
  verified_at timestamptz,
  created_at timestamptz NOT NULL
);
CREATE INDEX sign_up_distributor ON sign_up (distributor_id, id);
CREATE INDEX sign_up_email ON sign_up (email_key);
CREATE INDEX sign_up_check_at ON sign_up (provisioning_check_at) WHERE provisioning_check_at IS NOT NULL;

-- A link that verifies an e-mail: 24 hours, once. One that was not mailed, because the address had its mails of the
-- day, makes both cases cost the same.
CREATE TABLE activation_link (
  hash bytea PRIMARY KEY,
  sign_up_id text NOT NULL REFERENCES sign_up ON DELETE CASCADE,
  email_key text NOT NULL,
  mailed boolean NOT NULL,
  -- Asked for by the newcomer, after the first.
  resent boolean NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX activation_link_sign_up ON activation_link (sign_up_id, created_at);
CREATE INDEX activation_link_email ON activation_link (email_key, created_at);
CREATE INDEX activation_link_created ON activation_link (created_at);

-- A newcomer's tokens: they read one sign-up and what happens to it. Security time.
CREATE TABLE newcomer_token (
  hash bytea PRIMARY KEY,
  sign_up_id text NOT NULL REFERENCES sign_up ON DELETE CASCADE,
  -- The page that they are for; null: a program's.
  origin text,
  expires_at timestamptz NOT NULL
);
CREATE INDEX newcomer_token_sign_up ON newcomer_token (sign_up_id);
CREATE INDEX newcomer_token_expires ON newcomer_token (expires_at);

-- Test mode's provider: its own books, kept outside the platform's transactions.
CREATE TABLE simulated_provisioning (
  -- The sign-up's id and the number of the attempt.
  reference text PRIMARY KEY,
  seconds integer NOT NULL CHECK (seconds > 0),
  fails boolean NOT NULL,
  started_at timestamptz NOT NULL
);

-- Removes an account that a rejected sign-up made, unless something was ever posted to it or refers to it. Its empty
-- ledger accounts stay: nothing of the ledger is ever deleted.
CREATE FUNCTION account_discard(p_id text) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM ledger_account l
             WHERE l.sequence > 0 AND (l.owner = p_id OR l.owner IN (SELECT s.id FROM stamping_account s WHERE s.customer_id = p_id)))
  THEN RETURN false; END IF;
  DELETE FROM stamping_account WHERE customer_id = p_id;
  DELETE FROM settings WHERE account_id = p_id;
  DELETE FROM account WHERE id = p_id;
  RETURN true;
EXCEPTION WHEN foreign_key_violation THEN
  RETURN false;
END $$;
