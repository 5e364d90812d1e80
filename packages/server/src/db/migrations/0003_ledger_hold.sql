-- Accounts that a transaction holds: where to post instead of a striped account, and what may still be taken.
CREATE TYPE ledger_held AS (
  debits bigint[],
  credits bigint[],
  -- Locked, and what each may give; parallel.
  accounts bigint[],
  free bigint[],
  -- Stripes among them, and what their accounts have in their other stripes; parallel.
  stripes bigint[],
  rests bigint[]
);

-- Locks all accounts of a set of postings in the one global order - leaves first, what everybody debits last,
-- striped accounts after the others - so that no two sets ever wait for each other in a circle. A striped
-- account is replaced by one stripe with enough for the whole set, or with all there is. p_sources are not locked.
CREATE FUNCTION ledger_hold(p_debits bigint[], p_credits bigint[], p_quantities bigint[], p_sources bigint[], p_at timestamptz)
RETURNS ledger_held
LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan SET enable_hashjoin = off SET enable_mergejoin = off SET enable_seqscan = off AS $$
DECLARE
  v_held ledger_held;
  v_striped record;
  v_stripe bigint;
BEGIN
  v_held.debits := p_debits;
  v_held.credits := p_credits;
  -- Read as they are now that they are ours. One that was striped while we waited drops out, and is met below.
  SELECT coalesce(array_agg(a.id), '{}'), coalesce(array_agg(a.free), '{}'), '{}', '{}'
    INTO v_held.accounts, v_held.free, v_held.stripes, v_held.rests FROM (
      SELECT l.id, l.balance - l.floor AS free FROM ledger_account l
      WHERE l.id = ANY (p_debits || p_credits) AND l.credited IS NOT NULL AND l.stripes = 0
      ORDER BY l.lock_rank, l.id FOR NO KEY UPDATE) a;
  IF p_debits || p_credits <@ (v_held.accounts || p_sources) THEN RETURN v_held; END IF;

  FOR v_striped IN
    SELECT l.* FROM ledger_account l WHERE l.id = ANY (p_debits || p_credits) AND l.stripes > 0
    ORDER BY l.lock_rank, l.id
  LOOP
    v_stripe := ledger_take_stripe(v_striped.id, ledger_need(v_striped.id, p_debits, p_credits, p_quantities), p_at);
    v_held.debits := array_replace(v_held.debits, v_striped.id, v_stripe);
    v_held.credits := array_replace(v_held.credits, v_striped.id, v_stripe);
    SELECT v_held.accounts || v_stripe, v_held.stripes || v_stripe,
           v_held.free || sum(l.balance - l.floor) FILTER (WHERE l.id = v_stripe)::bigint,
           v_held.rests || coalesce(sum(l.balance) FILTER (WHERE l.id <> v_stripe), 0)::bigint
      INTO v_held.accounts, v_held.stripes, v_held.free, v_held.rests FROM ledger_account l
      WHERE l.owner = v_striped.owner AND l.unit = v_striped.unit AND l.role = v_striped.role;
  END LOOP;
  RETURN v_held;
END $$;

-- The most that a set asks of one account: the deepest point of its running sum.
CREATE FUNCTION ledger_need(p_account bigint, p_debits bigint[], p_credits bigint[], p_quantities bigint[])
RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
  SELECT greatest(0, -min(running))::bigint FROM (
    SELECT sum(CASE WHEN debit_id = p_account THEN -quantity ELSE quantity END) OVER (ORDER BY n) AS running
    FROM unnest(p_debits, p_credits, p_quantities) WITH ORDINALITY AS p (debit_id, credit_id, quantity, n)
    WHERE p_account IN (debit_id, credit_id)) steps
$$;
