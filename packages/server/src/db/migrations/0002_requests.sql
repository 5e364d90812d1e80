-- What wraps every request: idempotency, rate limits, audit, events, the test clock.
CREATE TABLE idempotency_key (
  tenant_id text NOT NULL,
  key text NOT NULL,
  fingerprint bytea NOT NULL,
  status smallint NOT NULL,
  headers jsonb NOT NULL DEFAULT '{}',
  -- Null: the answer holds a secret; its replay is refused with the object's id.
  body text,
  object_id text,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (tenant_id, key)
);
CREATE INDEX idempotency_key_created ON idempotency_key USING brin (created_at);

-- The key's lock comes first: a reused key with another body must be refused before anything commits
-- (vendo#1297), and the same key in flight must not wait (409). Answers: 'busy', 'new', or the stored row.
CREATE FUNCTION idempotency_lock(p_tenant text, p_key text) RETURNS boolean
LANGUAGE sql AS $$ SELECT pg_try_advisory_xact_lock(hashtextextended(p_tenant || ' ' || p_key, 0)) $$;

CREATE FUNCTION idempotency_begin(p_tenant text, p_key text, p_fingerprint bytea)
RETURNS TABLE (outcome text, status smallint, headers jsonb, body text, object_id text)
LANGUAGE plpgsql AS $$
BEGIN
  IF NOT idempotency_lock(p_tenant, p_key) THEN
    RETURN QUERY SELECT 'busy'::text, NULL::smallint, NULL::jsonb, NULL::text, NULL::text;
    RETURN;
  END IF;
  RETURN QUERY
    SELECT CASE WHEN i.fingerprint = p_fingerprint THEN 'replay' ELSE 'reused' END, i.status, i.headers, i.body, i.object_id
    FROM idempotency_key i WHERE i.tenant_id = p_tenant AND i.key = p_key;
  IF NOT FOUND THEN
    RETURN QUERY SELECT 'new'::text, NULL::smallint, NULL::jsonb, NULL::text, NULL::text;
  END IF;
END $$;

-- Token buckets shared by all processes; unlogged, because losing them in a crash only forgives.
CREATE UNLOGGED TABLE rate_bucket (
  key text PRIMARY KEY,
  tokens double precision NOT NULL,
  updated_at timestamptz NOT NULL
);

-- Takes up to p_want tokens; answers how many were granted and the seconds until the next one.
CREATE FUNCTION rate_take(p_key text, p_rate double precision, p_burst double precision, p_want integer)
RETURNS TABLE (granted integer, remaining double precision, wait double precision)
LANGUAGE plpgsql AS $$
DECLARE v_tokens double precision; v_granted integer;
BEGIN
  INSERT INTO rate_bucket AS b (key, tokens, updated_at) VALUES (p_key, p_burst, clock_timestamp())
    ON CONFLICT (key) DO UPDATE SET
      tokens = least(p_burst, b.tokens + p_rate * extract(epoch FROM clock_timestamp() - b.updated_at)),
      updated_at = clock_timestamp()
    RETURNING tokens INTO v_tokens;
  v_granted := least(p_want, floor(v_tokens)::integer);
  IF v_granted > 0 THEN
    UPDATE rate_bucket SET tokens = tokens - v_granted WHERE key = p_key;
  END IF;
  RETURN QUERY SELECT v_granted, v_tokens - v_granted, greatest(0, (1 - (v_tokens - v_granted)) / p_rate);
END $$;

CREATE DOMAIN audit_channel AS text CHECK (VALUE IN ('api', 'embed', 'platform', 'job'));
CREATE TABLE audit_entry (
  id text PRIMARY KEY,
  account_id text NOT NULL,
  parent_id text,
  actor_kind text NOT NULL,
  actor_id text,
  actor_name text,
  channel audit_channel NOT NULL,
  operation text NOT NULL,
  subject_type text NOT NULL,
  subject_id text NOT NULL,
  before jsonb,
  after jsonb,
  request_id text,
  created_at timestamptz NOT NULL
);
CREATE INDEX audit_entry_account ON audit_entry (account_id, id);
CREATE INDEX audit_entry_parent ON audit_entry (parent_id, id);
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$;
CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- An event is written in the transaction of what it tells. Its position in the stream is given afterwards,
-- in commit order: a number taken before the commit would let a reader pass an event that is not visible yet.
CREATE TABLE event (
  id text PRIMARY KEY,
  -- Given when it is published, in the order of commits.
  position bigint,
  type text NOT NULL,
  account_id text NOT NULL,
  parent_id text,
  subject_type text NOT NULL,
  subject_id text NOT NULL,
  data jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  written_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX event_unpublished ON event (id) WHERE position IS NULL;
-- An event is found by its position, and costs these indexes nothing before it has one.
CREATE UNIQUE INDEX event_position_key ON event (position) WHERE position IS NOT NULL;
CREATE INDEX event_account ON event (account_id, position) WHERE position IS NOT NULL;
CREATE INDEX event_parent ON event (parent_id, position) WHERE position IS NOT NULL;
CREATE SEQUENCE event_position;

-- Numbers what is committed and not numbered yet, one numberer at a time; answers how many.
CREATE FUNCTION event_publish() RETURNS integer LANGUAGE plpgsql AS $$
DECLARE v_count integer;
BEGIN
  IF NOT EXISTS (SELECT 1 FROM event WHERE position IS NULL) THEN RETURN 0; END IF;
  PERFORM pg_advisory_xact_lock(7261001);
  WITH batch AS (SELECT id FROM event WHERE position IS NULL ORDER BY id LIMIT 1000),
       numbered AS (SELECT id, nextval('event_position') AS position FROM batch)
  UPDATE event e SET position = n.position FROM numbered n WHERE e.id = n.id;
  GET DIAGNOSTICS v_count = ROW_COUNT;
  RETURN v_count;
END $$;

CREATE TABLE test_clock (
  id boolean PRIMARY KEY DEFAULT true CHECK (id),
  offset_ms bigint NOT NULL
);

CREATE TABLE outbox_mail (
  id text PRIMARY KEY,
  recipient text NOT NULL,
  template text NOT NULL,
  subject text NOT NULL,
  body_text text NOT NULL,
  body_html text NOT NULL,
  state text NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'sent', 'failed')),
  attempts integer NOT NULL DEFAULT 0,
  next_attempt_at timestamptz,
  created_at timestamptz NOT NULL
);
CREATE INDEX outbox_mail_queued ON outbox_mail (next_attempt_at) WHERE state = 'queued';
