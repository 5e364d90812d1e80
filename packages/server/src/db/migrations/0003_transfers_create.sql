-- Transfers in one round trip: keys, rules, postings, sales, transfers, events, audit, stored answers. It takes
-- all transfers that wait at this moment (modules/transfers/group.ts): each is judged by itself, in order, and
-- keeps its own key and answer, but the statements, the commit and the wait for the disk are shared.

-- One transfer on its way: what was asked, and what the rows it touches say. Filled by transfers_read.
CREATE TYPE transfer_work AS (
  n integer,
  -- The request: {tenant, key, print, at, from, unit, quantity, amount, vat, toStampingAccount, toAccount, comment,
  -- transferId, saleId, auditId, eventIds: [3], actorKind, actorId, actorName, channel, requestId}.
  item jsonb,
  -- 'go', or why not: 'busy', 'replay', 'reused', or 'refused' with the problem's code in `code`.
  verdict text,
  code text,
  status smallint,
  headers jsonb,
  body text,
  unit text,
  quantity bigint,
  from_id text,
  from_parent text,
  from_name text,
  to_id text,
  to_name text,
  to_stamping text,
  due_at timestamptz,
  debit_id bigint,
  credit_id bigint,
  -- False for a source: it gives without end and is never locked.
  debit_held boolean
);

-- Answers one row for each item: idempotency_begin's outcomes, 'done' with the fresh answer, or 'refused' with the
-- problem's code as object_id.
CREATE FUNCTION transfers_create(p_items jsonb)
RETURNS TABLE (n integer, outcome text, status smallint, headers jsonb, body text, object_id text)
LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan SET enable_hashjoin = off SET enable_mergejoin = off SET enable_seqscan = off AS $$
DECLARE
  v_busy integer[];
  v_work transfer_work[];
  v_ns integer[];
  v_debits bigint[];
  v_credits bigint[];
  v_quantities bigint[];
  v_sources bigint[];
  v_held ledger_held;
  v_short integer[] := '{}';
  v_go integer[] := '{}';
  v_debit integer;
  v_credit integer;
BEGIN
  -- The keys' locks come first (vendo#1297); a key that is twice in one group is in flight for the second.
  SELECT array_agg(k.n) INTO v_busy FROM (
    SELECT i.n, row_number() OVER (PARTITION BY i.item->>'tenant', i.item->>'key' ORDER BY i.n) AS turn,
           i.item->>'tenant' AS tenant, i.item->>'key' AS key
    FROM jsonb_array_elements(p_items) WITH ORDINALITY AS i (item, n)) k
    WHERE k.turn > 1 OR NOT idempotency_lock(k.tenant, k.key);
  v_work := transfers_read(p_items, coalesce(v_busy, '{}'));
  SELECT array_agg(w.n), array_agg(w.debit_id), array_agg(w.credit_id), array_agg(w.quantity),
         array_agg(w.debit_id) FILTER (WHERE NOT w.debit_held)
    INTO v_ns, v_debits, v_credits, v_quantities, v_sources
    FROM unnest(v_work) w WHERE w.verdict = 'go';

  v_held := ledger_hold(v_debits, v_credits, v_quantities, coalesce(v_sources, '{}'), (p_items#>>'{0,at}')::timestamptz);
  v_debits := v_held.debits;
  v_credits := v_held.credits;
  FOR i IN 1 .. coalesce(cardinality(v_ns), 0) LOOP
    v_debit := array_position(v_held.accounts, v_debits[i]);
    v_credit := array_position(v_held.accounts, v_credits[i]);
    IF v_held.free[v_debit] < v_quantities[i] THEN
      v_short := v_short || v_ns[i];
      CONTINUE;
    END IF;
    IF v_debit IS NOT NULL THEN v_held.free[v_debit] := v_held.free[v_debit] - v_quantities[i]; END IF;
    v_held.free[v_credit] := v_held.free[v_credit] + v_quantities[i];
    v_go := v_go || i;
  END LOOP;

  IF cardinality(v_go) > 0 THEN
    RETURN QUERY SELECT * FROM transfers_write(v_work, v_held,
      ARRAY(SELECT v_ns[g] FROM unnest(v_go) g), ARRAY(SELECT v_debits[g] FROM unnest(v_go) g),
      ARRAY(SELECT v_credits[g] FROM unnest(v_go) g), ARRAY(SELECT v_quantities[g] FROM unnest(v_go) g));
  END IF;
  RETURN QUERY
    SELECT w.n, CASE WHEN w.verdict = 'go' THEN 'refused' ELSE w.verdict END, w.status, w.headers, w.body,
           CASE WHEN w.verdict = 'go' THEN 'insufficient_' || w.unit || 's' ELSE w.code END
    FROM unnest(v_work) w WHERE w.verdict <> 'go' OR w.n = ANY (v_short);
END $$;
