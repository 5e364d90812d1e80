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

-- Reads all that a group of transfers touches and judges what needs no lock. It runs after the keys' locks, with
-- a snapshot of its own: what the last holder of a key committed is seen.
CREATE FUNCTION transfers_read(p_items jsonb, p_busy integer[]) RETURNS transfer_work[]
LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan SET enable_hashjoin = off SET enable_mergejoin = off SET enable_seqscan = off AS $$
BEGIN
  RETURN (SELECT array_agg(ROW(
      i.n, i.item,
      CASE WHEN a.known IS NULL THEN 'refused'
           WHEN i.n = ANY (p_busy) THEN 'busy'
           WHEN k.fingerprint = decode(i.item->>'print', 'hex') THEN 'replay'
           WHEN k.fingerprint IS NOT NULL THEN 'reused'
           WHEN r.code IS NOT NULL THEN 'refused'
           ELSE 'go' END,
      CASE WHEN a.known IS NULL THEN 'invalid_credential' WHEN k.fingerprint IS NULL THEN r.code ELSE k.object_id END,
      k.status, k.headers, k.body, i.item->>'unit', (i.item->>'quantity')::bigint,
      f.id, f.parent_id, f.name, t.id, t.name, s.id,
      sale_due_at((i.item->>'at')::timestamptz, t.credit_days, t.timezone), d.id, c.id, d.credited IS NOT NULL
    )::transfer_work ORDER BY i.n)
  FROM jsonb_array_elements(p_items) WITH ORDINALITY AS i (item, n)
  CROSS JOIN LATERAL (SELECT * FROM account y WHERE y.id = i.item->>'from' LIMIT 1) f
  -- Each found by its key, one by one, whatever the planner believes: a plan made while a table was empty would
  -- read all of it for minutes after it has grown. LIMIT keeps the lookups apart.
  LEFT JOIN LATERAL (
    SELECT 1 AS known WHERE i.item->>'actorKind' <> 'key'
    UNION ALL
    -- The caller may have authenticated a moment ago (http/key-cache.ts): its key must still be there.
    SELECT 1 FROM api_key y WHERE i.item->>'actorKind' = 'key' AND y.id = i.item->>'actorId' AND y.account_id = f.id
      AND (y.expires_at IS NULL OR y.expires_at > now()) LIMIT 1) a ON true
  LEFT JOIN LATERAL (
    SELECT * FROM idempotency_key y WHERE y.tenant_id = i.item->>'tenant' AND y.key = i.item->>'key' LIMIT 1) k ON true
  LEFT JOIN LATERAL (
    SELECT * FROM stamping_account y WHERE y.id = i.item->>'toStampingAccount' LIMIT 1) s ON true
  LEFT JOIN LATERAL (
    SELECT * FROM account y
    WHERE y.id = CASE WHEN i.item ? 'toStampingAccount' THEN s.customer_id ELSE i.item->>'toAccount' END LIMIT 1) t ON true
  LEFT JOIN LATERAL (
    SELECT * FROM ledger_account y WHERE y.owner = f.id AND y.unit = i.item->>'unit' AND y.stripe = 0
      AND y.role = CASE f.kind WHEN 'operator' THEN 'issued' ELSE 'stock' END LIMIT 1) d ON true
  LEFT JOIN LATERAL (
    SELECT * FROM ledger_account y WHERE y.owner = coalesce(s.id, t.id) AND y.unit = i.item->>'unit' AND y.stripe = 0
      AND y.role = 'stock' LIMIT 1) c ON true
  CROSS JOIN LATERAL (SELECT transfer_refusal(
    i.item->>'unit', f.id, f.kind, f.state, f.expires_at, t.id, t.kind, t.parent_id, t.state, t.expires_at,
    s.kind, s.state, (i.item->>'at')::timestamptz) AS code) r);
END $$;
