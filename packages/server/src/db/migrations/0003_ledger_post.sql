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
  v_sources bigint[];
  v_held ledger_held;
  v_unit text;
BEGIN
  SELECT array_agg(d.id ORDER BY p.n), array_agg(c.id ORDER BY p.n),
         array_agg((p.posting->>'quantity')::bigint ORDER BY p.n),
         array_agg(p.posting->>'kind' ORDER BY p.n), array_agg(p.posting->>'reference' ORDER BY p.n),
         coalesce(array_agg(d.id) FILTER (WHERE d.credited IS NULL), '{}')
           || coalesce(array_agg(c.id) FILTER (WHERE c.credited IS NULL), '{}')
    INTO v_debits, v_credits, v_quantities, v_kinds, v_references, v_sources
    FROM jsonb_array_elements(p_postings) WITH ORDINALITY AS p (posting, n)
    LEFT JOIN LATERAL (
      SELECT * FROM ledger_account y WHERE y.owner = p.posting#>>'{debit,owner}' AND y.unit = p.posting#>>'{debit,unit}'
        AND y.role = p.posting#>>'{debit,role}' AND y.stripe = 0 LIMIT 1) d ON true
    LEFT JOIN LATERAL (
      SELECT * FROM ledger_account y WHERE y.owner = p.posting#>>'{credit,owner}' AND y.unit = p.posting#>>'{credit,unit}'
        AND y.role = p.posting#>>'{credit,role}' AND y.unit = d.unit AND y.stripe = 0 LIMIT 1) c ON true;
  IF array_position(v_debits, NULL) IS NOT NULL OR array_position(v_credits, NULL) IS NOT NULL THEN
    RAISE EXCEPTION 'A posting names a ledger account that is not open, or two units: %', p_postings;
  END IF;
  IF EXISTS (SELECT FROM unnest(v_debits, v_credits, v_quantities) AS p (debit_id, credit_id, quantity)
             WHERE debit_id = credit_id OR quantity < 1) THEN
    RAISE EXCEPTION 'A posting moves nothing, or back to its own account: %', p_postings
      USING ERRCODE = 'check_violation';
  END IF;

  v_held := ledger_hold(v_debits, v_credits, v_quantities, v_sources, p_at);
  -- Judged posting by posting: value that only a later posting brings cannot be spent.
  SELECT a.unit INTO v_unit
    FROM (SELECT account_id, min(running) AS lowest FROM (
            SELECT s.account_id, sum(s.amount) OVER (PARTITION BY s.account_id ORDER BY p.n) AS running
            FROM unnest(v_held.debits, v_held.credits, v_quantities) WITH ORDINALITY AS p (debit_id, credit_id, quantity, n),
                 LATERAL (VALUES (p.debit_id, -p.quantity), (p.credit_id, p.quantity)) AS s (account_id, amount)
          ) steps GROUP BY account_id) t
    JOIN unnest(v_held.accounts, v_held.free) AS h (id, free) ON h.id = t.account_id
    JOIN ledger_account a ON a.id = h.id
    WHERE h.free + t.lowest < 0 LIMIT 1;
  IF FOUND THEN RETURN jsonb_build_object('short', v_unit); END IF;

  RETURN (
    SELECT jsonb_build_object('posted',
             jsonb_agg(jsonb_build_object('debit', w.debit_balance, 'credit', w.credit_balance) ORDER BY w.n))
    FROM ledger_write(v_held.debits, v_held.credits, v_quantities, v_kinds, v_references,
                      array_fill(p_at, ARRAY[cardinality(v_debits)])) w);
END $$;
