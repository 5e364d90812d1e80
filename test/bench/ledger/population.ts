import pg from 'pg';

/** Distributors with a secret key each, and the customers of each. */
export const DISTRIBUTORS = 200;
export const CUSTOMERS_EACH = 50;
const CUSTOMERS = DISTRIBUTORS * CUSTOMERS_EACH;
/** More distributors, with as many customers as a batch may have items: batches are theirs, hot accounts the first's. */
export const LARGE_DISTRIBUTORS = 4;
export const HOT_DISTRIBUTOR = DISTRIBUTORS + 1;
export const HOT_CUSTOMERS = 10_000;
/** Stamping accounts of the others' customers, spread evenly over them: BENCH_ACCOUNTS makes a larger platform. */
export const STAMPING_ACCOUNTS = Number(process.env.BENCH_ACCOUNTS ?? CUSTOMERS);

const padded = (number: number) => String(number).padStart(25, '0');
export const secretKeyOf = (distributor: number) => `sk_bench${padded(distributor)}`;
/** 1 to STAMPING_ACCOUNTS; account n is of customer 1 + (n - 1) % customers, as many as there are accounts at most. */
export const stampingAccountOf = (account: number) => `sta_0${padded(account)}`;
/** @param customer of all large distributors: the second's begin after the first's 10,000 */
export const hotAccountOf = (customer: number) => `sta_1${padded(customer)}`;
const customersUsed = Math.min(CUSTOMERS, STAMPING_ACCOUNTS);
export const distributorOf = (account: number) =>
  1 + Math.floor(((account - 1) % customersUsed) / CUSTOMERS_EACH);
export const idOfDistributor = (distributor: number) => `dst_0${padded(distributor)}`;

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

const OPERATOR = idOfDistributor(0);
const id = (prefix: string, number: string) => `'${prefix}' || lpad((${number})::text, 25, '0')`;
const LARGE_CUSTOMERS = LARGE_DISTRIBUTORS * HOT_CUSTOMERS;
const ALL_DISTRIBUTORS = DISTRIBUTORS + LARGE_DISTRIBUTORS;
const POPULATE = `
  INSERT INTO account (id, kind, parent_id, number, name, state, created_at)
    VALUES ('${OPERATOR}', 'operator', NULL, '100000', 'Operator', 'active', now());
  INSERT INTO account (id, kind, parent_id, number, name, state, created_at)
    SELECT ${id('dst_0', 'n')}, 'distributor', '${OPERATOR}', (200000 + n)::text, 'Distributor ' || n, 'active', now()
    FROM generate_series(1, ${ALL_DISTRIBUTORS}) n;
  INSERT INTO account (id, kind, parent_id, number, name, state, created_at)
    SELECT ${id('cus_0', 'n')}, 'customer', ${id('dst_0', `1 + (n - 1) / ${CUSTOMERS_EACH}`)},
           (300000 + n)::text, 'Customer ' || n, 'active', now()
    FROM generate_series(1, ${CUSTOMERS}) n;
  INSERT INTO account (id, kind, parent_id, number, name, state, created_at)
    SELECT ${id('cus_1', 'n')}, 'customer', ${id('dst_0', `${HOT_DISTRIBUTOR} + (n - 1) / ${HOT_CUSTOMERS}`)},
           (${300_000 + CUSTOMERS} + n)::text, 'Customer ' || ${CUSTOMERS} + n, 'active', now()
    FROM generate_series(1, ${LARGE_CUSTOMERS}) n;
  INSERT INTO stamping_account (id, customer_id, name, kind, state, created_at)
    SELECT ${id('sta_0', 'n')}, ${id('cus_0', `1 + (n - 1) % ${customersUsed}`)}, 'account' || n, 'standard', 'active', now()
    FROM generate_series(1, ${STAMPING_ACCOUNTS}) n;
  INSERT INTO stamping_account (id, customer_id, name, kind, state, created_at)
    SELECT ${id('sta_1', 'n')}, ${id('cus_1', 'n')}, 'hot' || n, 'standard', 'active', now()
    FROM generate_series(1, ${LARGE_CUSTOMERS}) n;
  INSERT INTO api_key (id, account_id, kind, prefix, hash, created_at)
    SELECT ${id('key_0', 'n')}, ${id('dst_0', 'n')}, 'secret', 'sk_bench',
           sha256(convert_to('sk_bench' || lpad(n::text, 25, '0'), 'UTF8')), now()
    FROM generate_series(1, ${ALL_DISTRIBUTORS}) n;
  SELECT ledger_open('${OPERATOR}', '{stamp}', '{issued}');
  SELECT count(ledger_open(id, '{stamp}', '{stock}')) FROM account WHERE kind = 'distributor';
  SELECT count(ledger_open(id, '{stamp}', '{stock}')) FROM stamping_account;
  SELECT ledger_post(jsonb_agg(jsonb_build_object(
      'debit', jsonb_build_object('owner', '${OPERATOR}', 'unit', 'stamp', 'role', 'issued'),
      'credit', jsonb_build_object('owner', id, 'unit', 'stamp', 'role', 'stock'),
      'quantity', 1000000000, 'kind', 'opening')), now())
    FROM account WHERE kind = 'distributor';`;
