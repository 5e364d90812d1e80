-- Value: stamps and points. Only the functions of 0003_ledger_*.sql write these tables.

-- Its owner's place for one unit. `issued`, `consumed` and `revenue` are the platform's sources and sinks:
-- everybody touches them, so they keep neither balance nor sequence and are never locked.
CREATE TABLE ledger_account (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  -- An account or a stamping account.
  owner text NOT NULL,
  unit text NOT NULL CHECK (unit IN ('stamp', 'point')),
  role text NOT NULL CHECK (role IN ('stock', 'reserved', 'issued', 'consumed', 'revenue')),
  -- 0: the account itself; 1 and up: its stripes, where a hot account has some.
  stripe smallint NOT NULL DEFAULT 0 CHECK (stripe >= 0),
  -- On stripe 0: how many stripes hold the value. Never back to 0 once it was more.
  stripes smallint NOT NULL DEFAULT 0 CHECK (stripes BETWEEN 0 AND 256),
  -- On stripe 0: its last entry before it was striped; its statement goes on in stripe_line.
  plain_until bigint,
  -- Rows are locked by (lock_rank, id): leaves first, what everybody debits last. Never changes.
  lock_rank smallint NOT NULL,
  floor bigint NOT NULL DEFAULT 0,
  balance bigint,
  credited bigint,
  debited bigint,
  -- Number of the last entry, taken under the row's lock.
  sequence bigint NOT NULL DEFAULT 0,
  last_at timestamptz,
  UNIQUE (owner, unit, role, stripe),
  CONSTRAINT ledger_account_floor CHECK (balance >= floor),
  CONSTRAINT ledger_account_totals CHECK (balance = credited - debited),
  CONSTRAINT ledger_account_keeps_balance CHECK (
    CASE WHEN role IN ('stock', 'reserved') THEN num_nulls(balance, credited, debited) = 0
         ELSE num_nonnulls(balance, credited, debited) = 0 AND stripes = 0 END),
  CHECK (stripe = 0 OR stripes = 0),
  CHECK ((stripes > 0) = (plain_until IS NOT NULL))
) WITH (fillfactor = 70);

CREATE TABLE posting (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  debit_id bigint NOT NULL,
  credit_id bigint NOT NULL,
  quantity bigint NOT NULL CHECK (quantity > 0),
  kind text NOT NULL CHECK (kind IN (
    'opening', 'transfer', 'purchase', 'sale', 'payment', 'consumption', 'reservation', 'release', 'rebalance')),
  reference text,
  created_at timestamptz NOT NULL,
  CHECK (debit_id <> credit_id)
);
CREATE INDEX posting_reference ON posting (reference) WHERE reference IS NOT NULL;

-- The two sides of each posting. An account numbers its entries under its lock, without gaps, and their times
-- never go back: an id taken before the lock would put a hot account's statement out of order. Entries of
-- sources and sinks carry the posting's id as their number, and no balance.
CREATE TABLE entry (
  account_id bigint NOT NULL,
  sequence bigint NOT NULL,
  posting_id bigint NOT NULL,
  amount bigint NOT NULL CHECK (amount <> 0),
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
  SELECT owner, unit, role, sum(balance)::bigint AS balance, sum(credited)::bigint AS credited,
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
