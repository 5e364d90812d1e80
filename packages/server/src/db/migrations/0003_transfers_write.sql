-- Writes the transfers of a group that passed, in one statement, and answers them as transfers_create does. The
-- arrays are parallel: each one's number in p_work, and where it is posted.
CREATE FUNCTION transfers_write(
  p_work transfer_work[], p_held ledger_held, p_ns integer[], p_debits bigint[], p_credits bigint[], p_quantities bigint[])
RETURNS TABLE (n integer, outcome text, status smallint, headers jsonb, body text, object_id text)
LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan SET enable_hashjoin = off SET enable_mergejoin = off SET enable_seqscan = off AS $$
BEGIN
  RETURN QUERY
  WITH work AS MATERIALIZED (
    SELECT w.*, g.place, (w.item->>'at')::timestamptz AS at, w.item->>'transferId' AS id, w.item->>'saleId' AS sale_id,
           (w.item->>'amount')::bigint AS amount
    FROM unnest(p_ns) WITH ORDINALITY AS g (n, place) JOIN unnest(p_work) w ON w.n = g.n
  ), posted AS MATERIALIZED (
    SELECT m.* FROM (SELECT array_agg(w.id ORDER BY w.place) AS ids, array_agg(w.at ORDER BY w.place) AS ats FROM work w) a,
      LATERAL ledger_write(p_debits, p_credits, p_quantities,
                           array_fill('transfer'::text, ARRAY[cardinality(p_ns)]), a.ids, a.ats) m
  ), done AS MATERIALIZED (
    SELECT w.*, transfer_answer(w.item, w.from_id, w.from_name, w.to_id, w.to_name, w.to_stamping, b.debit, b.credit) AS answer,
           b.debit AS from_balance, b.credit AS to_balance
    FROM work w JOIN posted m ON m.n = w.place, LATERAL (SELECT
      m.debit_balance + coalesce(p_held.rests[array_position(p_held.stripes, p_debits[w.place])], 0) AS debit,
      m.credit_balance + coalesce(p_held.rests[array_position(p_held.stripes, p_credits[w.place])], 0) AS credit) b
  ), sales AS (
    INSERT INTO sale (id, seller_id, buyer_id, state, kind, quantity, total, vat, reference, due_at, created_at)
      SELECT d.sale_id, d.from_id, d.to_id, 'pending', d.unit, d.quantity, d.amount, (d.item->>'vat')::bigint, d.id,
             d.due_at, d.at
      FROM done d
  ), transfers AS (
    INSERT INTO transfer (id, unit, quantity, amount, from_id, to_id, to_stamping_account_id, sale_id, comment,
        from_balance_after, to_balance_after, created_at)
      SELECT d.id, d.unit, d.quantity, d.amount, d.from_id, d.to_id, d.to_stamping, d.sale_id, d.item->>'comment',
             d.from_balance, d.to_balance, d.at
      FROM done d
  ), events AS (
    -- One row of transfer.created is seen by both sides: the receiver and, as its parent, the sender.
    INSERT INTO event (id, type, account_id, parent_id, subject_type, subject_id, data, created_at)
      SELECT e.id, e.type, e.account_id, e.parent_id, e.subject_type, e.subject_id, e.data, d.at
      FROM done d, LATERAL (VALUES
        (d.item#>>'{eventIds,0}', 'transfer.created', d.to_id, d.from_id, 'transfer', d.id,
          jsonb_build_object('unit', d.unit, 'quantity', d.quantity)),
        (d.item#>>'{eventIds,1}', 'balance.changed', d.to_id, d.from_id,
          CASE WHEN d.to_stamping IS NULL THEN 'account' ELSE 'stamping-account' END, coalesce(d.to_stamping, d.to_id),
          jsonb_build_object('unit', d.unit, 'balance', d.to_balance)),
        -- The operator has no balance that could change: it issues.
        (CASE WHEN d.debit_held THEN d.item#>>'{eventIds,2}' END, 'balance.changed', d.from_id, d.from_parent,
          'account', d.from_id, jsonb_build_object('unit', d.unit, 'balance', d.from_balance))
      ) AS e (id, type, account_id, parent_id, subject_type, subject_id, data)
      WHERE e.id IS NOT NULL
  ), audits AS (
    INSERT INTO audit_entry (id, account_id, parent_id, actor_kind, actor_id, actor_name, channel, operation,
        subject_type, subject_id, after, request_id, created_at)
      SELECT d.item->>'auditId', d.from_id, d.from_parent, d.item->>'actorKind', d.item->>'actorId', d.item->>'actorName',
             d.item->>'channel', 'createTransfer', 'transfer', d.id, d.answer::jsonb, d.item->>'requestId', d.at
      FROM done d
  ), keys AS (
    INSERT INTO idempotency_key (tenant_id, key, fingerprint, status, headers, body, object_id)
      SELECT d.item->>'tenant', d.item->>'key', decode(d.item->>'print', 'hex'), 201, '{}', d.answer, d.id FROM done d
  ), filled AS (
    UPDATE stamping_account s SET empty_since = NULL
      WHERE s.id = ANY (ARRAY(SELECT d.to_stamping FROM done d)) AND s.empty_since IS NOT NULL
  ), bought AS (
    -- "Última compra" is of stamps (CM-CLI-07 g). The seller's ledger account is locked: nobody sells beside us.
    UPDATE account a SET last_purchase_at = greatest(a.last_purchase_at, b.at)
      FROM (SELECT d.to_id, max(d.at) AS at FROM done d WHERE d.unit = 'stamp' GROUP BY d.to_id) b
      WHERE a.id = b.to_id AND a.id = ANY (ARRAY(SELECT d.to_id FROM done d))
  )
  SELECT d.n, 'done'::text, 201::smallint, '{}'::jsonb, d.answer, d.id FROM done d;
END $$;

-- The answer's body: the contract's Transfer as its sender sees it.
CREATE FUNCTION transfer_answer(
  p_item jsonb, p_from text, p_from_name text, p_to text, p_to_name text, p_stamping text,
  p_from_balance bigint, p_to_balance bigint)
RETURNS text LANGUAGE sql STABLE AS $$
  SELECT json_build_object(
    'id', p_item->'transferId', 'unit', p_item->'unit', 'quantity', p_item->'quantity',
    'amount', json_build_object('amount', p_item->'amount', 'currency', 'MXN'),
    'from', json_build_object('accountId', p_from, 'stampingAccountId', NULL, 'name', p_from_name),
    'to', json_build_object('accountId', p_to, 'stampingAccountId', p_stamping, 'name', p_to_name),
    'saleId', p_item->'saleId', 'comment', p_item->'comment', 'createdAt', p_item->'at',
    'balanceAfter', json_build_object('from', p_from_balance, 'to', p_to_balance))::text
$$;
