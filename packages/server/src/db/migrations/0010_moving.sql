-- Mass transfers (CM-TIM-03): stamps to many stamping accounts in one call.
CREATE DOMAIN batch_item_state AS text CHECK (VALUE IN ('done', 'refused', 'excluded'));

CREATE TABLE transfer_batch (
  id text PRIMARY KEY,
  from_id text NOT NULL REFERENCES account,
  atomic boolean NOT NULL,
  -- Of what was done; amounts in centavos.
  quantity bigint NOT NULL,
  amount centavos NOT NULL,
  done integer NOT NULL,
  refused integer NOT NULL,
  excluded integer NOT NULL,
  -- Stamps that the stock lacked for all that could have received.
  missing bigint NOT NULL,
  comment text,
  -- The sender's; null for the operator, who issues.
  balance_after bigint,
  created_at timestamptz NOT NULL
);
CREATE INDEX transfer_batch_from ON transfer_batch (from_id, id);

CREATE TABLE transfer_batch_item (
  batch_id text NOT NULL,
  -- Its place in the request, from 0.
  n integer NOT NULL,
  stamping_account_id text NOT NULL,
  quantity quantity NOT NULL,
  amount centavos NOT NULL,
  state batch_item_state NOT NULL,
  -- Why it was refused: a problem's code.
  code text,
  transfer_id text,
  balance_after bigint,
  PRIMARY KEY (batch_id, n)
);
CREATE TRIGGER transfer_batch_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON transfer_batch
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER transfer_batch_item_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON transfer_batch_item
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- One item on its way: what was asked, what the rows that it touches say, and what became of it.
CREATE TYPE batch_work AS (
  n integer, stamping text, quantity bigint, amount bigint, vat bigint, excluded boolean,
  transfer_id text, sale_id text, event_ids text[],
  to_id text, due_at timestamptz, credit_id bigint,
  -- Why not, as a problem's code; null: it may.
  code text,
  from_balance bigint, to_balance bigint
);

-- Judges all items by what needs no lock. Each is found by its keys, one by one, as in transfers_read.
-- p_items: [{account, quantity, amount, vat, excluded, transferId, saleId, eventIds: [2]}].
CREATE FUNCTION transfer_batch_read(p_from text, p_items jsonb, p_at timestamptz) RETURNS batch_work[]
LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan SET enable_hashjoin = off SET enable_mergejoin = off SET enable_seqscan = off AS $$
BEGIN
  RETURN (SELECT array_agg(ROW(
      i.n - 1, i.item->>'account', (i.item->>'quantity')::bigint, (i.item->>'amount')::bigint, (i.item->>'vat')::bigint,
      coalesce((i.item->>'excluded')::boolean, false), i.item->>'transferId', i.item->>'saleId',
      ARRAY[i.item#>>'{eventIds,0}', i.item#>>'{eventIds,1}'],
      t.id, sale_due_at(p_at, t.credit_days, t.timezone), c.id,
      CASE WHEN NOT coalesce((i.item->>'excluded')::boolean, false) THEN
        transfer_refusal('stamp', f.id, f.kind, f.state, f.expires_at, t.id, t.kind, t.parent_id, t.state, t.expires_at,
                         s.kind, s.state, p_at) END,
      NULL, NULL
    )::batch_work ORDER BY i.n)
  FROM jsonb_array_elements(p_items) WITH ORDINALITY AS i (item, n)
  CROSS JOIN LATERAL (SELECT * FROM account y WHERE y.id = p_from LIMIT 1) f
  LEFT JOIN LATERAL (SELECT * FROM stamping_account y WHERE y.id = i.item->>'account' LIMIT 1) s ON true
  LEFT JOIN LATERAL (SELECT * FROM account y WHERE y.id = s.customer_id LIMIT 1) t ON true
  LEFT JOIN LATERAL (
    SELECT * FROM ledger_account y WHERE y.owner = s.id AND y.unit = 'stamp' AND y.role = 'stock' AND y.stripe = 0 LIMIT 1) c ON true);
END $$;

-- A whole batch in one round trip. Answers {missing, available, balance, items: [[n, code, balanceAfter]]}; where it
-- is dry, or atomic with something refused, nothing is written.
-- p_batch: {id, from, atomic, dry, at, comment, eventId}.
--
-- The ledger's own functions walk indexes and join without hashes, because their sets are small. A large one goes
-- through them in slices, in the global lock order - the receivers by their ids, then the sender - and still in one
-- transaction.
CREATE FUNCTION transfer_batch_create(p_batch jsonb, p_items jsonb) RETURNS jsonb
LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan SET enable_hashjoin = off SET enable_mergejoin = off SET enable_seqscan = off AS $$
DECLARE
  c_slice CONSTANT integer := 200;
  v_at timestamptz := (p_batch->>'at')::timestamptz;
  v_work batch_work[] := transfer_batch_read(p_batch->>'from', p_items, v_at);
  v_sender account;
  v_debit ledger_account;
  v_from bigint;
  v_rest bigint := 0;
  v_free bigint;
  v_left bigint;
  v_total bigint;
  v_go batch_work[];
  v_receivers bigint[];
  v_quantities bigint[];
  v_slice bigint[];
  v_places bigint[] := '{}';
  v_rests bigint[] := '{}';
  v_fits boolean[] := '{}';
  v_held ledger_held;
  v_item record;
BEGIN
  SELECT * INTO STRICT v_sender FROM account WHERE id = p_batch->>'from';
  SELECT * INTO STRICT v_debit FROM ledger_account
    WHERE owner = v_sender.id AND unit = 'stamp' AND stripe = 0
      AND role = CASE v_sender.kind WHEN 'operator' THEN 'issued' ELSE 'stock' END;
  -- By the receivers' ids: the order in which they are locked.
  SELECT array_agg(w ORDER BY w.credit_id), coalesce(sum(w.quantity), 0) INTO v_go, v_total
    FROM unnest(v_work) w WHERE w.code IS NULL AND NOT w.excluded;

  IF (p_batch->>'dry')::boolean THEN
    SELECT sum(balance - floor) INTO v_free FROM ledger_account
      WHERE owner = v_debit.owner AND unit = 'stamp' AND role = v_debit.role;
  ELSE
    SELECT array_agg(w.credit_id ORDER BY w.credit_id), array_agg(w.quantity ORDER BY w.credit_id)
      INTO v_receivers, v_quantities FROM unnest(v_go) w;
    FOR i IN 1 .. coalesce(cardinality(v_go), 0) BY c_slice LOOP
      v_slice := v_receivers[i : i + c_slice - 1];
      v_held := ledger_hold(v_slice, v_slice, v_quantities[i : i + c_slice - 1], '{}', v_at);
      v_places := v_places || v_held.credits;
      v_rests := v_rests || ARRAY(
        SELECT coalesce(v_held.rests[array_position(v_held.stripes, c.id)], 0)
        FROM unnest(v_held.credits) WITH ORDINALITY AS c (id, n) ORDER BY c.n);
    END LOOP;
    v_from := v_debit.id;
    IF v_debit.credited IS NOT NULL THEN
      v_held := ledger_hold(ARRAY[v_debit.id], ARRAY[v_debit.id], ARRAY[greatest(v_total, 1)], '{}', v_at);
      v_from := v_held.debits[1];
      v_free := v_held.free[1];
      v_rest := coalesce(v_held.rests[1], 0);
    END IF;
  END IF;

  -- In the order of the request, each after those before it that fit. A source's `free` is null: it never lacks.
  v_left := v_free;
  FOR v_item IN SELECT CASE WHEN w.code IS NULL AND NOT w.excluded THEN w.quantity ELSE 0 END AS asked FROM unnest(v_work) w ORDER BY w.n LOOP
    v_fits := v_fits || coalesce(v_left >= v_item.asked, true);
    IF v_fits[cardinality(v_fits)] THEN v_left := v_left - v_item.asked; END IF;
  END LOOP;
  v_work := ARRAY(
    SELECT ROW(w.n, w.stamping, w.quantity, w.amount, w.vat, w.excluded, w.transfer_id, w.sale_id, w.event_ids, w.to_id,
               w.due_at, w.credit_id, CASE WHEN w.unnest THEN w.code ELSE 'insufficient_stamps' END, NULL, NULL)::batch_work
    FROM unnest(v_work, v_fits) w ORDER BY w.n);
  IF (p_batch->>'dry')::boolean OR (p_batch->>'atomic')::boolean AND EXISTS (SELECT FROM unnest(v_work) w WHERE w.code IS NOT NULL) THEN
    RETURN transfer_batch_answer(v_work, '{}', v_free, v_total, NULL);
  END IF;

  v_go := transfer_batch_post(v_go, v_fits, v_places, v_rests, v_from, v_rest, v_at);
  v_left := v_left + v_rest;
  PERFORM transfer_batch_write(p_batch, v_sender, v_work, v_go, v_left, greatest(0, v_total - v_free));
  RETURN transfer_batch_answer(v_work, v_go, v_free, v_total, v_left);
END $$;

-- The items that fit, each with the ledger account that receives and what its other stripes hold.
CREATE FUNCTION transfer_batch_placed(p_go batch_work[], p_fits boolean[], p_places bigint[], p_rests bigint[])
RETURNS TABLE (n integer, stamping text, quantity bigint, amount bigint, vat bigint, excluded boolean, transfer_id text,
  sale_id text, event_ids text[], to_id text, due_at timestamptz, credit_id bigint, code text, place bigint, rest bigint)
LANGUAGE sql IMMUTABLE AS $$
  SELECT u.n, u.stamping, u.quantity, u.amount, u.vat, u.excluded, u.transfer_id, u.sale_id, u.event_ids, u.to_id,
         u.due_at, u.credit_id, u.code, u.place, u.rest
  FROM unnest(p_go, p_places, p_rests) AS u (n, stamping, quantity, amount, vat, excluded, transfer_id, sale_id, event_ids,
    to_id, due_at, credit_id, code, from_balance, to_balance, place, rest)
  WHERE p_fits[u.n + 1]
$$;

-- Posts the items that fit, in slices, and answers them with their balances.
CREATE FUNCTION transfer_batch_post(
  p_go batch_work[], p_fits boolean[], p_places bigint[], p_rests bigint[], p_from bigint, p_from_rest bigint, p_at timestamptz)
RETURNS batch_work[] LANGUAGE plpgsql AS $$
DECLARE
  -- The ledger joins a slice with itself: twice the slice is four times the work.
  c_slice CONSTANT integer := 50;
  v_all record;
  v_size integer;
  v_moved record;
  v_debits bigint[] := '{}';
  v_credits bigint[] := '{}';
BEGIN
  SELECT array_agg(w.place ORDER BY w.place, w.n) AS places, array_agg(w.quantity ORDER BY w.place, w.n) AS quantities,
         array_agg(w.transfer_id ORDER BY w.place, w.n) AS ids, count(*)::integer AS size
    INTO v_all FROM transfer_batch_placed(p_go, p_fits, p_places, p_rests) w;
  FOR i IN 1 .. v_all.size BY c_slice LOOP
    v_size := least(c_slice, v_all.size - i + 1);
    SELECT array_agg(m.debit_balance ORDER BY m.n) AS debits, array_agg(m.credit_balance ORDER BY m.n) AS credits
      INTO v_moved FROM ledger_write(
        array_fill(p_from, ARRAY[v_size]), v_all.places[i : i + v_size - 1], v_all.quantities[i : i + v_size - 1],
        array_fill('transfer'::text, ARRAY[v_size]), v_all.ids[i : i + v_size - 1], array_fill(p_at, ARRAY[v_size])) m;
    v_debits := v_debits || v_moved.debits;
    v_credits := v_credits || v_moved.credits;
  END LOOP;
  RETURN ARRAY(
    SELECT ROW(w.n, w.stamping, w.quantity, w.amount, w.vat, w.excluded, w.transfer_id, w.sale_id, w.event_ids, w.to_id,
               w.due_at, w.credit_id, w.code, v_debits[w.turn] + p_from_rest, v_credits[w.turn] + w.rest)::batch_work
    FROM (SELECT p.*, row_number() OVER (ORDER BY p.place, p.n) AS turn
          FROM transfer_batch_placed(p_go, p_fits, p_places, p_rests) p) w ORDER BY w.turn);
END $$;

-- What the items became: [n, code, balanceAfter] each. (Large sets: this one and the next may hash.)
CREATE FUNCTION transfer_batch_answer(p_work batch_work[], p_done batch_work[], p_free bigint, p_total bigint, p_balance bigint)
RETURNS jsonb LANGUAGE sql STABLE SET enable_hashjoin = on AS $$
  SELECT jsonb_build_object('missing', greatest(0, p_total - p_free), 'available', p_free, 'balance', p_balance,
    'items', (SELECT jsonb_agg(jsonb_build_array(w.n, w.code, d.to_balance) ORDER BY w.n)
              FROM unnest(p_work) w LEFT JOIN unnest(p_done) d ON d.n = w.n))
$$;

-- The rows that belong to the postings: sales, transfers, events, the batch with its items.
CREATE FUNCTION transfer_batch_write(
  p_batch jsonb, p_sender account, p_work batch_work[], p_done batch_work[], p_balance bigint, p_missing bigint)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE v_at timestamptz := (p_batch->>'at')::timestamptz;
BEGIN
  INSERT INTO sale (id, seller_id, buyer_id, state, kind, quantity, total, vat, reference, due_at, created_at)
    SELECT d.sale_id, p_sender.id, d.to_id, 'pending', 'stamp', d.quantity, d.amount, d.vat, d.transfer_id,
           d.due_at, v_at
    FROM unnest(p_done) d;
  INSERT INTO transfer (id, unit, quantity, amount, from_id, to_id, to_stamping_account_id, sale_id, comment,
      from_balance_after, to_balance_after, created_at)
    SELECT d.transfer_id, 'stamp', d.quantity, d.amount, p_sender.id, d.to_id, d.stamping, d.sale_id, p_batch->>'comment',
           d.from_balance, d.to_balance, v_at
    FROM unnest(p_done) d;
  INSERT INTO event (id, type, account_id, parent_id, subject_type, subject_id, data, created_at)
    SELECT e.id, e.type, d.to_id, p_sender.id, e.subject_type, e.subject_id, e.data, v_at
    FROM unnest(p_done) d, LATERAL (VALUES
      (d.event_ids[1], 'transfer.created', 'transfer', d.transfer_id, jsonb_build_object('unit', 'stamp', 'quantity', d.quantity)),
      (d.event_ids[2], 'balance.changed', 'stamping-account', d.stamping, jsonb_build_object('unit', 'stamp', 'balance', d.to_balance))
    ) AS e (id, type, subject_type, subject_id, data);
  -- The sender's balance is told once.
  INSERT INTO event (id, type, account_id, parent_id, subject_type, subject_id, data, created_at)
    SELECT p_batch->>'eventId', 'balance.changed', p_sender.id, p_sender.parent_id, 'account', p_sender.id,
           jsonb_build_object('unit', 'stamp', 'balance', p_balance), v_at
    WHERE p_balance IS NOT NULL AND cardinality(p_done) > 0;
  UPDATE stamping_account s SET empty_since = NULL
    WHERE s.id = ANY (ARRAY(SELECT d.stamping FROM unnest(p_done) d)) AND s.empty_since IS NOT NULL;
  UPDATE account a SET last_purchase_at = greatest(a.last_purchase_at, v_at)
    WHERE a.id = ANY (ARRAY(SELECT DISTINCT d.to_id FROM unnest(p_done) d));
  INSERT INTO transfer_batch (id, from_id, atomic, quantity, amount, done, refused, excluded, missing, comment, balance_after, created_at)
    SELECT p_batch->>'id', p_sender.id, (p_batch->>'atomic')::boolean,
           coalesce(sum(w.quantity) FILTER (WHERE s.done), 0), coalesce(sum(w.amount) FILTER (WHERE s.done), 0),
           count(*) FILTER (WHERE s.done), count(*) FILTER (WHERE w.code IS NOT NULL),
           count(*) FILTER (WHERE w.excluded), p_missing, p_batch->>'comment', p_balance, v_at
    FROM unnest(p_work) w, LATERAL (SELECT w.code IS NULL AND NOT w.excluded AS done) s;
  INSERT INTO transfer_batch_item (batch_id, n, stamping_account_id, quantity, amount, state, code, transfer_id, balance_after)
    SELECT p_batch->>'id', d.n, d.stamping, d.quantity, d.amount, 'done', NULL, d.transfer_id, d.to_balance FROM unnest(p_done) d
    UNION ALL
    SELECT p_batch->>'id', w.n, w.stamping, w.quantity, w.amount, CASE WHEN w.excluded THEN 'excluded' ELSE 'refused' END,
           w.code, NULL, NULL
    FROM unnest(p_work) w WHERE w.excluded OR w.code IS NOT NULL;
END $$;
