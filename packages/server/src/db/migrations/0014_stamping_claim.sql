-- Claims documents, in one round trip for all that wait at this moment: who signed in and may, what was stamped before,
-- and for each new document its claim and its stamp, together or not at all. p_items: [{id, account, passwordHash, hash,
-- uuid, at, stampedAt, tryAt, refusal, issuer, receiver, summary, chainVerified, eventId, auditId, actorKind, actorId, actorName, channel,
-- requestId}], p_documents beside it. Answers each: `outcome`
--   claimed: ask the PAC
--   open: an earlier request of the same customer has it: ask the PAC for that one
--   stamped: that one has its timbre
--   refused: `code`, a problem's
-- with the claim that counts.
CREATE FUNCTION stampings_claim(p_items jsonb, p_documents text[])
RETURNS TABLE (
  n integer, outcome text, code text, id text, uuid text, stamped_at timestamptz, document text, inserted text,
  insert_at integer, kept integer, account text, fires boolean)
LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan SET enable_hashjoin = off SET enable_mergejoin = off SET enable_seqscan = off AS $$
#variable_conflict use_column
DECLARE
  v_at timestamptz := (p_items#>>'{0,at}')::timestamptz;
  v_codes text[] := stampings_judge(p_items, v_at);
  v_new text[];
  v_uses jsonb;
  v_short text[] := '{}';
  v_short_codes text[] := '{}';
  v_fires text[] := '{}';
BEGIN
  -- In the order of the hashes: two groups that share documents wait for each other in one direction only. The ledger
  -- comes after, so that no one who holds an account waits for a document.
  WITH claimed AS (
    INSERT INTO stamping_request (id, stamping_account_id, customer_id, document_hash, uuid, stamped_at, document, issuer_rfc,
        receiver_rfc, summary, chain_verified, charged, created_at)
      SELECT i.item->>'id', s.id, s.customer_id, decode(i.item->>'hash', 'hex'), i.item->>'uuid', (i.item->>'stampedAt')::timestamptz,
             p_documents[i.n::integer], i.item->>'issuer', i.item->>'receiver', i.item->'summary', (i.item->>'chainVerified')::boolean,
             s.kind = 'standard', (i.item->>'at')::timestamptz
      FROM jsonb_array_elements(p_items) WITH ORDINALITY AS i (item, n)
      CROSS JOIN LATERAL (SELECT * FROM stamping_account y WHERE y.id = i.item->>'account' LIMIT 1) s
      WHERE v_codes[i.n::integer] IS NULL AND i.item->>'refusal' IS NULL
      ORDER BY decode(i.item->>'hash', 'hex')
    ON CONFLICT (document_hash) WHERE reason IS NULL DO NOTHING
    RETURNING id)
  SELECT array_agg(c.id) INTO v_new FROM claimed c;

  IF v_new IS NOT NULL THEN
    SELECT jsonb_agg(jsonb_build_object('account', i.item->'account', 'quantity', 1, 'reference', i.item->'id',
                                        'eventId', i.item->'eventId') ORDER BY i.n), array_agg(i.item->>'id' ORDER BY i.n)
      INTO v_uses, v_new
      FROM jsonb_array_elements(p_items) WITH ORDINALITY AS i (item, n) WHERE i.item->>'id' = ANY (v_new);
    SELECT coalesce(array_agg(v_new[u.n]) FILTER (WHERE u.code IS NOT NULL), '{}'),
           coalesce(array_agg(u.code) FILTER (WHERE u.code IS NOT NULL), '{}'),
           coalesce(array_agg(v_new[u.n]) FILTER (WHERE u.fires), '{}')
      INTO v_short, v_short_codes, v_fires FROM stamps_consume(v_uses, v_at) u;
    DELETE FROM stamping_request r WHERE r.id = ANY (v_short);
    PERFORM stampings_record(p_items, ARRAY(SELECT unnest(v_new) EXCEPT SELECT unnest(v_short)));
  END IF;

  RETURN QUERY
  SELECT i.n::integer,
         CASE WHEN c.code IS NOT NULL THEN 'refused' WHEN i.item->>'id' = ANY (v_new) THEN 'claimed'
              WHEN t.request_id IS NULL THEN 'open' ELSE 'stamped' END,
         c.code, r.id, r.uuid, r.stamped_at, CASE WHEN NOT i.item->>'id' = ANY (coalesce(v_new, '{}')) THEN r.document END,
         t.inserted, t.insert_at, t.kept, i.item->>'account', i.item->>'id' = ANY (v_fires)
  FROM jsonb_array_elements(p_items) WITH ORDINALITY AS i (item, n)
  LEFT JOIN LATERAL (
    SELECT * FROM stamping_request y WHERE y.document_hash = decode(i.item->>'hash', 'hex') AND y.reason IS NULL LIMIT 1) r ON true
  LEFT JOIN LATERAL (SELECT * FROM stamped_cfdi y WHERE y.request_id = r.id LIMIT 1) t ON true
  LEFT JOIN LATERAL (SELECT * FROM stamping_account y WHERE y.id = i.item->>'account' LIMIT 1) s ON true
  CROSS JOIN LATERAL (SELECT coalesce(
    v_codes[i.n::integer], v_short_codes[array_position(v_short, i.item->>'id')],
    CASE WHEN r.customer_id <> s.customer_id THEN 'cfdi_already_stamped'
         -- It was there a moment ago, and given free since.
         WHEN r.id IS NULL THEN coalesce(i.item->>'refusal', 'request_in_flight') END) AS code) c;
END $$;

-- Who may not stamp at all with the account that is named, whatever was stamped before.
CREATE FUNCTION stampings_judge(p_items jsonb, p_at timestamptz) RETURNS text[]
LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan SET enable_hashjoin = off SET enable_mergejoin = off SET enable_seqscan = off AS $$
BEGIN
  RETURN (SELECT array_agg(CASE
      -- Whoever proved a password a moment ago proves nothing once it is another (CM-CTI-06).
      WHEN i.item->>'passwordHash' <> s.password_hash THEN 'invalid_credential'
      WHEN u.code IS NOT NULL THEN u.code
      WHEN s.rfc <> i.item->>'issuer' THEN 'stamping_issuer_not_allowed' END ORDER BY i.n)
    FROM jsonb_array_elements(p_items) WITH ORDINALITY AS i (item, n)
    JOIN unnest(stamp_uses(p_items, p_at)) u ON u.n = i.n
    LEFT JOIN LATERAL (SELECT * FROM stamping_account y WHERE y.id = i.item->>'account' LIMIT 1) s ON true);
END $$;

-- What else belongs to a claim: that its outcome is awaited, and who made it.
CREATE FUNCTION stampings_record(p_items jsonb, p_ids text[]) RETURNS void
LANGUAGE sql AS $$
  INSERT INTO stamping_open (request_id, next_try_at)
    SELECT i->>'id', (i->>'tryAt')::timestamptz FROM jsonb_array_elements(p_items) i WHERE i->>'id' = ANY (p_ids);
  INSERT INTO audit_entry (id, account_id, parent_id, actor_kind, actor_id, actor_name, channel, operation,
      subject_type, subject_id, after, request_id, created_at)
    SELECT i->>'auditId', c.id, c.parent_id, i->>'actorKind', i->>'actorId', i->>'actorName', i->>'channel', 'stampCfdi',
           'stamping-request', i->>'id', jsonb_build_object('uuid', i->'uuid', 'stampingAccountId', i->'account'),
           i->>'requestId', (i->>'at')::timestamptz
    FROM jsonb_array_elements(p_items) i
    JOIN stamping_account s ON s.id = i->>'account' JOIN account c ON c.id = s.customer_id
    WHERE i->>'id' = ANY (p_ids);
$$;
