-- Tenants, people, credentials. One table holds operator, distributors and customers: tenancy is one parent link.
-- Domains, because every CHECK of a table is prepared anew in every statement that writes it.
CREATE DOMAIN account_kind AS text CHECK (VALUE IN ('operator', 'distributor', 'customer'));
CREATE DOMAIN nic AS text CHECK (VALUE ~ '^[0-9]{6}$');
CREATE DOMAIN account_state AS text CHECK (VALUE IN (
  'pending-link', 'active', 'inactive', 'unverified', 'suspended', 'cancelled', 'expired'));
CREATE DOMAIN account_classification AS text CHECK (VALUE IN ('none', 'favourite', 'archived'));
CREATE DOMAIN percent AS integer CHECK (VALUE BETWEEN 0 AND 100);
CREATE DOMAIN day_count AS integer CHECK (VALUE >= 0);
CREATE DOMAIN centavos AS bigint CHECK (VALUE >= 0);

CREATE TABLE account (
  id text PRIMARY KEY,
  kind account_kind NOT NULL,
  parent_id text REFERENCES account,
  number nic NOT NULL UNIQUE,
  name text NOT NULL,
  trade_name text,
  rfc text,
  email text,
  phone text,
  state account_state NOT NULL,
  timezone text NOT NULL DEFAULT 'America/Mexico_City',
  classification account_classification NOT NULL DEFAULT 'none',
  color text,
  bulk_stamp_price centavos,
  discount_percent percent NOT NULL DEFAULT 0,
  credit_days day_count NOT NULL DEFAULT 0,
  last_purchase_at timestamptz,
  expires_at timestamptz,
  created_at timestamptz NOT NULL,
  version bigint NOT NULL DEFAULT 1,
  CHECK ((kind = 'operator') = (parent_id IS NULL))
);
CREATE INDEX account_parent ON account (parent_id, kind);
-- The next NIC (IP-02).
CREATE SEQUENCE account_number MINVALUE 200100 MAXVALUE 999999;

CREATE TABLE settings (
  account_id text PRIMARY KEY REFERENCES account,
  bulk_stamp_price bigint CHECK (bulk_stamp_price >= 0),
  stamp_purchase_enabled boolean NOT NULL DEFAULT false,
  point_purchase_enabled boolean NOT NULL DEFAULT false,
  automatic_stamp_purchase boolean NOT NULL DEFAULT false,
  auto_link_sign_ups boolean NOT NULL DEFAULT false,
  updated_at timestamptz NOT NULL,
  version bigint NOT NULL DEFAULT 1
);

CREATE TABLE stamping_account (
  id text PRIMARY KEY,
  customer_id text NOT NULL REFERENCES account,
  name text NOT NULL UNIQUE,
  kind text NOT NULL CHECK (kind IN ('standard', 'unlimited')),
  state text NOT NULL CHECK (state IN ('active', 'blocked', 'expired')),
  rfc text,
  password_hash text,
  first_stamped_at timestamptz,
  last_stamped_at timestamptz,
  empty_since timestamptz,
  expires_at timestamptz,
  created_at timestamptz NOT NULL
);
CREATE INDEX stamping_account_customer ON stamping_account (customer_id);

-- One row a stamping account and day of its customer's zone: averages stay cheap at any size (A-CM-15).
CREATE TABLE consumption_day (
  stamping_account_id text NOT NULL REFERENCES stamping_account,
  day date NOT NULL,
  used bigint NOT NULL CHECK (used >= 0),
  PRIMARY KEY (stamping_account_id, day)
);

CREATE TABLE profile (
  id text PRIMARY KEY,
  name text NOT NULL,
  email text NOT NULL,
  email_key text NOT NULL UNIQUE,
  phone text,
  phone_key text UNIQUE,
  password_hash text,
  locale text NOT NULL DEFAULT 'es-MX' CHECK (locale IN ('es-MX', 'en')),
  created_at timestamptz NOT NULL
);

-- A person's place in an account: link in a customer, role in a distributor (requirements.md section 10).
CREATE TABLE profile_link (
  profile_id text NOT NULL REFERENCES profile,
  account_id text NOT NULL REFERENCES account,
  link text NOT NULL CHECK (link IN ('principal', 'administrator', 'member', 'master', 'sales', 'support', 'accounting', 'read-only')),
  created_at timestamptz NOT NULL,
  PRIMARY KEY (profile_id, account_id)
);
CREATE INDEX profile_link_account ON profile_link (account_id);

CREATE TABLE api_key (
  id text PRIMARY KEY,
  account_id text NOT NULL REFERENCES account,
  kind text NOT NULL CHECK (kind IN ('publishable', 'secret')),
  prefix text NOT NULL,
  hash bytea NOT NULL UNIQUE,
  origins text[] NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL,
  last_used_at timestamptz,
  expires_at timestamptz
);
CREATE INDEX api_key_account ON api_key (account_id);
CREATE INDEX api_key_origins ON api_key USING gin (origins);

-- Embed sessions and people's sessions. Times here are security time: real, not business time.
CREATE TABLE session (
  id text PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('embed', 'person')),
  token_hash bytea NOT NULL UNIQUE,
  account_id text REFERENCES account,
  customer_id text REFERENCES account,
  profile_id text REFERENCES profile,
  api_key_id text REFERENCES api_key ON DELETE CASCADE,
  origin text,
  scopes text[] NOT NULL,
  -- Points a day that the site may spend for the person; null: a first-party session without a ceiling.
  point_ceiling bigint CHECK (point_ceiling >= 0),
  expires_at timestamptz NOT NULL,
  ended_at timestamptz,
  created_at timestamptz NOT NULL
);
CREATE INDEX session_profile ON session (profile_id);
CREATE INDEX session_origin ON session (origin) WHERE ended_at IS NULL;
CREATE INDEX session_expires ON session (expires_at);

CREATE TABLE refresh_token (
  hash bytea PRIMARY KEY,
  session_id text NOT NULL REFERENCES session ON DELETE CASCADE,
  used_at timestamptz,
  expires_at timestamptz NOT NULL
);
CREATE INDEX refresh_token_session ON refresh_token (session_id);
