-- Keeps what the PAC answered, for all answers that wait at this moment: [{id, uuid, at, inserted, insertAt, kept, pac,
-- now}]. One that is kept already stays as it is: the PAC gives the same timbre however often it is asked.
CREATE FUNCTION stampings_finish(p_items jsonb) RETURNS SETOF text
LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan SET enable_hashjoin = off SET enable_mergejoin = off SET enable_seqscan = off AS $$
BEGIN
  RETURN QUERY
  WITH kept AS (
    INSERT INTO stamped_cfdi (request_id, uuid, customer_id, stamping_account_id, issuer_rfc, inserted, insert_at, kept,
        pac_rfc, stamped_at, created_at)
      SELECT r.id, i->>'uuid', r.customer_id, r.stamping_account_id, r.issuer_rfc, i->>'inserted', (i->>'insertAt')::integer,
             (i->>'kept')::integer, i->>'pac', (i->>'at')::timestamptz, (i->>'now')::timestamptz
      FROM jsonb_array_elements(p_items) i
      -- The reason is asked outside: beside the id, a plan made on an empty table may read all of the index of open claims.
      CROSS JOIN LATERAL (SELECT * FROM stamping_request y WHERE y.id = i->>'id' LIMIT 1) r
      WHERE r.reason IS NULL
      ORDER BY r.id
    ON CONFLICT (request_id) DO NOTHING
    RETURNING request_id
  ), closed AS (
    DELETE FROM stamping_open o WHERE o.request_id = ANY (ARRAY(SELECT i->>'id' FROM jsonb_array_elements(p_items) i))
  )
  SELECT k.request_id FROM kept k;
END $$;
