-- What a distributor must invoice (requirements.md section 9). VAT is part of the total; base = total - vat.
CREATE TABLE sale (
  id text PRIMARY KEY,
  seller_id text NOT NULL REFERENCES account,
  buyer_id text NOT NULL REFERENCES account,
  state text NOT NULL CHECK (state IN ('pending', 'invoiced', 'paid-by-points')),
  -- stamp, point, or the kind of the offer that was sold.
  kind text NOT NULL,
  quantity bigint NOT NULL CHECK (quantity > 0),
  -- Centavos.
  total bigint NOT NULL CHECK (total >= 0),
  vat bigint NOT NULL CHECK (vat BETWEEN 0 AND total),
  -- The transfer or order behind it.
  reference text NOT NULL,
  due_at timestamptz,
  paid_at timestamptz,
  created_at timestamptz NOT NULL
);
CREATE INDEX sale_pending ON sale (seller_id, buyer_id, id) WHERE state = 'pending';

CREATE TABLE transfer (
  id text PRIMARY KEY,
  unit text NOT NULL CHECK (unit IN ('stamp', 'point')),
  quantity bigint NOT NULL CHECK (quantity > 0),
  amount bigint NOT NULL CHECK (amount >= 0),
  from_id text NOT NULL REFERENCES account,
  to_id text NOT NULL REFERENCES account,
  to_stamping_account_id text REFERENCES stamping_account,
  sale_id text NOT NULL REFERENCES sale,
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
