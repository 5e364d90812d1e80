-- Automatic sales (CM-TIM-04, A-CM-11): a rule a standard stamping account.
CREATE DOMAIN auto_sale_state AS text CHECK (VALUE IN ('on', 'paused', 'off'));

CREATE TABLE auto_sale (
  stamping_account_id text PRIMARY KEY REFERENCES stamping_account,
  -- Whose prices these are: when the customer moves to another distributor the rule does not fire for that one.
  seller_id text NOT NULL REFERENCES account,
  minimum bigint NOT NULL CHECK (minimum >= 0),
  quantity quantity NOT NULL,
  -- Centavos, VAT included, for each firing.
  amount centavos NOT NULL,
  -- Stamps a day and a month of the customer's zone; null: no ceiling.
  daily_ceiling bigint CHECK (daily_ceiling >= quantity),
  monthly_ceiling bigint CHECK (monthly_ceiling >= quantity),
  comment text,
  state auto_sale_state NOT NULL,
  -- Why it is paused, and since when.
  reason text,
  paused_at timestamptz,
  -- Tries in vain since it last went well: each doubles the pause.
  failures integer NOT NULL DEFAULT 0,
  -- Business time at which a paused one is looked at again.
  due_at timestamptz,
  last_fired_at timestamptz,
  version bigint NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  CHECK ((state = 'paused') = (reason IS NOT NULL) AND (state = 'paused') = (paused_at IS NOT NULL)),
  CHECK (due_at IS NULL OR state = 'paused')
);
CREATE INDEX auto_sale_seller ON auto_sale (seller_id);
CREATE INDEX auto_sale_due ON auto_sale (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX auto_sale_short ON auto_sale (seller_id) WHERE reason = 'seller_out_of_stock';

-- Events that a rule has to answer: it was saved, or a consumption left no more than its minimum. Rows are only
-- added here, because a consumption holds its account's ledger lock: it must not wait for a firing, which takes the
-- rule first and that lock then. A paused rule keeps its events until its pause is over.
CREATE TABLE auto_sale_trigger (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  stamping_account_id text NOT NULL,
  created_at timestamptz NOT NULL
);
CREATE INDEX auto_sale_trigger_account ON auto_sale_trigger (stamping_account_id);

-- What came of an event. `open`: it waits for the purchase of what the seller lacks.
CREATE TABLE auto_sale_run (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  stamping_account_id text NOT NULL REFERENCES stamping_account,
  seller_id text NOT NULL REFERENCES account,
  state text NOT NULL CHECK (state IN ('open', 'fired', 'failed')),
  quantity quantity NOT NULL,
  amount centavos NOT NULL,
  transfer_id text,
  -- The seller's purchase that it needed.
  order_id text REFERENCES purchase_order,
  created_at timestamptz NOT NULL,
  ended_at timestamptz,
  CHECK ((state = 'open') = (ended_at IS NULL)),
  CHECK ((state = 'fired') = (transfer_id IS NOT NULL))
);
-- One open top-up a rule, whatever fires it at once.
CREATE UNIQUE INDEX auto_sale_run_open ON auto_sale_run (stamping_account_id) WHERE state = 'open';
CREATE INDEX auto_sale_run_account ON auto_sale_run (stamping_account_id, created_at);

-- Rules that have something to do at p_at, and since when: an event, a pause that is over, stock that came, a purchase
-- that ended. p_account: only this one's; null: all.
CREATE FUNCTION auto_sales_due(p_at timestamptz, p_account text) RETURNS TABLE (stamping_account_id text, since timestamptz)
LANGUAGE sql STABLE AS $$
  SELECT t.stamping_account_id, min(t.created_at) FROM auto_sale_trigger t
    JOIN auto_sale s ON s.stamping_account_id = t.stamping_account_id AND s.state <> 'paused'
    WHERE t.created_at <= p_at AND (p_account IS NULL OR t.stamping_account_id = p_account)
    GROUP BY t.stamping_account_id
  UNION ALL
  SELECT s.stamping_account_id, s.due_at FROM auto_sale s
    WHERE s.due_at <= p_at AND (p_account IS NULL OR s.stamping_account_id = p_account)
  UNION ALL
  SELECT s.stamping_account_id, s.paused_at
    FROM (SELECT DISTINCT seller_id FROM auto_sale WHERE reason = 'seller_out_of_stock') short
    JOIN LATERAL (SELECT sum(l.balance) AS balance FROM ledger_account l
                  WHERE l.owner = short.seller_id AND l.unit = 'stamp' AND l.role = 'stock') stock ON true
    JOIN auto_sale s ON s.seller_id = short.seller_id AND s.reason = 'seller_out_of_stock' AND s.quantity <= stock.balance
    WHERE p_account IS NULL OR s.stamping_account_id = p_account
  UNION ALL
  SELECT r.stamping_account_id, r.created_at FROM auto_sale_run r
    JOIN purchase_order o ON o.id = r.order_id AND o.state IN ('fulfilled', 'failed', 'refunded')
    WHERE r.state = 'open' AND (p_account IS NULL OR r.stamping_account_id = p_account)
$$;
