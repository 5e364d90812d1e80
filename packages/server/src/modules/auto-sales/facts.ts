import type { AutoSaleState, ProblemCode } from '@mostrador/contract';
import { AVERAGE_DAYS } from '@mostrador/domain';
import { type Kysely, type RawBuilder, type Selectable, sql } from 'kysely';
import type { AutoSaleTable, Database } from '../../db/tables.generated.ts';
import type { Access } from '../../http/access.ts';
import { visibleTo } from '../../http/tenancy.ts';
import { holdsSearched } from '../stamping-accounts/queries.ts';

export type RuleRow = Omit<Selectable<AutoSaleTable>, 'state'> & { state: AutoSaleState };

/** All that an automatic sale of one stamping account hangs on, and its rule if it has one. */
export interface Facts {
  stampingAccountId: string;
  name: string;
  customerId: string;
  customerNumber: string;
  customerName: string;
  timezone: string;
  creditDays: number;
  /** Who sells to the customer now. */
  sellerId: string;
  sellerKind: 'operator' | 'distributor';
  sellerParentId: string | null;
  /** Why stamps may not be sold to it now (A-CM-23; blocked, unlimited), as a problem's code. */
  refusal: ProblemCode | null;
  balance: number;
  /** Stamps used in the last 30 whole days (A-CM-15). */
  usedIn30Days: number;
  soldToday: number;
  soldThisMonth: number;
  /** A top-up waits for its purchase. */
  topUpOpen: boolean;
  rule: RuleRow | null;
}

type Condition = RawBuilder<unknown>;

/** Of the stamping accounts named, as far as the caller sees them. */
export function factsVisibleTo(db: Kysely<Database>, access: Access, ids: readonly string[], now: Date) {
  const visible = db
    .selectFrom('stamping_account')
    .innerJoin('account', 'account.id', 'stamping_account.customer_id')
    .select('stamping_account.id')
    .where('stamping_account.id', 'in', ids)
    .where(visibleTo(access, 'account.id', 'account.parent_id'));
  return ids.length ? readFacts(db, sql`a.id IN (${visible})`, now) : Promise.resolve([]);
}

/** Of one stamping account that is known to exist. */
export async function factsOf(db: Kysely<Database>, id: string, now: Date): Promise<Facts> {
  const [facts] = await readFacts(db, sql`a.id = ${id}`, now);
  if (!facts) throw new Error(`The stamping account ${id} has gone`);
  return facts;
}

/** Of the accounts that a seller has rules for. */
export const factsOfRules = (db: Kysely<Database>, sellerId: string, limit: number, now: Date) =>
  readFacts(
    db,
    sql`a.id IN (SELECT stamping_account_id FROM auto_sale WHERE seller_id = ${sellerId} ORDER BY stamping_account_id LIMIT ${limit})`,
    now,
  );

/** Of a customer's accounts that have a rule which is not off. */
export const factsOfCustomer = (db: Kysely<Database>, customerId: string, now: Date) =>
  readFacts(
    db,
    sql`a.id IN (SELECT s.id FROM stamping_account s JOIN auto_sale r ON r.stamping_account_id = s.id WHERE s.customer_id = ${customerId} AND r.state <> 'off')`,
    now,
  );

export interface AccountFilter {
  customerId?: string | undefined;
  search?: string | undefined;
  /** The id after which the page begins. */
  after?: string | undefined;
  limit: number;
}

/** Of the standard stamping accounts that a seller may have rules for, by id. */
export function factsOfAccounts(db: Kysely<Database>, sellerId: string, filter: AccountFilter, now: Date) {
  const { customerId, search, after, limit } = filter;
  const page = db
    .selectFrom('stamping_account')
    .innerJoin('account', 'account.id', 'stamping_account.customer_id')
    .select('stamping_account.id')
    .where('account.parent_id', '=', sellerId)
    .where('stamping_account.kind', '=', 'standard')
    .$if(customerId !== undefined, (query) => query.where('customer_id', '=', customerId!))
    .$if(!!search?.trim(), (query) => query.where(holdsSearched(search!)))
    .$if(after !== undefined, (query) => query.where('stamping_account.id', '>', after!))
    .orderBy('stamping_account.id')
    .limit(limit);
  return readFacts(db, sql`a.id IN (${page})`, now);
}

async function readFacts(db: Kysely<Database>, which: Condition, now: Date): Promise<Facts[]> {
  const { rows } = await sql<Facts & { rule: unknown }>`
    SELECT a.id AS "stampingAccountId", a.name, c.id AS "customerId", c.number AS "customerNumber", c.name AS "customerName", c.timezone, c.credit_days AS "creditDays",
           p.id AS "sellerId", p.kind AS "sellerKind", p.parent_id AS "sellerParentId",
           transfer_refusal('stamp', p.id, p.kind, p.state, p.expires_at, c.id, c.kind, c.parent_id, c.state, c.expires_at,
                            a.kind, a.state, ${now}) AS refusal,
           coalesce(l.balance, 0)::int8 AS balance, coalesce(u.used, 0)::int8 AS "usedIn30Days",
           coalesce(r.today, 0)::int8 AS "soldToday", coalesce(r.month, 0)::int8 AS "soldThisMonth",
           coalesce(r.open, false) AS "topUpOpen"
    FROM stamping_account a
    JOIN account c ON c.id = a.customer_id
    JOIN account p ON p.id = c.parent_id
    CROSS JOIN LATERAL (SELECT ${now}::timestamptz AT TIME ZONE c.timezone AS local) n
    LEFT JOIN LATERAL (
      SELECT sum(balance) AS balance FROM ledger_account
      WHERE owner = a.id AND unit = 'stamp' AND role = 'stock') l ON true
    LEFT JOIN LATERAL (
      SELECT sum(used) AS used FROM consumption_day
      WHERE stamping_account_id = a.id AND day >= n.local::date - ${AVERAGE_DAYS}::int4 AND day < n.local::date) u ON true
    LEFT JOIN LATERAL (
      SELECT sum(quantity) FILTER (WHERE created_at >= date_trunc('day', n.local) AT TIME ZONE c.timezone) AS today,
             sum(quantity) FILTER (WHERE created_at >= date_trunc('month', n.local) AT TIME ZONE c.timezone) AS month,
             bool_or(state = 'open') AS open
      FROM auto_sale_run
      WHERE stamping_account_id = a.id AND state <> 'failed'
        AND (state = 'open' OR created_at >= date_trunc('month', n.local) AT TIME ZONE c.timezone)) r ON true
    WHERE ${which}
    ORDER BY a.id`.execute(db);
  const rules = await readRules(
    db,
    rows.map(({ stampingAccountId }) => stampingAccountId),
  );
  return rows.map((row) => ({ ...row, rule: rules.get(row.stampingAccountId) ?? null }));
}

async function readRules(db: Kysely<Database>, ids: string[]): Promise<Map<string, RuleRow>> {
  if (!ids.length) return new Map();
  const rows = await db.selectFrom('auto_sale').selectAll().where('stamping_account_id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.stamping_account_id, row as RuleRow]));
}
