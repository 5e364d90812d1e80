-- Posts many at once, all or nothing, in one round trip: [{debit: {owner, unit, role}, credit: {...}, quantity,
-- kind, reference}]. Answers {"posted": [{"debit": balance, "credit": balance}]} in the same order, or
-- {"short": unit} when an account would fall below its floor: nothing is kept then, and the caller's
-- transaction is still usable.
CREATE FUNCTION ledger_post(p_postings jsonb, p_at timestamptz) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
  v_debits bigint[];
  v_credits bigint[];
  v_quantities bigint[];
  v_kinds text[];
  v_references text[];
  v_unit text;
  v_striped record;
  v_stripe bigint;
  v_posted jsonb;
BEGIN
  SELECT array_agg(d.id ORDER BY p.n), array_agg(c.id ORDER BY p.n),
         array_agg((p.posting->>'quantity')::bigint ORDER BY p.n),
         array_agg(p.posting->>'kind' ORDER BY p.n), array_agg(p.posting->>'reference' ORDER BY p.n)
    INTO v_debits, v_credits, v_quantities, v_kinds, v_references
    FROM jsonb_array_elements(p_postings) WITH ORDINALITY AS p (posting, n)
    LEFT JOIN ledger_account d ON d.owner = p.posting#>>'{debit,owner}' AND d.unit = p.posting#>>'{debit,unit}'
      AND d.role = p.posting#>>'{debit,role}' AND d.stripe = 0
    LEFT JOIN ledger_account c ON c.owner = p.posting#>>'{credit,owner}' AND c.unit = d.unit
      AND c.unit = p.posting#>>'{credit,unit}' AND c.role = p.posting#>>'{credit,role}' AND c.stripe = 0;
  IF array_position(v_debits, NULL) IS NOT NULL OR array_position(v_credits, NULL) IS NOT NULL THEN
    RAISE EXCEPTION 'A posting names a ledger account that is not open, or two units: %', p_postings;
  END IF;
  IF EXISTS (SELECT FROM unnest(v_debits, v_credits, v_quantities) AS p (debit_id, credit_id, quantity)
             WHERE debit_id = credit_id OR quantity < 1) THEN
    RAISE EXCEPTION 'A posting moves nothing, or back to its own account: %', p_postings
      USING ERRCODE = 'check_violation';
  END IF;

  -- One global order: no two postings ever wait for each other in a circle. An account that became striped
  -- while we waited drops out of this lock and is met below.
  PERFORM 1 FROM ledger_account
    WHERE id = ANY (v_debits || v_credits) AND credited IS NOT NULL AND stripes = 0
    ORDER BY lock_rank, id FOR NO KEY UPDATE;
  FOR v_striped IN
    SELECT a.id, a.unit FROM ledger_account a
    WHERE a.id = ANY (v_debits || v_credits) AND a.stripes > 0 ORDER BY a.lock_rank, a.id
  LOOP
    v_stripe := ledger_take_stripe(v_striped.id, ledger_need(v_striped.id, v_debits, v_credits, v_quantities), p_at);
    IF v_stripe IS NULL THEN RETURN jsonb_build_object('short', v_striped.unit); END IF;
    v_debits := array_replace(v_debits, v_striped.id, v_stripe);
    v_credits := array_replace(v_credits, v_striped.id, v_stripe);
  END LOOP;

  -- Judged posting by posting: value that only a later posting brings cannot be spent.
  SELECT a.unit INTO v_unit
    FROM (SELECT account_id, min(running) AS lowest FROM (
            SELECT s.account_id, sum(s.amount) OVER (PARTITION BY s.account_id ORDER BY p.n) AS running
            FROM unnest(v_debits, v_credits, v_quantities) WITH ORDINALITY AS p (debit_id, credit_id, quantity, n),
                 LATERAL (VALUES (p.debit_id, -p.quantity), (p.credit_id, p.quantity)) AS s (account_id, amount)
          ) steps GROUP BY account_id) t
    JOIN ledger_account a ON a.id = t.account_id
    WHERE a.balance + t.lowest < a.floor LIMIT 1;
  IF FOUND THEN RETURN jsonb_build_object('short', v_unit); END IF;

  SELECT jsonb_agg(jsonb_build_object('debit', w.debit_balance, 'credit', w.credit_balance) ORDER BY w.n) INTO v_posted
    FROM ledger_write(v_debits, v_credits, v_quantities, v_kinds, v_references,
                      array_fill(p_at, ARRAY[cardinality(v_debits)])) w;
  RETURN jsonb_build_object('posted', v_posted);
END $$;

-- What a striped account's stripe must have before a batch begins: the deepest point of the running sum.
CREATE FUNCTION ledger_need(p_account bigint, p_debits bigint[], p_credits bigint[], p_quantities bigint[])
RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
  SELECT greatest(0, -min(running))::bigint FROM (
    SELECT sum(CASE WHEN debit_id = p_account THEN -quantity ELSE quantity END) OVER (ORDER BY n) AS running
    FROM unnest(p_debits, p_credits, p_quantities) WITH ORDINALITY AS p (debit_id, credit_id, quantity, n)
    WHERE p_account IN (debit_id, credit_id)) steps
$$;
