-- Buying: price packages, quotes, orders, payment methods and payments.

-- What a seller offers (CM-PRE-01, CM-PRE-02): the operator's are wholesale, a distributor's resale.
CREATE TABLE price_package (
  id text PRIMARY KEY,
  seller_id text NOT NULL REFERENCES account,
  unit text NOT NULL CHECK (unit IN ('stamp', 'point')),
  audience text NOT NULL CHECK (audience IN ('customer', 'distributor')),
  quantity bigint NOT NULL CHECK (quantity BETWEEN 1 AND 1000000000),
  -- Centavos, VAT included.
  price bigint NOT NULL CHECK (price >= 0),
  name text NOT NULL,
  created_at timestamptz NOT NULL,
  withdrawn_at timestamptz,
  -- Customers buy points at face value (CM-INT-03, section 9).
  CHECK (unit <> 'point' OR audience <> 'customer' OR price = quantity * 100)
);
CREATE INDEX price_package_seller ON price_package (seller_id, audience, unit) WHERE withdrawn_at IS NULL;

CREATE TABLE quote (
  id text PRIMARY KEY,
  account_id text NOT NULL REFERENCES account,
  -- Who sells: the account's parent when the price was fixed.
  seller_id text NOT NULL REFERENCES account,
  -- [{offerId, unit, quantity, units, toStampingAccountId, base, vat, total}]; money in centavos.
  lines jsonb NOT NULL,
  total bigint NOT NULL CHECK (total >= 0),
  vat bigint NOT NULL CHECK (vat BETWEEN 0 AND total),
  valid_until timestamptz NOT NULL,
  -- Until then an expired quote is answered with a new one; null once it made an order.
  remove_at timestamptz,
  created_at timestamptz NOT NULL,
  -- The expired quote that this one was given for.
  replaces_id text UNIQUE REFERENCES quote ON DELETE SET NULL
);
CREATE INDEX quote_remove_at ON quote (remove_at) WHERE remove_at IS NOT NULL;

CREATE TABLE payment_method (
  id text PRIMARY KEY,
  account_id text NOT NULL REFERENCES account,
  kind text NOT NULL CHECK (kind IN ('credit-card', 'debit-card', 'bank-account', 'account')),
  label text NOT NULL,
  -- The provider's reference; never a card number.
  reference text NOT NULL,
  is_default boolean NOT NULL,
  created_at timestamptz NOT NULL,
  -- Forgotten by its owner; charges under way go on.
  removed_at timestamptz
);
CREATE INDEX payment_method_account ON payment_method (account_id) WHERE removed_at IS NULL;
CREATE UNIQUE INDEX payment_method_default ON payment_method (account_id) WHERE is_default AND removed_at IS NULL;

CREATE TABLE purchase_order (
  id text PRIMARY KEY,
  account_id text NOT NULL REFERENCES account,
  seller_id text NOT NULL REFERENCES account,
  -- A quote makes one order, whatever two tabs do at once.
  quote_id text NOT NULL UNIQUE REFERENCES quote,
  state text NOT NULL CHECK (state IN (
    'awaiting-confirmation', 'awaiting-payment', 'processing', 'fulfilled', 'failed', 'refunded')),
  reason text,
  source text NOT NULL CHECK (source IN ('points', 'method')),
  payment_method_id text REFERENCES payment_method,
  -- Who ordered, and on which site; null for programs and for the platform itself.
  profile_id text REFERENCES profile,
  origin text,
  -- The order that this one buys the missing stock for (A-CM-12).
  for_order_id text REFERENCES purchase_order,
  -- Unconfirmed by then it fails.
  confirm_by timestamptz,
  confirmed_at timestamptz,
  -- Points of the buyer, and stamps and points of the seller, that lie in `reserved` for it.
  held_points bigint NOT NULL DEFAULT 0 CHECK (held_points >= 0),
  reserved_stamps bigint NOT NULL DEFAULT 0 CHECK (reserved_stamps >= 0),
  reserved_points bigint NOT NULL DEFAULT 0 CHECK (reserved_points >= 0),
  balance_before bigint,
  balance_after bigint,
  points_after bigint,
  created_at timestamptz NOT NULL,
  fulfilled_at timestamptz,
  CHECK ((state = 'fulfilled') = (fulfilled_at IS NOT NULL)),
  -- An order that has ended keeps nothing back.
  CHECK (state IN ('processing', 'awaiting-payment') OR (held_points = 0 AND reserved_stamps = 0 AND reserved_points = 0))
);
CREATE INDEX purchase_order_account ON purchase_order (account_id, id);
CREATE INDEX purchase_order_confirm_by ON purchase_order (confirm_by) WHERE state = 'awaiting-confirmation';
CREATE INDEX purchase_order_for ON purchase_order (for_order_id) WHERE for_order_id IS NOT NULL;
-- What a site has spent for a person today.
CREATE INDEX purchase_order_site ON purchase_order (account_id, profile_id, origin, created_at)
  WHERE origin IS NOT NULL;

CREATE TABLE payment (
  id text PRIMARY KEY,
  -- One charge an order.
  order_id text NOT NULL UNIQUE REFERENCES purchase_order,
  account_id text NOT NULL REFERENCES account,
  seller_id text NOT NULL REFERENCES account,
  payment_method_id text NOT NULL REFERENCES payment_method,
  state text NOT NULL CHECK (state IN ('processing', 'settled', 'rejected', 'refunded')),
  reason text,
  -- Centavos.
  amount bigint NOT NULL CHECK (amount >= 0),
  expected_settlement_at timestamptz,
  -- Business time at which the provider is asked again; null once nothing is open.
  check_at timestamptz,
  -- The charge goes back: decided, and to be carried out at the provider.
  refund_due boolean NOT NULL DEFAULT false,
  settled_at timestamptz,
  created_at timestamptz NOT NULL,
  CHECK (state <> 'processing' OR check_at IS NOT NULL)
);
CREATE INDEX payment_check_at ON payment (check_at) WHERE check_at IS NOT NULL;

-- The simulated provider's own books (test mode): what it was asked to charge, once a payment.
CREATE TABLE simulated_charge (
  payment_id text PRIMARY KEY,
  reference text NOT NULL,
  amount bigint NOT NULL CHECK (amount >= 0),
  settles_at timestamptz NOT NULL,
  rejection text,
  refunded boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL
);
