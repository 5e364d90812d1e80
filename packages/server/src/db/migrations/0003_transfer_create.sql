-- A transfer in one round trip: key, rules, posting, sale, transfer, events, audit, stored answer. Every rule
-- that needs rows is judged here, so that no second trip holds a lock meanwhile.
--
-- p holds what is the same for every outcome: {tenant, key, from, unit, quantity, amount, vat, toStampingAccount,
-- toAccount, comment, transferId, saleId, auditId, eventIds: [3], actorKind, actorId, actorName,
-- channel, requestId}. Answers idempotency_begin's row; outcome 'done' carries the fresh answer, 'refused' the
-- problem's code as object_id. Too little value ends it with ledger_account_floor's error.
CREATE FUNCTION transfer_create(p jsonb, p_fingerprint bytea, p_at timestamptz)
RETURNS TABLE (outcome text, status smallint, headers jsonb, body text, object_id text)
LANGUAGE plpgsql AS $$
DECLARE
  v_unit text := p->>'unit';
  v_quantity bigint := p->>'quantity';
  v_amount bigint := p->>'amount';
  v_transfer text := p->>'transferId';
  v_sale text := p->>'saleId';
  v_comment text := p->>'comment';
  v_tenant text := p->>'tenant';
  v_key text := p->>'key';
  v_stamping text := p->>'toStampingAccount';
  v_at text := to_char(p_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');
  v_begin record;
  v_from record;
  v_to record;
  v_moved record;
  v_body json;
BEGIN
  -- The caller may have authenticated a moment ago (http/key-cache.ts): its key must still be there.
  IF p->>'actorKind' = 'key' AND NOT EXISTS (
      SELECT FROM api_key WHERE id = p->>'actorId' AND account_id = p->>'from'
        AND (expires_at IS NULL OR expires_at > now())) THEN
    outcome := 'refused';
    object_id := 'invalid_credential';
    RETURN NEXT;
    RETURN;
  END IF;
  SELECT * INTO v_begin FROM idempotency_begin(v_tenant, v_key, p_fingerprint);
  IF v_begin.outcome <> 'new' THEN
    RETURN QUERY SELECT v_begin.outcome, v_begin.status, v_begin.headers, v_begin.body, v_begin.object_id;
    RETURN;
  END IF;

  SELECT a.id, a.kind, a.parent_id, a.name, a.state, a.expires_at INTO STRICT v_from
    FROM account a WHERE a.id = p->>'from';
  IF v_stamping IS NULL THEN
    SELECT a.id, a.kind, a.parent_id, a.name, a.state, a.expires_at, NULL::text AS cti_kind, NULL::text AS cti_state
      INTO v_to FROM account a WHERE a.id = p->>'toAccount';
  ELSE
    SELECT a.id, a.kind, a.parent_id, a.name, a.state, a.expires_at, s.kind AS cti_kind, s.state AS cti_state
      INTO v_to FROM stamping_account s JOIN account a ON a.id = s.customer_id WHERE s.id = v_stamping;
  END IF;
  object_id := transfer_refusal(v_unit, v_from.id, v_from.kind, v_from.state, v_from.expires_at,
    v_to.id, v_to.kind, v_to.parent_id, v_to.state, v_to.expires_at, v_to.cti_kind, v_to.cti_state, p_at);
  IF object_id IS NOT NULL THEN
    outcome := 'refused';
    RETURN NEXT;
    RETURN;
  END IF;

  SELECT * INTO v_moved FROM ledger_move(
    v_unit, v_from.id, CASE v_from.kind WHEN 'operator' THEN 'issued' ELSE 'stock' END,
    coalesce(v_stamping, v_to.id), 'stock', v_quantity, 'transfer', v_transfer, p_at);
  INSERT INTO sale (id, seller_id, buyer_id, state, kind, quantity, total, vat, reference, due_at, created_at)
    SELECT v_sale, v_from.id, v_to.id, 'pending', v_unit, v_quantity, v_amount, (p->>'vat')::bigint, v_transfer,
           p_at + make_interval(days => a.credit_days), p_at
    FROM account a WHERE a.id = v_to.id;
  INSERT INTO transfer (id, unit, quantity, amount, from_id, to_id, to_stamping_account_id, sale_id, comment,
      from_balance_after, to_balance_after, created_at)
    VALUES (v_transfer, v_unit, v_quantity, v_amount, v_from.id, v_to.id, v_stamping, v_sale, v_comment,
      v_moved.debit_balance, v_moved.credit_balance, p_at);
  IF v_stamping IS NOT NULL THEN
    UPDATE stamping_account SET empty_since = NULL WHERE id = v_stamping AND empty_since IS NOT NULL;
  END IF;
  -- "Ultima compra" is of stamps (CM-CLI-07 g).
  IF v_unit = 'stamp' THEN
    UPDATE account SET last_purchase_at = greatest(last_purchase_at, p_at) WHERE id = v_to.id;
  END IF;

  v_body := json_build_object(
    'id', v_transfer, 'unit', v_unit, 'quantity', v_quantity,
    'amount', json_build_object('amount', v_amount, 'currency', 'MXN'),
    'from', json_build_object('accountId', v_from.id, 'stampingAccountId', NULL, 'name', v_from.name),
    'to', json_build_object('accountId', v_to.id, 'stampingAccountId', v_stamping, 'name', v_to.name),
    'saleId', v_sale, 'comment', v_comment, 'createdAt', v_at,
    'balanceAfter', json_build_object('from', v_moved.debit_balance, 'to', v_moved.credit_balance));
  -- One row of transfer.created is seen by both sides: the receiver and, as its parent, the sender.
  INSERT INTO event (id, type, account_id, parent_id, subject_type, subject_id, data, created_at)
    SELECT e.id, e.type, e.account_id, e.parent_id, e.subject_type, e.subject_id, e.data, p_at FROM (VALUES
      (p#>>'{eventIds,0}', 'transfer.created', v_to.id, v_from.id, 'transfer', v_transfer,
        jsonb_build_object('unit', v_unit, 'quantity', v_quantity)),
      (p#>>'{eventIds,1}', 'balance.changed', v_to.id, v_from.id,
        CASE WHEN v_stamping IS NULL THEN 'account' ELSE 'stamping-account' END, coalesce(v_stamping, v_to.id),
        jsonb_build_object('unit', v_unit, 'balance', v_moved.credit_balance)),
      -- The operator has no balance that could change: it issues.
      (CASE WHEN v_moved.debit_balance IS NOT NULL THEN p#>>'{eventIds,2}' END, 'balance.changed', v_from.id,
        v_from.parent_id, 'account', v_from.id,
        jsonb_build_object('unit', v_unit, 'balance', v_moved.debit_balance))
    ) AS e (id, type, account_id, parent_id, subject_type, subject_id, data) WHERE e.id IS NOT NULL;
  INSERT INTO audit_entry (id, account_id, parent_id, actor_kind, actor_id, actor_name, channel, operation,
      subject_type, subject_id, after, request_id, created_at)
    VALUES (p->>'auditId', v_from.id, v_from.parent_id, p->>'actorKind', p->>'actorId', p->>'actorName', p->>'channel',
      'createTransfer', 'transfer', v_transfer, v_body::jsonb, p->>'requestId', p_at);
  INSERT INTO idempotency_key (tenant_id, key, fingerprint, status, headers, body, object_id)
    VALUES (v_tenant, v_key, p_fingerprint, 201, '{}', v_body::text, v_transfer);
  RETURN QUERY SELECT 'done'::text, 201::smallint, '{}'::jsonb, v_body::text, v_transfer;
END $$;

-- Why this transfer may not be, as a problem's code; null: it may. Down the network by one step only
-- (CM-CTI-02, CM-TIM-05, CM-DIS-14): to an own customer or an own distributor.
CREATE FUNCTION transfer_refusal(
  p_unit text, p_from text, p_from_kind text, p_from_state text, p_from_expires timestamptz,
  p_to text, p_to_kind text, p_to_parent text, p_to_state text, p_to_expires timestamptz,
  p_cti_kind text, p_cti_state text, p_at timestamptz)
RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    -- A-CM-23; a distributor that its parent has not activated yet may do nothing (CM-DIS-11).
    WHEN p_from_state IN ('suspended', 'cancelled') THEN 'distributor_suspended'
    WHEN p_from_state = 'expired' OR p_from_expires <= p_at THEN 'account_expired'
    WHEN p_from_state <> 'active' THEN 'forbidden'
    -- What the caller cannot see does not exist for it.
    WHEN p_to IS NULL OR p_to_parent IS DISTINCT FROM p_from AND p_to <> p_from AND p_from_kind <> 'operator'
      THEN 'not_found'
    WHEN p_to_parent IS DISTINCT FROM p_from OR p_to_state <> 'active' OR p_to_expires <= p_at
      THEN 'recipient_not_allowed'
    -- A customer's stamps lie in its standard accounts only; its points never do.
    WHEN (p_unit = 'stamp' AND p_to_kind = 'customer') <> (p_cti_kind IS NOT NULL) OR p_cti_kind = 'unlimited'
      THEN 'recipient_not_allowed'
    WHEN p_cti_state = 'blocked' THEN 'stamping_account_blocked'
  END
$$;
