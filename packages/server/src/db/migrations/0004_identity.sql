-- Signing in, consent, API keys' sites. Every time here is security time: real, not business time.

-- A person at the platform's own pages: the cookie that only they read.
CREATE TABLE platform_session (
  id text PRIMARY KEY,
  token_hash bytea NOT NULL UNIQUE,
  profile_id text NOT NULL REFERENCES profile,
  expires_at timestamptz NOT NULL,
  ended_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX platform_session_profile ON platform_session (profile_id);
CREATE INDEX platform_session_expires ON platform_session (expires_at);

-- Signing out at a site ends the platform's session that it came from, or the next one at this computer
-- would be the person who just left.
ALTER TABLE session ADD COLUMN platform_session_id text REFERENCES platform_session ON DELETE SET NULL;

-- What a person granted a site. The site is its distributor and origin, as the page showed them: a key's
-- rotation changes neither.
CREATE TABLE consent (
  profile_id text NOT NULL REFERENCES profile,
  distributor_id text NOT NULL REFERENCES account,
  origin text NOT NULL,
  account_id text NOT NULL REFERENCES account,
  scopes text[] NOT NULL,
  -- Points a day that the site may spend; and what it had asked for, so that it is asked again only for more.
  point_ceiling bigint NOT NULL CHECK (point_ceiling >= 0),
  asked_point_ceiling bigint NOT NULL CHECK (asked_point_ceiling >= 0),
  granted_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (profile_id, distributor_id, origin)
);

-- An authorization code: 60 seconds, once. Used rows stay until the sweep, so that a second use is noticed.
CREATE TABLE authorization_code (
  hash bytea PRIMARY KEY,
  api_key_id text NOT NULL REFERENCES api_key ON DELETE CASCADE,
  profile_id text NOT NULL REFERENCES profile,
  account_id text NOT NULL REFERENCES account,
  platform_session_id text REFERENCES platform_session ON DELETE SET NULL,
  origin text NOT NULL,
  scopes text[] NOT NULL,
  point_ceiling bigint NOT NULL,
  challenge text NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  session_id text REFERENCES session ON DELETE SET NULL
);
CREATE INDEX authorization_code_expires ON authorization_code (expires_at);

-- A link that sets a new password. Without a profile: someone asked for a stranger; the row makes both cases
-- cost the same.
CREATE TABLE password_reset (
  hash bytea PRIMARY KEY,
  profile_id text REFERENCES profile,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX password_reset_profile ON password_reset (profile_id, created_at);
CREATE INDEX password_reset_expires ON password_reset (expires_at);

-- Guesses that may still turn out wrong, one row a subject; unlogged, because losing them in a crash only forgives.
CREATE UNLOGGED TABLE guess (
  id text NOT NULL,
  subject text NOT NULL,
  made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (id, subject)
);
CREATE INDEX guess_subject ON guess (subject, made_at);
CREATE INDEX guess_made ON guess (made_at);

-- Counts a guess against each subject before it is judged: counting failures afterwards would let any number of
-- simultaneous guesses through. Answers the seconds to wait; at 0 the guess is counted and may go on.
-- The locks come in one order, so two processes never wait for each other.
CREATE FUNCTION guess_begin(p_id text, p_subjects text[], p_limits integer[], p_window interval)
RETURNS double precision LANGUAGE plpgsql AS $$
DECLARE v_wait double precision;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('guess ' || s, 0))
    FROM (SELECT unnest(p_subjects) AS s ORDER BY s) AS ordered;
  SELECT coalesce(max(extract(epoch FROM nth.made_at + p_window - clock_timestamp())), 0) INTO v_wait
    FROM unnest(p_subjects, p_limits) AS l (subject, most)
    CROSS JOIN LATERAL (
      SELECT g.made_at FROM guess g
      WHERE g.subject = l.subject AND g.made_at > clock_timestamp() - p_window
      ORDER BY g.made_at DESC OFFSET l.most - 1 LIMIT 1
    ) AS nth;
  IF v_wait <= 0 THEN
    INSERT INTO guess (id, subject) SELECT p_id, unnest(p_subjects);
  END IF;
  RETURN v_wait;
END $$;
