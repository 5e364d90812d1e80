import pg from 'pg';

/** Distributors with a secret key each, and the customers of each with one stamping account. */
export const DISTRIBUTORS = 200;
export const CUSTOMERS_EACH = 50;
/** Ledger accounts that transfers touch. */
export const LEDGER_ACCOUNTS = DISTRIBUTORS + DISTRIBUTORS * CUSTOMERS_EACH;

const padded = (number: number) => String(number).padStart(25, '0');
/** Customers 1 to 50 are distributor 1's, and so on. */
export const stampingAccountOf = (customer: number) => `sta_0${padded(customer)}`;
export const secretKeyOf = (distributor: number) => `sk_bench${padded(distributor)}`;

/**
 * Fills a migrated database: the operator, distributors with more stamps than a run can spend, customers. By
 * SQL alone, because a benchmark should not take longer to set up than to run.
 */
export async function populate(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(POPULATE);
  await client.query('ANALYZE');
  await client.end();
}

const OPERATOR = `dst_0${padded(0)}`;
const id = (prefix: string, number: string) => `'${prefix}_0' || lpad((${number})::text, 25, '0')`;
const POPULATE = `
  INSERT INTO account (id, kind, parent_id, number, name, state, created_at)
    VALUES ('${OPERATOR}', 'operator', NULL, '100000', 'Operator', 'active', now());
  INSERT INTO account (id, kind, parent_id, number, name, state, created_at)
    SELECT ${id('dst', 'n')}, 'distributor', '${OPERATOR}', (200000 + n)::text, 'Distributor ' || n, 'active', now()
    FROM generate_series(1, ${DISTRIBUTORS}) n;
  INSERT INTO account (id, kind, parent_id, number, name, state, created_at)
    SELECT ${id('cus', 'n')}, 'customer', ${id('dst', `1 + (n - 1) / ${CUSTOMERS_EACH}`)}, (300000 + n)::text,
           'Customer ' || n, 'active', now()
    FROM generate_series(1, ${DISTRIBUTORS * CUSTOMERS_EACH}) n;
  INSERT INTO stamping_account (id, customer_id, name, kind, state, created_at)
    SELECT ${id('sta', 'n')}, ${id('cus', 'n')}, 'account' || n, 'standard', 'active', now()
    FROM generate_series(1, ${DISTRIBUTORS * CUSTOMERS_EACH}) n;
  INSERT INTO api_key (id, account_id, kind, prefix, hash, created_at)
    SELECT ${id('key', 'n')}, ${id('dst', 'n')}, 'secret', 'sk_bench',
           sha256(convert_to('sk_bench' || lpad(n::text, 25, '0'), 'UTF8')), now()
    FROM generate_series(1, ${DISTRIBUTORS}) n;
  SELECT ledger_open('${OPERATOR}', '{stamp}', '{issued}');
  SELECT count(ledger_open(id, '{stamp}', '{stock}')) FROM account WHERE kind = 'distributor';
  SELECT count(ledger_open(id, '{stamp}', '{stock}')) FROM stamping_account;
  SELECT ledger_post(jsonb_agg(jsonb_build_object(
      'debit', jsonb_build_object('owner', '${OPERATOR}', 'unit', 'stamp', 'role', 'issued'),
      'credit', jsonb_build_object('owner', id, 'unit', 'stamp', 'role', 'stock'),
      'quantity', 1000000000, 'kind', 'opening')), now())
    FROM account WHERE kind = 'distributor';`;
