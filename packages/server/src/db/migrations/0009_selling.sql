-- Selling: what a distributor keeps about its customers, credit codes, invoices, what customers owe and pay.

-- The long form of CM-CLI-02, beside the account that every request reads. Documents have the contract's members.
CREATE TABLE customer_record (
  customer_id text PRIMARY KEY REFERENCES account ON DELETE CASCADE,
  -- A free label (A-CM-19).
  type text,
  address jsonb,
  legal_representative jsonb,
  financial_contact jsonb,
  technical_contact jsonb,
  fax text,
  activity text,
  -- The distributor's own notes.
  comments text
);

-- The id that applications sign in with is one on the whole platform, also for whoever types it in capitals
-- (CM-CTI-04).
CREATE UNIQUE INDEX stamping_account_name ON stamping_account (lower(name));

-- The sale of a credit code has no buyer before it is invoiced: whoever holds the code redeems it (CM-FAC-03).
ALTER TABLE sale
  ALTER COLUMN buyer_id DROP NOT NULL,
  ADD COLUMN invoice_id text,
  -- Its code was voided or expired before it was invoiced: nothing is to be invoiced or paid any more.
  ADD COLUMN voided_at timestamptz;

-- A credit code (A-CM-17): value that lies in the seller's `reserved` until somebody redeems it.
CREATE TABLE credit_code (
  id text PRIMARY KEY,
  seller_id text NOT NULL REFERENCES account,
  -- As it is shown, and as it is looked up: upper case, without what people write for the eye.
  code text NOT NULL,
  code_key text NOT NULL UNIQUE,
  -- argon2id: a PIN is short.
  pin_hash text NOT NULL,
  unit text NOT NULL CHECK (unit IN ('stamp', 'point')),
  quantity bigint NOT NULL CHECK (quantity BETWEEN 1 AND 1000000000),
  sale_id text NOT NULL UNIQUE REFERENCES sale,
  state text NOT NULL CHECK (state IN ('open', 'redeemed', 'voided', 'expired')),
  expires_at timestamptz,
  receiver_id text REFERENCES account,
  to_stamping_account_id text REFERENCES stamping_account,
  created_at timestamptz NOT NULL,
  -- Redeemed, voided or expired.
  ended_at timestamptz,
  CHECK ((state = 'redeemed') = (receiver_id IS NOT NULL)),
  CHECK ((state = 'open') = (ended_at IS NULL)),
  CHECK (expires_at > created_at)
);
CREATE INDEX credit_code_seller ON credit_code (seller_id, id);
CREATE INDEX credit_code_expires ON credit_code (expires_at) WHERE state = 'open' AND expires_at IS NOT NULL;

-- An invoice that the distributor made elsewhere, registered by its reference (CM-FAC-02).
CREATE TABLE invoice (
  id text PRIMARY KEY,
  seller_id text NOT NULL REFERENCES account,
  buyer_id text NOT NULL REFERENCES account,
  reference text NOT NULL,
  -- Centavos; the sums of its sales.
  total bigint NOT NULL CHECK (total >= 0),
  vat bigint NOT NULL CHECK (vat BETWEEN 0 AND total),
  created_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX invoice_reference ON invoice (seller_id, lower(reference));
CREATE INDEX invoice_seller ON invoice (seller_id, id);
CREATE INDEX invoice_buyer ON invoice (buyer_id, id);

-- Written when a sale is invoiced or an order is paid with points: a transfer, which makes pending sales, pays for
-- none of them.
CREATE INDEX sale_invoiced ON sale (seller_id, buyer_id, id) WHERE state = 'invoiced';
CREATE INDEX sale_paid_by_points ON sale (seller_id, id) WHERE state = 'paid-by-points';
CREATE INDEX sale_invoice ON sale (invoice_id) WHERE invoice_id IS NOT NULL;

-- What a customer paid its distributor (A-CM-25).
CREATE TABLE customer_payment (
  id text PRIMARY KEY,
  seller_id text NOT NULL REFERENCES account,
  customer_id text NOT NULL REFERENCES account,
  amount bigint NOT NULL CHECK (amount > 0),
  method text NOT NULL CHECK (method IN ('cash', 'transfer', 'card', 'check', 'other')),
  -- The day in the seller's zone.
  paid_on date NOT NULL,
  reference text,
  comment text,
  created_at timestamptz NOT NULL
);
CREATE INDEX customer_payment_customer ON customer_payment (customer_id, seller_id, id);
