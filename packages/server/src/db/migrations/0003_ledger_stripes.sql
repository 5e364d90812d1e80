-- A hot account in stripes: each stripe has its own floor, lock and sequence, so that debits run side by side.
-- A stripe's place in the lock order is its account's; a transaction holds one stripe an account, or, after
-- the account's own lock, all of them.

-- Locks one stripe that can give p_need, or when all together cannot, the one that now holds all there is.
CREATE FUNCTION ledger_take_stripe(p_account bigint, p_need bigint, p_at timestamptz) RETURNS bigint
LANGUAGE plpgsql AS $$
DECLARE v_ref ledger_account; v_stripe bigint;
BEGIN
  SELECT * INTO v_ref FROM ledger_account WHERE id = p_account;
  -- A free one with enough, wherever it is: the wait of a locked one is what stripes are for avoiding.
  SELECT id INTO v_stripe FROM ledger_account
    WHERE owner = v_ref.owner AND unit = v_ref.unit AND role = v_ref.role AND stripe BETWEEN 1 AND v_ref.stripes
      AND balance - p_need >= floor
    ORDER BY random() LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED;
  IF FOUND THEN RETURN v_stripe; END IF;
  -- All with enough are busy: wait for one, and see whether it still has enough.
  SELECT id INTO v_stripe FROM (
    SELECT id FROM ledger_account
    WHERE owner = v_ref.owner AND unit = v_ref.unit AND role = v_ref.role AND stripe BETWEEN 1 AND v_ref.stripes
      AND balance - p_need >= floor
    ORDER BY random() LIMIT 1) busy;
  BEGIN
    SELECT id INTO v_stripe FROM ledger_account
      WHERE id = v_stripe AND balance - p_need >= floor FOR NO KEY UPDATE;
    IF FOUND THEN RETURN v_stripe; END IF;
    RAISE SQLSTATE 'MSTRP';
  -- The wait locked the stripe, though it turned out too poor. Leaving this block by an error frees it: with it,
  -- two that gather would wait for each other.
  EXCEPTION WHEN SQLSTATE 'MSTRP' THEN NULL;
  END;
  RETURN ledger_gather(p_account, p_need, p_at);
END $$;

-- Under the account's own lock, spreads the value evenly again, with p_need more in the first stripe; answers
-- that stripe's id. When the total does not suffice, all of it goes there.
CREATE FUNCTION ledger_gather(p_account bigint, p_need bigint, p_at timestamptz) RETURNS bigint
LANGUAGE plpgsql AS $$
DECLARE
  v_ref ledger_account;
  v_total bigint;
  v_stripe bigint;
  v_stripes bigint[];
  v_from record;
  v_to record;
BEGIN
  SELECT * INTO v_ref FROM ledger_account WHERE id = p_account FOR NO KEY UPDATE;
  PERFORM 1 FROM ledger_account
    WHERE owner = v_ref.owner AND unit = v_ref.unit AND role = v_ref.role AND stripe > 0
    ORDER BY id FOR NO KEY UPDATE;
  SELECT array_agg(id ORDER BY id) FILTER (WHERE stripe BETWEEN 1 AND v_ref.stripes), sum(balance - floor)
    INTO v_stripes, v_total FROM ledger_account
    WHERE owner = v_ref.owner AND unit = v_ref.unit AND role = v_ref.role AND (stripe > 0 OR id = p_account);
  p_need := least(p_need, v_total);
  v_stripe := v_stripes[1];
  LOOP
    -- The one with the most too much gives to the one with the most too little.
    SELECT * INTO v_from FROM ledger_spread(v_ref, p_need, v_stripe, v_total) WHERE excess > 0 ORDER BY excess DESC LIMIT 1;
    EXIT WHEN NOT FOUND;
    SELECT * INTO v_to FROM ledger_spread(v_ref, p_need, v_stripe, v_total) WHERE excess < 0 ORDER BY excess LIMIT 1;
    EXIT WHEN NOT FOUND;
    PERFORM ledger_rebalance(v_from.id, v_to.id, least(v_from.excess, -v_to.excess), p_at);
  END LOOP;
  RETURN v_stripe;
END $$;

-- What each row of a striped account has beyond its even share of the total.
CREATE FUNCTION ledger_spread(p_ref ledger_account, p_need bigint, p_first bigint, p_total bigint)
RETURNS TABLE (id bigint, excess bigint) LANGUAGE sql STABLE AS $$
  SELECT a.id, a.balance - a.floor - CASE
      WHEN a.stripe BETWEEN 1 AND p_ref.stripes THEN
        (p_total - p_need) / p_ref.stripes
        + CASE WHEN a.id = p_first THEN p_need + (p_total - p_need) % p_ref.stripes ELSE 0 END
      ELSE 0 END
  FROM ledger_account a
  WHERE a.owner = p_ref.owner AND a.unit = p_ref.unit AND a.role = p_ref.role
$$;

-- Between two rows of one striped account, both locked. It changes neither what the account was credited nor
-- what it was debited: credited moves with the value, so that the sums over all stripes stay the account's own.
CREATE FUNCTION ledger_rebalance(p_from bigint, p_to bigint, p_quantity bigint, p_at timestamptz) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE v_posting bigint; v_from ledger_account; v_to ledger_account;
BEGIN
  UPDATE ledger_account SET credited = credited - p_quantity, sequence = sequence + 1,
    last_at = greatest(last_at, p_at) WHERE id = p_from RETURNING * INTO STRICT v_from;
  UPDATE ledger_account SET credited = credited + p_quantity, sequence = sequence + 1,
    last_at = greatest(last_at, p_at) WHERE id = p_to RETURNING * INTO STRICT v_to;
  INSERT INTO posting (debit_id, credit_id, quantity, kind, created_at)
    VALUES (p_from, p_to, p_quantity, 'rebalance', p_at) RETURNING id INTO v_posting;
  INSERT INTO entry (account_id, sequence, posting_id, amount, balance_after, created_at) VALUES
    (p_from, v_from.sequence, v_posting, -p_quantity, v_from.balance, v_from.last_at),
    (p_to, v_to.sequence, v_posting, p_quantity, v_to.balance, v_to.last_at);
END $$;

-- Gives an account p_stripes stripes and spreads its value over them. Fewer than before empties the others,
-- which keep their history.
CREATE FUNCTION ledger_set_stripes(p_account bigint, p_stripes smallint, p_at timestamptz) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE v_ref ledger_account;
BEGIN
  UPDATE ledger_account SET stripes = p_stripes, plain_until = coalesce(plain_until, sequence) WHERE id = p_account RETURNING * INTO STRICT v_ref;
  INSERT INTO ledger_account (owner, unit, role, stripe, lock_rank, credited, debited)
    SELECT v_ref.owner, v_ref.unit, v_ref.role, s, v_ref.lock_rank, 0, 0 FROM generate_series(1, p_stripes) s
  ON CONFLICT DO NOTHING;
  PERFORM ledger_gather(p_account, 0, p_at);
END $$;

-- Puts the stripes' new entries in one order for the statement, after the entries from before the stripes.
-- A posting takes its id while it holds its stripe, so a stripe's ids rise with its sequence, and every prefix
-- by id is a state that the account was allowed to be in. Rebalancing is nobody's movement: it has no line.
CREATE FUNCTION ledger_number_lines(p_account bigint) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE v_ref ledger_account; v_sequence bigint; v_balance bigint; v_at timestamptz;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('ledger lines', p_account));
  SELECT * INTO STRICT v_ref FROM ledger_account WHERE id = p_account;
  SELECT sequence, balance_after, created_at INTO v_sequence, v_balance, v_at
    FROM stripe_line WHERE account_id = p_account ORDER BY sequence DESC LIMIT 1;
  IF NOT FOUND THEN
    SELECT sequence, balance_after, created_at INTO v_sequence, v_balance, v_at
      FROM entry WHERE account_id = p_account AND sequence = v_ref.plain_until;
  END IF;
  INSERT INTO stripe_line (account_id, sequence, stripe_id, stripe_sequence, posting_id, amount, balance_after, created_at)
    SELECT p_account, coalesce(v_sequence, 0) + row_number() OVER w, e.account_id, e.sequence, e.posting_id, e.amount,
           coalesce(v_balance, 0) + sum(e.amount) OVER w, greatest(v_at, max(e.created_at) OVER w)
    FROM ledger_account s,
         LATERAL (SELECT coalesce(max(stripe_sequence), 0) AS done FROM stripe_line WHERE stripe_id = s.id) l,
         LATERAL (SELECT * FROM entry WHERE account_id = s.id AND sequence > l.done) e
    JOIN posting p ON p.id = e.posting_id AND p.kind <> 'rebalance'
    WHERE s.owner = v_ref.owner AND s.unit = v_ref.unit AND s.role = v_ref.role AND s.stripe > 0
    WINDOW w AS (ORDER BY e.posting_id);
END $$;
