-- Value: stamps and points. Only the functions of 0003_ledger_*.sql write these tables.

-- Sets of values are domains, not CHECKs of the table: PostgreSQL prepares every CHECK of a table anew in every
-- statement that writes it, which made an update of a balance twice as slow.
CREATE DOMAIN ledger_unit AS text CHECK (VALUE IN ('stamp', 'point'));
CREATE DOMAIN ledger_role AS text CHECK (VALUE IN ('stock', 'reserved', 'issued', 'consumed', 'revenue'));
CREATE DOMAIN posting_kind AS text CHECK (VALUE IN (
  'opening', 'transfer', 'purchase', 'sale', 'payment', 'consumption', 'reservation', 'release', 'rebalance'));
CREATE DOMAIN quantity AS bigint CHECK (VALUE > 0);

-- Its owner's place for one unit. `issued`, `consumed` and `revenue` are the platform's sources and sinks:
-- everybody touches them, so they keep neither balance nor sequence and are never locked.
CREATE TABLE ledger_account (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  -- An account or a stamping account.
  owner text NOT NULL,
  unit ledger_unit NOT NULL,
  role ledger_role NOT NULL,
  -- 0: the account itself; 1 and up: its stripes, where a hot account has some.
  stripe smallint NOT NULL DEFAULT 0,
  -- On stripe 0: how many stripes hold the value. Never back to 0 once it was more.
  stripes smallint NOT NULL DEFAULT 0,
  -- On stripe 0: its last entry before it was striped; its statement goes on in stripe_line.
  plain_until bigint,
  -- Rows are locked by (lock_rank, id): leaves first, what everybody debits last. Never changes.
  lock_rank smallint NOT NULL,
  floor bigint NOT NULL DEFAULT 0,
  -- All that ever came and went (CM-CLI-08); null for sources and sinks.
  credited bigint,
  debited bigint,
  balance bigint GENERATED ALWAYS AS (credited - debited) VIRTUAL,
  -- Number of the last entry, taken under the row's lock.
  sequence bigint NOT NULL DEFAULT 0,
  last_at timestamptz,
  UNIQUE (owner, unit, role, stripe),
  CONSTRAINT ledger_account_floor CHECK (credited - debited >= floor)
) WITH (fillfactor = 70);

CREATE TABLE posting (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  debit_id bigint NOT NULL,
  credit_id bigint NOT NULL,
  quantity quantity NOT NULL,
  kind posting_kind NOT NULL,
  reference text,
  created_at timestamptz NOT NULL,
  CHECK (debit_id <> credit_id)
);

-- The two sides of each posting. An account numbers its entries under its lock, without gaps, and their times
-- never go back: an id taken before the lock would put a hot account's statement out of order. Entries of
-- sources and sinks carry the posting's id as their number, and no balance.
CREATE TABLE entry (
  account_id bigint NOT NULL,
  sequence bigint NOT NULL,
  posting_id bigint NOT NULL,
  amount bigint NOT NULL,
  balance_after bigint,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (account_id, sequence)
);

-- The statement of a striped account: its stripes' entries put in one order. Written when somebody reads
-- (ledger_number_lines), because one number for all stripes would need the one lock that stripes avoid.
CREATE TABLE stripe_line (
  account_id bigint NOT NULL,
  sequence bigint NOT NULL,
  stripe_id bigint NOT NULL,
  stripe_sequence bigint NOT NULL,
  posting_id bigint NOT NULL,
  amount bigint NOT NULL,
  balance_after bigint NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (account_id, sequence),
  UNIQUE (stripe_id, stripe_sequence)
);

-- What never changes after a row is made is checked when it is made.
CREATE FUNCTION ledger_account_shape() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.role IN ('stock', 'reserved')) <> (num_nulls(NEW.credited, NEW.debited) = 0)
      OR num_nulls(NEW.credited, NEW.debited) = 1 OR NEW.stripe < 0
      OR NEW.stripes NOT BETWEEN 0 AND 256 OR NEW.stripes > 0 AND (NEW.stripe > 0 OR NEW.credited IS NULL) THEN
    RAISE EXCEPTION 'Not a ledger account: %', NEW USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER ledger_account_shape
  BEFORE INSERT ON ledger_account
  FOR EACH ROW EXECUTE FUNCTION ledger_account_shape();

CREATE TRIGGER posting_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON posting
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER stripe_line_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON stripe_line
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_account_kept BEFORE DELETE OR TRUNCATE ON ledger_account
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What an owner has, over all stripes; balance = credited - debited (CM-CLI-08).
CREATE VIEW ledger_balance AS
  SELECT owner, unit, role, sum(credited - debited)::bigint AS balance, sum(credited)::bigint AS credited,
         sum(debited)::bigint AS debited
  FROM ledger_account WHERE role IN ('stock', 'reserved')
  GROUP BY owner, unit, role;

-- Each run of the nightly proof; /metrics shows the newest.
CREATE TABLE ledger_proof (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  checked_at timestamptz NOT NULL,
  balanced boolean NOT NULL,
  entries bigint NOT NULL,
  mismatches bigint NOT NULL
);
