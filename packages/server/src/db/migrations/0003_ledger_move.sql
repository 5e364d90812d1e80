-- One posting, in its caller's function: the hot path of a transfer, where ledger_post's sets would cost more
-- than the work. A floor that would break ends the statement with the CHECK's own error
-- (ledger_account_floor): nothing of it is kept.
CREATE FUNCTION ledger_move(
  p_unit text, p_from text, p_from_role text, p_to text, p_to_role text,
  p_quantity bigint, p_kind text, p_reference text, p_at timestamptz,
  OUT debit_balance bigint, OUT credit_balance bigint)
LANGUAGE plpgsql AS $$
DECLARE
  v_pair record;
  v_posting bigint;
  v_debit record;
  v_credit record;
BEGIN
  SELECT d.id AS debit_id, c.id AS credit_id,
         (d.stripes > 0, d.lock_rank, d.id) < (c.stripes > 0, c.lock_rank, c.id) AS debit_first
    INTO v_pair
    FROM ledger_account d, ledger_account c
    WHERE d.owner = p_from AND d.unit = p_unit AND d.role = p_from_role AND d.stripe = 0
      AND c.owner = p_to AND c.unit = p_unit AND c.role = p_to_role AND c.stripe = 0;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'A ledger account is not open: % or % of %', p_from, p_to, p_unit;
  END IF;
  -- The same global order as ledger_post: A to B and B to A never wait for each other.
  IF v_pair.debit_first THEN
    v_debit := ledger_apply(v_pair.debit_id, -p_quantity, p_at);
    v_credit := ledger_apply(v_pair.credit_id, p_quantity, p_at);
  ELSE
    v_credit := ledger_apply(v_pair.credit_id, p_quantity, p_at);
    v_debit := ledger_apply(v_pair.debit_id, -p_quantity, p_at);
  END IF;
  INSERT INTO posting (debit_id, credit_id, quantity, kind, reference, created_at)
    VALUES (v_debit.account_id, v_credit.account_id, p_quantity, p_kind, p_reference, p_at)
    RETURNING id INTO v_posting;
  INSERT INTO entry (account_id, sequence, posting_id, amount, balance_after, created_at) VALUES
    (v_debit.account_id, coalesce(v_debit.number, v_posting), v_posting, -p_quantity, v_debit.balance_after, v_debit.at),
    (v_credit.account_id, coalesce(v_credit.number, v_posting), v_posting, p_quantity, v_credit.balance_after, v_credit.at);
  debit_balance := v_debit.total;
  credit_balance := v_credit.total;
END $$;

-- Adds a signed amount to one account, or to one of its stripes, and takes the entry's number under the same
-- lock. Sources and sinks have neither. `total` is the whole account's balance; of a striped one as this
-- statement sees it, because nobody holds all stripes.
CREATE FUNCTION ledger_apply(
  p_account bigint, p_amount bigint, p_at timestamptz,
  OUT account_id bigint, OUT number bigint, OUT balance_after bigint, OUT at timestamptz, OUT total bigint)
LANGUAGE plpgsql AS $$
DECLARE v_ref ledger_account;
BEGIN
  account_id := p_account;
  UPDATE ledger_account SET
      credited = credited + greatest(p_amount, 0), debited = debited + greatest(-p_amount, 0),
      sequence = sequence + 1, last_at = greatest(last_at, p_at)
    WHERE id = p_account AND stripes = 0 AND credited IS NOT NULL
    RETURNING sequence, balance, last_at, balance INTO number, balance_after, at, total;
  IF FOUND THEN RETURN; END IF;
  SELECT * INTO STRICT v_ref FROM ledger_account WHERE id = p_account;
  IF v_ref.credited IS NULL THEN
    at := p_at;
    RETURN;
  END IF;
  account_id := ledger_take_stripe(p_account, greatest(-p_amount, 0), p_at);
  IF account_id IS NULL THEN
    RAISE EXCEPTION 'All stripes together cannot give %', -p_amount
      USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_account_floor';
  END IF;
  UPDATE ledger_account SET
      credited = credited + greatest(p_amount, 0), debited = debited + greatest(-p_amount, 0),
      sequence = sequence + 1, last_at = greatest(last_at, p_at)
    WHERE id = account_id
    RETURNING sequence, balance, last_at INTO number, balance_after, at;
  SELECT sum(balance) INTO total FROM ledger_account
    WHERE owner = v_ref.owner AND unit = v_ref.unit AND role = v_ref.role;
END $$;
