-- A request that turns out to weigh more than one token leaves its bucket in debt; nothing is granted until it is paid.
CREATE OR REPLACE FUNCTION rate_take(p_key text, p_rate double precision, p_burst double precision, p_want integer)
RETURNS TABLE (granted integer, remaining double precision, wait double precision)
LANGUAGE plpgsql AS $$
DECLARE v_tokens double precision; v_granted integer;
BEGIN
  INSERT INTO rate_bucket AS b (key, tokens, updated_at) VALUES (p_key, p_burst, clock_timestamp())
    ON CONFLICT (key) DO UPDATE SET
      tokens = least(p_burst, b.tokens + p_rate * extract(epoch FROM clock_timestamp() - b.updated_at)),
      updated_at = clock_timestamp()
    RETURNING tokens INTO v_tokens;
  v_granted := least(p_want, greatest(0, floor(v_tokens)::integer));
  IF v_granted > 0 THEN
    UPDATE rate_bucket SET tokens = tokens - v_granted WHERE key = p_key;
  END IF;
  RETURN QUERY SELECT v_granted, greatest(0, v_tokens - v_granted), greatest(0, (1 - (v_tokens - v_granted)) / p_rate);
END $$;

-- From when on an application reads the archive: set where somebody else than the customer gave it its password.
ALTER TABLE stamping_account ADD COLUMN archive_since timestamptz;
