-- Stamping: a document is claimed with its UUID and its stamp, then the PAC is asked, then its timbre is kept. Each is
-- a row that is only added, so that the three never wait for one another.

-- One document for ever: who asked first has it. No foreign keys, as in `transfer`: they would lock accounts before
-- the ledger.
CREATE TABLE stamping_request (
  id text PRIMARY KEY,
  stamping_account_id text NOT NULL,
  customer_id text NOT NULL,
  -- SHA-256 of the cadena original.
  document_hash bytea NOT NULL,
  -- Fixed before the PAC is asked: however often that is, it is the same timbre.
  uuid text NOT NULL,
  stamped_at timestamptz NOT NULL,
  -- As it came, byte by byte (UTF-8).
  document text NOT NULL,
  issuer_rfc text NOT NULL,
  receiver_rfc text NOT NULL,
  -- {type, series, folio, total, currency, issuedAt}: what lists show of it.
  summary jsonb NOT NULL,
  chain_verified boolean NOT NULL,
  -- False for an unlimited account.
  charged boolean NOT NULL,
  -- Why the PAC refused it; its stamp was given back then, and the document is free again.
  reason text,
  ended_at timestamptz,
  created_at timestamptz NOT NULL,
  CHECK ((reason IS NULL) = (ended_at IS NULL))
);
CREATE UNIQUE INDEX stamping_request_document ON stamping_request (document_hash) WHERE reason IS NULL;

-- Claims whose outcome is not known yet, and when the PAC is asked again (business time).
CREATE TABLE stamping_open (
  request_id text PRIMARY KEY,
  attempts integer NOT NULL DEFAULT 0,
  next_try_at timestamptz NOT NULL
);
CREATE INDEX stamping_open_due ON stamping_open (next_try_at);

-- The archive. The stamped document is the one of the request, with `inserted` in place of what lies between `insert_at`
-- and the last `kept` characters.
CREATE TABLE stamped_cfdi (
  request_id text PRIMARY KEY,
  uuid text NOT NULL UNIQUE,
  customer_id text NOT NULL,
  stamping_account_id text NOT NULL,
  issuer_rfc text NOT NULL,
  inserted text NOT NULL,
  insert_at integer NOT NULL,
  kept integer NOT NULL,
  pac_rfc text NOT NULL,
  stamped_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL
);
CREATE INDEX stamped_cfdi_customer ON stamped_cfdi (customer_id, request_id);
CREATE INDEX stamped_cfdi_account ON stamped_cfdi (stamping_account_id, request_id);
CREATE INDEX stamped_cfdi_issuer ON stamped_cfdi (customer_id, issuer_rfc, request_id);
CREATE TRIGGER stamped_cfdi_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON stamped_cfdi
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Who issues certificates of CSDs. Without the certificate it is known by its name alone, and the chain is not verified.
CREATE TABLE trusted_issuer (
  -- Its common name.
  name text PRIMARY KEY,
  certificate bytea,
  -- Counts in test mode only.
  test boolean NOT NULL
);
CREATE TABLE revoked_certificate (
  -- The 20 digits of NoCertificado.
  number text PRIMARY KEY,
  revoked_at timestamptz NOT NULL
);
-- SAT's list of obliged taxpayers (LCO).
CREATE TABLE obliged_taxpayer (
  rfc text PRIMARY KEY,
  test boolean NOT NULL
);
-- SAT's own test authority, whose certificate is not published, and its test taxpayers.
INSERT INTO trusted_issuer (name, test) VALUES
  ('AC UAT', true);
INSERT INTO obliged_taxpayer (rfc, test) SELECT rfc, true FROM unnest(ARRAY[
  'EKU9003173C9', 'IIA040805DZ4', 'H&E951128469', 'OÑO120726RX3', 'XIQB891116QE4', 'KAHO641101B39', 'CACX7605101P8']) rfc;

-- Applications that may use unlimited accounts, one key a product and version (IP-14, A-IP-2).
CREATE TABLE stamping_app (
  key_id text PRIMARY KEY,
  product text NOT NULL,
  platform text NOT NULL CHECK (platform IN ('windows', 'web')),
  version integer NOT NULL,
  -- JWK, P-256.
  public_key jsonb NOT NULL,
  revoked_at timestamptz,
  created_at timestamptz NOT NULL
);

-- The sandbox PAC's own key pair, made at the first stamping.
CREATE TABLE sandbox_pac (
  number text PRIMARY KEY,
  -- PKCS#8 and X.509, DER.
  private_key bytea NOT NULL,
  certificate bytea NOT NULL,
  created_at timestamptz NOT NULL,
  only_one boolean NOT NULL DEFAULT true UNIQUE CHECK (only_one)
);
