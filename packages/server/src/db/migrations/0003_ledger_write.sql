-- The only place that writes postings, entries and balances. Its callers have locked the accounts in the global
-- order and judged every floor; the CHECK ledger_account_floor stands behind them. One set, whatever its size:
-- many postings at once cost a fraction each. Its settings, here and in the functions around it: sets are small
-- and tables large, so walk the indexes; and plan once, since planning costs as much as the work.
CREATE FUNCTION ledger_write(
  p_debits bigint[], p_credits bigint[], p_quantities bigint[], p_kinds text[], p_references text[], p_ats timestamptz[])
RETURNS TABLE (n bigint, debit_balance bigint, credit_balance bigint)
LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan SET enable_hashjoin = off SET enable_mergejoin = off SET enable_seqscan = off AS $$
DECLARE v_ids bigint[];
BEGIN
  -- Taken while the accounts are locked: ids of one account rise with its sequence.
  v_ids := ARRAY(SELECT nextval('posting_id_seq') FROM generate_subscripts(p_debits, 1));
  INSERT INTO posting (id, debit_id, credit_id, quantity, kind, reference, created_at)
    OVERRIDING SYSTEM VALUE
    SELECT p.* FROM unnest(v_ids, p_debits, p_credits, p_quantities, p_kinds, p_references, p_ats) AS p;
  RETURN QUERY
  WITH side AS MATERIALIZED (
    SELECT p.n, p.id AS posting_id, s.account_id, s.amount, s.debit, p.at,
           -- What comes back was not used: it takes from what was debited (CM-CLI-08).
           s.amount > 0 AND p.kind <> 'release' AS credits,
           row_number() OVER w AS number, sum(s.amount) OVER w AS running, max(p.at) OVER w AS latest
    FROM unnest(v_ids, p_debits, p_credits, p_quantities, p_kinds, p_ats) WITH ORDINALITY
           AS p (id, debit_id, credit_id, quantity, kind, at, n),
         LATERAL (VALUES (p.debit_id, -p.quantity, true), (p.credit_id, p.quantity, false)) AS s (account_id, amount, debit)
    WINDOW w AS (PARTITION BY s.account_id ORDER BY p.n)
  ), moved AS (
    UPDATE ledger_account a SET
      credited = a.credited + t.credited, debited = a.debited + t.debited,
      sequence = a.sequence + t.entries, last_at = greatest(a.last_at, t.latest)
    FROM (SELECT account_id, count(*) AS entries, max(at) AS latest,
                 coalesce(sum(amount) FILTER (WHERE credits), 0)::bigint AS credited,
                 coalesce(-sum(amount) FILTER (WHERE NOT credits), 0)::bigint AS debited
          FROM side GROUP BY account_id) t
    WHERE a.id = t.account_id AND a.id = ANY (p_debits || p_credits) AND a.credited IS NOT NULL
    RETURNING a.id, a.balance - t.credited + t.debited AS balance_before, a.sequence - t.entries AS sequence_before,
              old.last_at AS at_before
  ), line AS MATERIALIZED (
    SELECT side.*, moved.sequence_before, moved.balance_before + side.running AS balance_after,
           greatest(moved.at_before, side.latest) AS entered_at, moved.id IS NOT NULL AS held
    FROM side LEFT JOIN moved ON moved.id = side.account_id
  ), written AS (
    INSERT INTO entry (account_id, sequence, posting_id, amount, balance_after, created_at)
      SELECT account_id, CASE WHEN held THEN sequence_before + number ELSE posting_id END, posting_id, amount,
             balance_after, CASE WHEN held THEN entered_at ELSE at END
      FROM line
  )
  SELECT line.n, max(line.balance_after) FILTER (WHERE line.debit)::bigint,
         max(line.balance_after) FILTER (WHERE NOT line.debit)::bigint
  FROM line GROUP BY line.n;
END $$;
