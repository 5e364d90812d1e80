-- The distributors' network: cancellation and deletion, what a distributor has contracted; people who are asked to
-- join a customer.

-- What a deleted distributor still had goes back to where it came from (modules/distributors/remove.ts).
ALTER DOMAIN posting_kind DROP CONSTRAINT posting_kind_check;
ALTER DOMAIN posting_kind ADD CONSTRAINT posting_kind_check CHECK (VALUE IN (
  'opening', 'transfer', 'purchase', 'sale', 'payment', 'consumption', 'reservation', 'release', 'rebalance', 'closure'));

ALTER TABLE account
  -- Where taking the cancellation back leads to.
  ADD COLUMN cancelled_from account_state,
  ADD COLUMN cancelled_at timestamptz,
  -- 30 calendar days after the cancellation (CM-DIS-02).
  ADD COLUMN deletes_at timestamptz,
  -- The row stays for what refers to it - postings, sales, audit - and is seen by nobody but the operator's books.
  ADD COLUMN deleted_at timestamptz,
  -- The customer that a distributor was made of (CM-DIS-13); that customer stays one (IP-06).
  ADD COLUMN converted_from text REFERENCES account;
CREATE INDEX account_deletes_at ON account (deletes_at) WHERE state = 'cancelled' AND deleted_at IS NULL;
CREATE INDEX account_expires_at ON account (expires_at) WHERE state = 'active' AND kind = 'distributor';
CREATE UNIQUE INDEX account_converted_from ON account (converted_from) WHERE deleted_at IS NULL;

-- Services under contract (IP-16): a distributor's subscriptions and master licences, a customer's support.
CREATE TABLE contract (
  id text PRIMARY KEY,
  account_id text NOT NULL REFERENCES account,
  kind text NOT NULL CHECK (kind IN ('subscription', 'master-license', 'support')),
  -- Of the offer: `multilevel`.
  name text NOT NULL,
  state text NOT NULL CHECK (state IN ('active', 'cancelling', 'cancelled', 'expired')),
  starts_at timestamptz NOT NULL,
  -- A distributor's end with its account (CM-COM-03, CM-COM-04).
  ends_at timestamptz NOT NULL CHECK (ends_at > starts_at),
  created_at timestamptz NOT NULL
);
CREATE INDEX contract_account ON contract (account_id);
CREATE UNIQUE INDEX contract_running ON contract (account_id, kind, name) WHERE state IN ('active', 'cancelling');

-- Whether a distributor may have distributors itself (CM-DIS-01); the operator always may.
CREATE FUNCTION holds_multilevel(p_account text, p_at timestamptz) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM account a WHERE a.id = p_account AND a.kind = 'operator')
      OR EXISTS (SELECT 1 FROM contract c
                 WHERE c.account_id = p_account AND c.kind = 'subscription' AND c.name = 'multilevel'
                   AND c.state IN ('active', 'cancelling') AND c.starts_at <= p_at AND p_at < c.ends_at)
$$;

-- Open orders of a seller: a distributor is not deleted before they have ended.
CREATE INDEX purchase_order_seller_open ON purchase_order (seller_id)
  WHERE state IN ('awaiting-confirmation', 'awaiting-payment', 'processing');

-- A person asked to join a customer, until that person accepts. Spent and withdrawn ones are removed.
CREATE TABLE profile_invitation (
  customer_id text NOT NULL REFERENCES account,
  profile_id text NOT NULL REFERENCES profile,
  link text NOT NULL CHECK (link IN ('principal', 'administrator', 'member')),
  -- Of the token in the mail's link.
  hash bytea NOT NULL UNIQUE,
  -- Security time.
  expires_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (customer_id, profile_id)
);
CREATE UNIQUE INDEX profile_invitation_principal ON profile_invitation (customer_id) WHERE link = 'principal';
CREATE INDEX profile_invitation_profile ON profile_invitation (profile_id);
CREATE INDEX profile_invitation_expires ON profile_invitation (expires_at);
-- An account has one principal.
CREATE UNIQUE INDEX profile_link_principal ON profile_link (account_id) WHERE link = 'principal';
