-- Services under contract: what the operator offers beside packages, contracts and their ends, licences, credit lines.

-- What the operator sells for a year (CM-COM-03, CM-COM-04, A-CM-24, IP-14).
CREATE TABLE service_offer (
  id text PRIMARY KEY,
  seller_id text NOT NULL REFERENCES account,
  kind text NOT NULL CHECK (kind IN ('masterLicense', 'subscription', 'distributorMembership', 'unlimitedStamping')),
  -- What a contract refers to, whatever it is called and costs later: `multilevel`.
  code text NOT NULL,
  name text NOT NULL,
  -- List prices of licences, subscriptions and the membership have no VAT (A-CM-13).
  vat_included boolean NOT NULL,
  created_at timestamptz NOT NULL,
  withdrawn_at timestamptz
);
CREATE UNIQUE INDEX service_offer_code ON service_offer (kind, code) WHERE withdrawn_at IS NULL;

-- Price lists have validity: a first sale and a renewal take the one in force then (EV-21).
CREATE TABLE service_price (
  offer_id text NOT NULL REFERENCES service_offer,
  valid_from timestamptz NOT NULL,
  -- Null: until another one begins.
  valid_until timestamptz CHECK (valid_until > valid_from),
  -- Centavos a year.
  price centavos NOT NULL,
  PRIMARY KEY (offer_id, valid_from)
);

ALTER TABLE contract
  -- The order that made it, or renewed it last; null for what was agreed elsewhere.
  ADD COLUMN order_id text REFERENCES purchase_order,
  ADD COLUMN recurrence text NOT NULL DEFAULT 'annual' CHECK (recurrence IN ('one-off', 'monthly', 'annual')),
  -- Centavos of list price a period; null: a variable amount (IP-16).
  ADD COLUMN price centavos,
  ADD COLUMN vat_included boolean NOT NULL DEFAULT false,
  ADD COLUMN title text;
CREATE INDEX contract_ends_at ON contract (ends_at) WHERE state IN ('active', 'cancelling');

ALTER TABLE settings ADD COLUMN automatic_renewal boolean NOT NULL DEFAULT false;
ALTER TABLE account
  -- The expiry for which the automatic renewal was tried: once, whatever came of it.
  ADD COLUMN renewal_tried_for timestamptz,
  -- The renewal whose charge is open.
  ADD COLUMN renewal_order_id text REFERENCES purchase_order;

CREATE INDEX stamping_account_unlimited_expires ON stamping_account (expires_at)
  WHERE kind = 'unlimited' AND state = 'active';

-- Granted under a master licence for one year (CM-MKL-01, IP-10).
CREATE TABLE license (
  id text PRIMARY KEY,
  contract_id text NOT NULL REFERENCES contract,
  -- Who granted it, and to whom.
  distributor_id text NOT NULL REFERENCES account,
  customer_id text NOT NULL REFERENCES account,
  key text NOT NULL UNIQUE,
  binding text NOT NULL CHECK (binding IN ('device', 'user')),
  holder text,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL CHECK (ends_at > starts_at),
  created_at timestamptz NOT NULL
);
CREATE INDEX license_customer ON license (customer_id, id);
CREATE INDEX license_distributor ON license (distributor_id, id);

-- What a parent lets its distributor owe it (A-CM-14): the payment method `account`.
CREATE TABLE credit_line (
  account_id text PRIMARY KEY REFERENCES account,
  -- Who lets it; a distributor that moves to another parent takes its debt along, not its line.
  parent_id text NOT NULL REFERENCES account,
  payment_method_id text NOT NULL REFERENCES payment_method,
  amount centavos NOT NULL,
  -- What is owed: ordered on account, less what was paid. May exceed a line that was lowered.
  used centavos NOT NULL DEFAULT 0,
  updated_at timestamptz NOT NULL
);

-- A parent may give an expired distributor the points that its renewal costs (A-CM-24); nothing else.
CREATE OR REPLACE FUNCTION transfer_refusal(
  p_unit text, p_from text, p_from_kind text, p_from_state text, p_from_expires timestamptz,
  p_to text, p_to_kind text, p_to_parent text, p_to_state text, p_to_expires timestamptz,
  p_cti_kind text, p_cti_state text, p_at timestamptz)
RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    -- A-CM-23; a distributor that its parent has not activated yet may do nothing (CM-DIS-11).
    WHEN p_from_state IN ('suspended', 'cancelled') THEN 'distributor_suspended'
    WHEN p_from_state = 'expired' OR p_from_expires <= p_at THEN 'account_expired'
    WHEN p_from_state <> 'active' THEN 'forbidden'
    -- What the caller cannot see does not exist for it.
    WHEN p_to IS NULL OR p_to_parent IS DISTINCT FROM p_from AND p_to <> p_from AND p_from_kind <> 'operator'
      THEN 'not_found'
    WHEN p_to_parent IS DISTINCT FROM p_from THEN 'recipient_not_allowed'
    WHEN p_unit = 'point' AND p_to_kind = 'distributor' AND p_to_state = 'expired' THEN NULL
    WHEN p_to_state <> 'active' OR p_to_expires <= p_at THEN 'recipient_not_allowed'
    -- A customer's stamps lie in its standard accounts only; its points never do.
    WHEN (p_unit = 'stamp' AND p_to_kind = 'customer') <> (p_cti_kind IS NOT NULL) OR p_cti_kind = 'unlimited'
      THEN 'recipient_not_allowed'
    WHEN p_cti_state = 'blocked' THEN 'stamping_account_blocked'
  END
$$;
