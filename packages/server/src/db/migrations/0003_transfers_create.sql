-- Transfers in one round trip: keys, rules, postings, sales, transfers, events, audit, stored answers. It takes
-- all transfers that wait at this moment (modules/transfers/group.ts): each is judged by itself, in order, and
-- keeps its own key and answer, but the statements, the commit and the wait for the disk are shared.

-- One transfer on its way: what was asked, and what the rows it touches say. Filled by transfers_read.
CREATE TYPE transfer_work AS (
  n integer,
  -- The request: {tenant, key, print, at, from, unit, quantity, amount, vat, toStampingAccount, toAccount, comment,
  -- transferId, saleId, auditId, eventIds: [3], actorKind, actorId, actorName, channel, requestId}.
  item jsonb,
  -- 'go', or why not: 'busy', 'replay', 'reused', 'alone', or 'refused' with the problem's code in `code`.
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
  due_days integer,
  debit_id bigint,
  credit_id bigint,
  debit_held boolean
);

-- Answers one row for each item: idempotency_begin's outcomes, 'done' with the fresh answer, 'refused' with the
-- problem's code as object_id, or 'alone': an account is in stripes, ask for it by ledger_post's way.
CREATE FUNCTION transfers_create(p_items jsonb)
RETURNS TABLE (n integer, outcome text, status smallint, headers jsonb, body text, object_id text)
LANGUAGE plpgsql SET enable_hashjoin = off SET enable_mergejoin = off SET enable_seqscan = off AS $$
DECLARE
  v_busy integer[];
  v_work transfer_work[];
  v_one transfer_work;
  v_accounts bigint[];
  v_free bigint[];
  v_debit integer;
  v_credit integer;
  v_go integer[] := '{}';
  v_short integer[] := '{}';
BEGIN
  -- The keys' locks come first (vendo#1297); a key that is twice in one group is in flight for the second.
  SELECT array_agg(k.n) INTO v_busy FROM (
    SELECT i.n, row_number() OVER (PARTITION BY i.item->>'tenant', i.item->>'key' ORDER BY i.n) AS turn,
           i.item->>'tenant' AS tenant, i.item->>'key' AS key
    FROM jsonb_array_elements(p_items) WITH ORDINALITY AS i (item, n)) k
    WHERE k.turn > 1 OR NOT idempotency_lock(k.tenant, k.key);
  v_work := transfers_read(p_items, coalesce(v_busy, '{}'));

  -- Locked in the one global order, leaves first, and read as they are now that they are ours.
  SELECT array_agg(a.id), array_agg(a.free) INTO v_accounts, v_free FROM (
    SELECT l.id, l.credited - l.debited - l.floor AS free FROM ledger_account l
    WHERE l.id IN (SELECT unnest(ARRAY[w.debit_id, w.credit_id]) FROM unnest(v_work) w WHERE w.verdict = 'go')
      AND l.credited IS NOT NULL AND l.stripes = 0
    ORDER BY l.lock_rank, l.id FOR NO KEY UPDATE) a;
  FOREACH v_one IN ARRAY v_work LOOP
    CONTINUE WHEN v_one.verdict <> 'go';
    v_debit := array_position(v_accounts, v_one.debit_id);
    v_credit := array_position(v_accounts, v_one.credit_id);
    -- Not among the locked though it holds value: it was striped a moment ago.
    CONTINUE WHEN v_credit IS NULL OR v_debit IS NULL AND v_one.debit_held;
    IF v_free[v_debit] < v_one.quantity THEN
      v_short := v_short || v_one.n;
    ELSE
      v_free[v_debit] := v_free[v_debit] - v_one.quantity;
      v_free[v_credit] := v_free[v_credit] + v_one.quantity;
      v_go := v_go || v_one.n;
    END IF;
  END LOOP;

  RETURN QUERY SELECT * FROM transfers_write(v_work, v_go);
  RETURN QUERY
    SELECT w.n,
           CASE WHEN w.n = ANY (v_short) THEN 'refused' WHEN w.verdict = 'go' THEN 'alone' ELSE w.verdict END,
           w.status, w.headers, w.body,
           CASE WHEN w.n = ANY (v_short) THEN 'insufficient_' || w.unit || 's' ELSE w.code END
    FROM unnest(v_work) w WHERE w.n <> ALL (v_go);
END $$;
