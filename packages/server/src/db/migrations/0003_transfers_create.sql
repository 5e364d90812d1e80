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
  due_days integer,
  debit_id bigint,
  credit_id bigint,
  debit_held boolean,
  -- What the sides have in stripes other than the one that is posted to.
  debit_rest bigint,
  credit_rest bigint
);

-- Answers one row for each item: idempotency_begin's outcomes, 'done' with the fresh answer, or 'refused' with the
-- problem's code as object_id.
CREATE FUNCTION transfers_create(p_items jsonb)
RETURNS TABLE (n integer, outcome text, status smallint, headers jsonb, body text, object_id text)
LANGUAGE plpgsql SET enable_hashjoin = off SET enable_mergejoin = off SET enable_seqscan = off AS $$
DECLARE
  v_busy integer[];
  v_work transfer_work[];
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
  SELECT t.work, v_accounts || t.stripes, v_free || t.free INTO v_work, v_accounts, v_free
    FROM transfers_take_stripes(v_work) t;

  FOR i IN 1 .. coalesce(cardinality(v_work), 0) LOOP
    CONTINUE WHEN v_work[i].verdict <> 'go';
    v_debit := array_position(v_accounts, v_work[i].debit_id);
    v_credit := array_position(v_accounts, v_work[i].credit_id);
    IF v_free[v_debit] < v_work[i].quantity THEN
      v_short := v_short || i;
    ELSE
      -- A source has no place here: it gives without end.
      IF v_debit IS NOT NULL THEN v_free[v_debit] := v_free[v_debit] - v_work[i].quantity; END IF;
      v_free[v_credit] := v_free[v_credit] + v_work[i].quantity;
      v_go := v_go || i;
    END IF;
  END LOOP;

  RETURN QUERY SELECT * FROM transfers_write(v_work, v_go);
  RETURN QUERY
    SELECT w.n, CASE WHEN w.n = ANY (v_short) THEN 'refused' ELSE w.verdict END, w.status, w.headers, w.body,
           CASE WHEN w.n = ANY (v_short) THEN 'insufficient_' || w.unit || 's' ELSE w.code END
    FROM unnest(v_work) w WHERE w.n <> ALL (v_go);
END $$;

-- Puts one stripe with enough for the whole group, or with all there is, in the place of each striped account.
CREATE FUNCTION transfers_take_stripes(p_work transfer_work[], OUT work transfer_work[], OUT stripes bigint[], OUT free bigint[])
LANGUAGE plpgsql AS $$
DECLARE v_striped record; v_stripe bigint; v_rest bigint;
BEGIN
  work := p_work;
  stripes := '{}';
  free := '{}';
  FOR v_striped IN
    SELECT l.id, l.owner, l.unit, l.role, g.need, g.at FROM ledger_account l
    JOIN (SELECT a.id, sum(CASE WHEN a.id = w.debit_id THEN w.quantity ELSE 0 END) AS need,
                 max((w.item->>'at')::timestamptz) AS at
          FROM unnest(p_work) w, unnest(ARRAY[w.debit_id, w.credit_id]) a (id)
          WHERE w.verdict = 'go' GROUP BY a.id) g ON g.id = l.id
    WHERE l.stripes > 0 ORDER BY l.lock_rank, l.id
  LOOP
    v_stripe := ledger_take_stripe(v_striped.id, v_striped.need::bigint, v_striped.at, true);
    SELECT stripes || v_stripe, free || coalesce(sum(l.balance - l.floor) FILTER (WHERE l.id = v_stripe), 0)::bigint,
           coalesce(sum(l.balance) FILTER (WHERE l.id <> v_stripe), 0)
      INTO stripes, free, v_rest FROM ledger_account l
      WHERE l.owner = v_striped.owner AND l.unit = v_striped.unit AND l.role = v_striped.role;
    FOR i IN 1 .. cardinality(work) LOOP
      IF work[i].debit_id = v_striped.id THEN
        work[i].debit_id := v_stripe;
        work[i].debit_rest := v_rest;
      ELSIF work[i].credit_id = v_striped.id THEN
        work[i].credit_id := v_stripe;
        work[i].credit_rest := v_rest;
      END IF;
    END LOOP;
  END LOOP;
END $$;
