-- One use of stamps on its way: what was asked, and what its account says. Filled by stamp_uses.
CREATE TYPE stamp_use AS (
  n integer,
  -- A problem's, or null: it may be.
  code text,
  account text,
  customer_id text,
  seller_id text,
  day date,
  -- Null for an unlimited account, which holds nothing (IP-14).
  debit_id bigint,
  quantity bigint,
  reference text,
  event_id text,
  balance bigint
);

-- What may be used and what may not, before any lock. An unlimited account whose year is over stamps nothing (A-IP-1),
-- a blocked one neither (CM-CTI-05); what became of its distributor does not matter (A-CM-23).
CREATE FUNCTION stamp_uses(p_uses jsonb, p_at timestamptz) RETURNS stamp_use[]
LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan SET enable_hashjoin = off SET enable_mergejoin = off SET enable_seqscan = off AS $$
BEGIN
  RETURN (SELECT array_agg(ROW(
      i.n,
      CASE WHEN s.id IS NULL THEN 'not_found'
           WHEN s.state = 'blocked' OR c.state <> 'active' THEN 'stamping_account_blocked'
           WHEN s.state = 'expired' OR s.kind = 'unlimited' AND s.expires_at <= p_at THEN 'stamping_account_expired' END,
      s.id, c.id, c.parent_id, (p_at AT TIME ZONE c.timezone)::date, CASE s.kind WHEN 'standard' THEN d.id END,
      (i.use->>'quantity')::bigint, i.use->>'reference', i.use->>'eventId', NULL)::stamp_use ORDER BY i.n)
  FROM jsonb_array_elements(p_uses) WITH ORDINALITY AS i (use, n)
  LEFT JOIN LATERAL (SELECT * FROM stamping_account y WHERE y.id = i.use->>'account' LIMIT 1) s ON true
  LEFT JOIN LATERAL (SELECT * FROM account y WHERE y.id = s.customer_id LIMIT 1) c ON true
  LEFT JOIN LATERAL (
    SELECT * FROM ledger_account y WHERE y.owner = s.id AND y.unit = 'stamp' AND y.role = 'stock' AND y.stripe = 0 LIMIT 1) d ON true);
END $$;

-- Stamps are used: the one place where consumption is posted (section 9), counted by day (A-CM-15) and told, for all
-- uses that wait at one moment; each is judged by itself, in order. p_uses: [{account, quantity, reference, eventId}].
-- Answers each: a problem's code, or null and the balance after it; and whether an automatic sale has to answer now.
CREATE FUNCTION stamps_consume(p_uses jsonb, p_at timestamptz)
RETURNS TABLE (n integer, code text, balance bigint, fires boolean)
LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan SET enable_hashjoin = off SET enable_mergejoin = off SET enable_seqscan = off AS $$
DECLARE
  v_uses stamp_use[] := stamp_uses(p_uses, p_at);
  v_held ledger_held;
  v_ns integer[];
  v_debits bigint[];
  v_credits bigint[];
  v_quantities bigint[];
  v_sink bigint;
  v_place integer;
  v_go integer[] := '{}';
  v_row record;
BEGIN
  SELECT l.id INTO v_sink FROM ledger_account l JOIN account a ON a.id = l.owner
    WHERE a.kind = 'operator' AND l.unit = 'stamp' AND l.role = 'consumed' LIMIT 1;
  SELECT array_agg(u.n), array_agg(u.debit_id), array_agg(v_sink), array_agg(u.quantity)
    INTO v_ns, v_debits, v_credits, v_quantities
    FROM unnest(v_uses) u WHERE u.code IS NULL AND u.debit_id IS NOT NULL;
  IF v_ns IS NOT NULL THEN
    v_held := ledger_hold(v_debits, v_credits, v_quantities, ARRAY[v_sink], p_at);
    v_debits := v_held.debits;
    FOR i IN 1 .. cardinality(v_ns) LOOP
      v_place := array_position(v_held.accounts, v_debits[i]);
      IF v_held.free[v_place] < v_quantities[i] THEN
        v_uses[v_ns[i]].code := 'insufficient_stamps';
      ELSE
        v_held.free[v_place] := v_held.free[v_place] - v_quantities[i];
        v_go := v_go || i;
      END IF;
    END LOOP;
  END IF;
  IF cardinality(v_go) > 0 THEN
    FOR v_row IN SELECT v_ns[v_go[w.n]] AS place, w.debit_balance,
        coalesce(v_held.rests[array_position(v_held.stripes, v_debits[v_go[w.n]])], 0) AS rest
      FROM ledger_write(ARRAY(SELECT v_debits[g] FROM unnest(v_go) g), ARRAY(SELECT v_sink FROM unnest(v_go) g),
        ARRAY(SELECT v_quantities[g] FROM unnest(v_go) g), ARRAY(SELECT 'consumption' FROM unnest(v_go) g),
        ARRAY(SELECT v_uses[v_ns[g]].reference FROM unnest(v_go) g), ARRAY(SELECT p_at FROM unnest(v_go) g)) w
    LOOP
      v_uses[v_row.place].balance := v_row.debit_balance + v_row.rest;
    END LOOP;
  END IF;
  PERFORM stamps_note(v_uses, p_at);
  RETURN QUERY SELECT * FROM stamps_trigger(v_uses, p_at);
END $$;

-- The day's count, the instants that lists show (CM-CLI-10), and one event an account with the last of its balances.
CREATE FUNCTION stamps_note(p_uses stamp_use[], p_at timestamptz) RETURNS void
LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan SET enable_hashjoin = off SET enable_mergejoin = off SET enable_seqscan = off AS $$
BEGIN
  -- Unlimited accounts hold no ledger lock: these are the one order for them.
  PERFORM FROM stamping_account s WHERE s.id = ANY (ARRAY(SELECT u.account FROM unnest(p_uses) u WHERE u.code IS NULL))
    ORDER BY s.id FOR NO KEY UPDATE;
  WITH used AS MATERIALIZED (
    SELECT u.account, u.customer_id, u.seller_id, u.day, sum(u.quantity)::bigint AS quantity,
           (array_agg(u.event_id ORDER BY u.n DESC))[1] AS event_id, (array_agg(u.balance ORDER BY u.n DESC))[1] AS balance
    FROM unnest(p_uses) u WHERE u.code IS NULL GROUP BY u.account, u.customer_id, u.seller_id, u.day
  ), counted AS (
    INSERT INTO consumption_day AS d (stamping_account_id, day, used)
      SELECT u.account, u.day, u.quantity FROM used u ORDER BY u.account
    ON CONFLICT (stamping_account_id, day) DO UPDATE SET used = d.used + excluded.used
  ), told AS (
    INSERT INTO event (id, type, account_id, parent_id, subject_type, subject_id, data, created_at)
      SELECT u.event_id, 'balance.changed', u.customer_id, u.seller_id, 'stamping-account', u.account,
             jsonb_build_object('unit', 'stamp', 'balance', u.balance), p_at
      FROM used u WHERE u.balance IS NOT NULL
  )
  UPDATE stamping_account s SET
      first_stamped_at = coalesce(s.first_stamped_at, p_at), last_stamped_at = greatest(s.last_stamped_at, p_at),
      empty_since = CASE WHEN u.balance = 0 THEN p_at ELSE s.empty_since END
    FROM used u WHERE s.id = u.account AND s.id = ANY (ARRAY(SELECT y.account FROM used y));
END $$;

-- Gives the accounts' automatic sales their event (A-CM-11), one an account. Read after the posting: a rule that goes on
-- at this moment has seen the balance before it, and must hear of this one.
CREATE FUNCTION stamps_trigger(p_uses stamp_use[], p_at timestamptz)
RETURNS TABLE (n integer, code text, balance bigint, fires boolean)
LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan SET enable_hashjoin = off SET enable_mergejoin = off SET enable_seqscan = off AS $$
BEGIN
  RETURN QUERY
  WITH lowest AS MATERIALIZED (
    SELECT u.account, min(u.balance) AS balance FROM unnest(p_uses) u WHERE u.balance IS NOT NULL GROUP BY u.account
  ), due AS MATERIALIZED (
    SELECT s.stamping_account_id, s.state FROM lowest l
    CROSS JOIN LATERAL (SELECT * FROM auto_sale y WHERE y.stamping_account_id = l.account LIMIT 1) s
    WHERE s.state <> 'off' AND l.balance <= s.minimum
  ), triggered AS (
    INSERT INTO auto_sale_trigger (stamping_account_id, created_at) SELECT d.stamping_account_id, p_at FROM due d
  )
  SELECT u.n, u.code, u.balance, u.code IS NULL AND coalesce(d.state = 'on', false)
  FROM unnest(p_uses) u LEFT JOIN due d ON d.stamping_account_id = u.account;
END $$;
