-- An account's statement: its own entries, and once it is striped its stripes' lines. Gapless by sequence.
CREATE VIEW ledger_line AS
  SELECT e.account_id, e.sequence, e.amount, e.balance_after, e.posting_id, e.created_at
  FROM entry e JOIN ledger_account a ON a.id = e.account_id
  WHERE a.balance IS NOT NULL AND a.stripe = 0 AND (a.plain_until IS NULL OR e.sequence <= a.plain_until)
  UNION ALL
  SELECT account_id, sequence, amount, balance_after, posting_id, created_at FROM stripe_line;

-- Number of the last line not after an instant, 0 for none. Numbers have no gaps and times never go back, so
-- halving finds it with no index by time, which every posting would pay for.
CREATE FUNCTION ledger_sequence_at(p_account bigint, p_at timestamptz) RETURNS bigint
LANGUAGE plpgsql STABLE AS $$
DECLARE v_low bigint := 0; v_high bigint; v_middle bigint; v_found timestamptz;
BEGIN
  SELECT coalesce(max(CASE WHEN plain_until IS NULL THEN sequence ELSE plain_until END), 0) INTO v_high
    FROM ledger_account WHERE id = p_account;
  SELECT greatest(v_high, coalesce(max(sequence), 0)) INTO v_high FROM stripe_line WHERE account_id = p_account;
  WHILE v_low < v_high LOOP
    v_middle := (v_low + v_high + 1) / 2;
    SELECT created_at INTO v_found FROM ledger_line WHERE account_id = p_account AND sequence = v_middle;
    IF v_found <= p_at THEN v_low := v_middle; ELSE v_high := v_middle - 1; END IF;
  END LOOP;
  RETURN v_low;
END $$;
