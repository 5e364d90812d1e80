-- Opens an owner's ledger accounts; those that are open already stay as they are.
-- The rank puts the leaves (stamping accounts, customers) first and the root of the network last: the more
-- people debit an account, the shorter it stays locked.
CREATE FUNCTION ledger_open(p_owner text, p_units text[], p_roles text[]) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE v_rank smallint;
BEGIN
  WITH RECURSIVE line AS (
    SELECT a.parent_id, 0 AS depth FROM account a WHERE a.id = p_owner AND a.kind <> 'customer'
    UNION ALL
    SELECT a.parent_id, line.depth + 1 FROM line JOIN account a ON a.id = line.parent_id
  )
  SELECT greatest(1, 100 - max(depth)) INTO v_rank FROM line;
  INSERT INTO ledger_account (owner, unit, role, lock_rank, credited, debited)
    SELECT p_owner, r.unit, r.role, v_rank, k.zero, k.zero
    FROM unnest(p_units, p_roles) AS r (unit, role),
         LATERAL (SELECT CASE WHEN r.role IN ('stock', 'reserved') THEN 0 END AS zero) k
  ON CONFLICT DO NOTHING;
END $$;
