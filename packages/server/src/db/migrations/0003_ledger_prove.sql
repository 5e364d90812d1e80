-- Proves the ledger in one snapshot. Per unit: the sum of all entries (0 when every debit has its credit).
CREATE FUNCTION ledger_sums() RETURNS TABLE (unit text, sum bigint, accounts bigint, entries bigint)
LANGUAGE sql STABLE AS $$
  SELECT u.unit, coalesce(sum(e.sum), 0)::bigint, count(a.id), coalesce(sum(e.entries), 0)::bigint
  FROM (VALUES ('stamp'), ('point')) AS u (unit)
  LEFT JOIN ledger_account a ON a.unit = u.unit
  LEFT JOIN (SELECT account_id, sum(amount) AS sum, count(*) AS entries FROM entry GROUP BY account_id) e
    ON e.account_id = a.id
  GROUP BY u.unit ORDER BY u.unit
$$;

-- Accounts whose balance, totals or order contradict their entries, or that a posting without its two entries
-- names. `entries` is what the entries add up to.
CREATE FUNCTION ledger_mismatches() RETURNS TABLE (account_id bigint, balance bigint, entries bigint)
LANGUAGE sql STABLE AS $$
  WITH chained AS (
    SELECT e.account_id, e.sequence, e.amount, e.balance_after, e.created_at,
           lag(e.balance_after, 1, 0::bigint) OVER w AS before, lag(e.created_at) OVER w AS at_before,
           row_number() OVER w AS number
    FROM entry e WINDOW w AS (PARTITION BY e.account_id ORDER BY e.sequence)
  ), summed AS (
    SELECT c.account_id, sum(c.amount)::bigint AS sum, max(c.sequence) AS last,
           bool_or(c.sequence <> c.number OR c.balance_after IS DISTINCT FROM c.before + c.amount
                   OR c.created_at < c.at_before) AS broken
    FROM chained c GROUP BY c.account_id
  ), halves AS (
    -- One full pass: each posting against its debit and credit.
    SELECT p.debit_id, p.credit_id
    FROM posting p LEFT JOIN entry e ON e.posting_id = p.id
    GROUP BY p.id
    HAVING count(e.amount) <> 2
        OR coalesce(sum(e.amount) FILTER (WHERE e.account_id = p.debit_id), 0) <> -p.quantity
        OR coalesce(sum(e.amount) FILTER (WHERE e.account_id = p.credit_id), 0) <> p.quantity
  )
  SELECT a.id, coalesce(a.balance, 0), coalesce(s.sum, 0)
  FROM ledger_account a LEFT JOIN summed s ON s.account_id = a.id
  WHERE a.balance IS NOT NULL
      AND (a.balance <> coalesce(s.sum, 0) OR a.sequence <> coalesce(s.last, 0) OR coalesce(s.broken, false) OR a.balance < a.floor)
     OR a.id IN (SELECT debit_id FROM halves UNION SELECT credit_id FROM halves)
  ORDER BY a.id
$$;
