-- What a distributor must invoice (requirements.md section 9). VAT is part of the total; base = total - vat.
CREATE DOMAIN sale_state AS text CHECK (VALUE IN ('pending', 'invoiced', 'paid-by-points'));
CREATE TABLE sale (
  id text PRIMARY KEY,
  -- Accounts, whose rows are kept; whoever sells has just read both. Two foreign keys cost a tenth of a transfer.
  seller_id text NOT NULL,
  buyer_id text NOT NULL,
  state sale_state NOT NULL,
  -- stamp, point, or the kind of the offer that was sold.
  kind text NOT NULL,
  quantity quantity NOT NULL,
  total centavos NOT NULL,
  vat centavos NOT NULL CHECK (vat <= total),
  -- The transfer or order behind it.
  reference text NOT NULL,
  due_at timestamptz,
  paid_at timestamptz,
  created_at timestamptz NOT NULL
);
CREATE INDEX sale_pending ON sale (seller_id, buyer_id, id) WHERE state = 'pending';

CREATE TABLE transfer (
  id text PRIMARY KEY,
  unit ledger_unit NOT NULL,
  quantity quantity NOT NULL,
  amount centavos NOT NULL,
  from_id text NOT NULL,
  to_id text NOT NULL,
  to_stamping_account_id text,
  sale_id text NOT NULL,
  comment text,
  -- Null where the platform itself gave (operator: issued).
  from_balance_after bigint,
  to_balance_after bigint NOT NULL,
  created_at timestamptz NOT NULL
);
CREATE INDEX transfer_from ON transfer (from_id, id);
CREATE INDEX transfer_to ON transfer (to_id, id);
-- Irreversible (CM-TIM-02).
CREATE TRIGGER transfer_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON transfer
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A sale of stamps notes its date on the buyer: leave room for it beside the row.
ALTER TABLE account SET (fillfactor = 80);

-- When a sale is due: so many days later at the same wall clock of the buyer (A-CM-19, A-CM-20).
CREATE FUNCTION sale_due_at(p_at timestamptz, p_days integer, p_timezone text) RETURNS timestamptz
LANGUAGE sql STABLE AS $$
  SELECT (p_at AT TIME ZONE p_timezone + make_interval(days => p_days)) AT TIME ZONE p_timezone
$$;
