-- A transfer that passed, with both balances after it and its answer.
CREATE TYPE transfer_done AS (
  n integer, work transfer_work, at timestamptz, from_balance bigint, to_balance bigint, body text);

-- Writes the transfers of a group that passed (p_go), and answers them as transfers_create does.
CREATE FUNCTION transfers_write(p_work transfer_work[], p_go integer[])
RETURNS TABLE (n integer, outcome text, status smallint, headers jsonb, body text, object_id text)
LANGUAGE plpgsql SET enable_hashjoin = off SET enable_mergejoin = off SET enable_seqscan = off AS $$
DECLARE v_done transfer_done[];
BEGIN
  IF cardinality(p_go) = 0 THEN RETURN; END IF;
  SELECT array_agg(ROW(w.n, w, (w.item->>'at')::timestamptz, m.debit_balance + w.debit_rest, m.credit_balance + w.credit_rest,
           transfer_answer(w, m.debit_balance + w.debit_rest, m.credit_balance + w.credit_rest))::transfer_done ORDER BY w.n)
    INTO v_done
    FROM unnest(p_go) WITH ORDINALITY AS g (n, place)
    JOIN unnest(p_work) w ON w.n = g.n
    JOIN (SELECT * FROM (
            SELECT array_agg(x.debit_id ORDER BY x.n) AS debits, array_agg(x.credit_id ORDER BY x.n) AS credits,
                   array_agg(x.quantity ORDER BY x.n) AS quantities, array_agg('transfer'::text) AS kinds,
                   array_agg(x.item->>'transferId' ORDER BY x.n) AS ids,
                   array_agg((x.item->>'at')::timestamptz ORDER BY x.n) AS ats
            FROM unnest(p_work) x WHERE x.n = ANY (p_go)) y,
          LATERAL ledger_write(y.debits, y.credits, y.quantities, y.kinds, y.ids, y.ats)) m ON m.n = g.place;

  INSERT INTO sale (id, seller_id, buyer_id, state, kind, quantity, total, vat, reference, due_at, created_at)
    SELECT (d.work).item->>'saleId', (d.work).from_id, (d.work).to_id, 'pending', (d.work).unit, (d.work).quantity,
           ((d.work).item->>'amount')::bigint, ((d.work).item->>'vat')::bigint, (d.work).item->>'transferId',
           d.at + make_interval(days => (d.work).due_days), d.at
    FROM unnest(v_done) d;
  INSERT INTO transfer (id, unit, quantity, amount, from_id, to_id, to_stamping_account_id, sale_id, comment,
      from_balance_after, to_balance_after, created_at)
    SELECT (d.work).item->>'transferId', (d.work).unit, (d.work).quantity, ((d.work).item->>'amount')::bigint,
           (d.work).from_id, (d.work).to_id, (d.work).to_stamping, (d.work).item->>'saleId', (d.work).item->>'comment',
           d.from_balance, d.to_balance, d.at
    FROM unnest(v_done) d;
  -- One row of transfer.created is seen by both sides: the receiver and, as its parent, the sender.
  INSERT INTO event (id, type, account_id, parent_id, subject_type, subject_id, data, created_at)
    SELECT e.id, e.type, e.account_id, e.parent_id, e.subject_type, e.subject_id, e.data, d.at
    FROM unnest(v_done) d, LATERAL (VALUES
      ((d.work).item#>>'{eventIds,0}', 'transfer.created', (d.work).to_id, (d.work).from_id, 'transfer',
        (d.work).item->>'transferId', jsonb_build_object('unit', (d.work).unit, 'quantity', (d.work).quantity)),
      ((d.work).item#>>'{eventIds,1}', 'balance.changed', (d.work).to_id, (d.work).from_id,
        CASE WHEN (d.work).to_stamping IS NULL THEN 'account' ELSE 'stamping-account' END,
        coalesce((d.work).to_stamping, (d.work).to_id),
        jsonb_build_object('unit', (d.work).unit, 'balance', d.to_balance)),
      -- The operator has no balance that could change: it issues.
      (CASE WHEN (d.work).debit_held THEN (d.work).item#>>'{eventIds,2}' END, 'balance.changed', (d.work).from_id,
        (d.work).from_parent, 'account', (d.work).from_id,
        jsonb_build_object('unit', (d.work).unit, 'balance', d.from_balance))
    ) AS e (id, type, account_id, parent_id, subject_type, subject_id, data)
    WHERE e.id IS NOT NULL;
  INSERT INTO audit_entry (id, account_id, parent_id, actor_kind, actor_id, actor_name, channel, operation,
      subject_type, subject_id, after, request_id, created_at)
    SELECT (d.work).item->>'auditId', (d.work).from_id, (d.work).from_parent, (d.work).item->>'actorKind',
           (d.work).item->>'actorId', (d.work).item->>'actorName', (d.work).item->>'channel', 'createTransfer',
           'transfer', (d.work).item->>'transferId', d.body::jsonb, (d.work).item->>'requestId', d.at
    FROM unnest(v_done) d;
  INSERT INTO idempotency_key (tenant_id, key, fingerprint, status, headers, body, object_id)
    SELECT (d.work).item->>'tenant', (d.work).item->>'key', decode((d.work).item->>'print', 'hex'), 201, '{}', d.body,
           (d.work).item->>'transferId'
    FROM unnest(v_done) d;

  UPDATE stamping_account SET empty_since = NULL
    WHERE id IN (SELECT (d.work).to_stamping FROM unnest(v_done) d) AND empty_since IS NOT NULL;
  -- "Última compra" is of stamps (CM-CLI-07 g). The seller's ledger account is locked: nobody sells beside us.
  UPDATE account a SET last_purchase_at = greatest(a.last_purchase_at, b.at)
    FROM (SELECT (d.work).to_id AS id, max(d.at) AS at FROM unnest(v_done) d WHERE (d.work).unit = 'stamp' GROUP BY 1) b
    WHERE a.id = b.id;
  RETURN QUERY SELECT d.n, 'done'::text, 201::smallint, '{}'::jsonb, d.body, (d.work).item->>'transferId' FROM unnest(v_done) d;
END $$;

-- The answer's body: the contract's Transfer as its sender sees it.
CREATE FUNCTION transfer_answer(w transfer_work, p_from_balance bigint, p_to_balance bigint) RETURNS text
LANGUAGE sql STABLE AS $$
  SELECT json_build_object(
    'id', w.item->>'transferId', 'unit', w.unit, 'quantity', w.quantity,
    'amount', json_build_object('amount', w.item->'amount', 'currency', 'MXN'),
    'from', json_build_object('accountId', w.from_id, 'stampingAccountId', NULL, 'name', w.from_name),
    'to', json_build_object('accountId', w.to_id, 'stampingAccountId', w.to_stamping, 'name', w.to_name),
    'saleId', w.item->>'saleId', 'comment', w.item->>'comment', 'createdAt', w.item->>'at',
    'balanceAfter', json_build_object('from', p_from_balance, 'to', p_to_balance))::text
$$;
