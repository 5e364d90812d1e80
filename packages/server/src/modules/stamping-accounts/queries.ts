import type { StampingAccount, z } from '@mostrador/contract';
import { AVERAGE_DAYS, forecastConsumption } from '@mostrador/domain';
import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import type { Access } from '../../http/access.ts';
import { directOf, ofStampingAccount, visibleTo } from '../../http/tenancy.ts';
import { holds } from '../customers/list.ts';

type View = z.input<typeof StampingAccount>;

export interface StampingAccountFilter {
  id?: string;
  customerId?: string | undefined;
  kind?: View['kind'] | undefined;
  search?: string | undefined;
  direct?: 'true' | 'false' | undefined;
  /** The id after which the page begins. */
  after?: string | undefined;
  limit: number;
  /** Business time: consumption is averaged over the whole days before it. */
  now: Date;
}

/** CM-CLI-06: the account's own id, or number, names and RFC of its customer, joined as `account`. */
export const holdsSearched = (search: string): RawBuilder<SqlBool> =>
  sql<SqlBool>`(${sql.join(
    ['stamping_account.name', 'account.number', 'account.name', 'account.trade_name', 'account.rfc'].map(
      (column) => holds(sql.ref(column), search),
    ),
    sql` OR `,
  )})`;

/** Stamping accounts that the caller may see, oldest first, with balances (CM-CLI-10) and consumption (A-CM-15). */
export function readStampingAccounts(db: Kysely<Database>, access: Access, filter: StampingAccountFilter) {
  const today = sql<string>`(${filter.now}::timestamptz AT TIME ZONE account.timezone)::date`;
  return db
    .selectFrom('stamping_account')
    .innerJoin('account', 'account.id', 'stamping_account.customer_id')
    .leftJoin('ledger_balance', (join) =>
      join
        .onRef('ledger_balance.owner', '=', 'stamping_account.id')
        .on('ledger_balance.unit', '=', 'stamp')
        .on('ledger_balance.role', '=', 'stock'),
    )
    .selectAll('stamping_account')
    .select([
      'ledger_balance.balance',
      'ledger_balance.credited',
      'ledger_balance.debited',
      'account.timezone',
      'account.parent_id',
      'account.number as customer_number',
      'account.name as customer_name',
      sql<string>`${today}::text`.as('today'),
      sql<number>`(
        SELECT coalesce(sum(d.used), 0)::int8 FROM consumption_day d
        WHERE d.stamping_account_id = stamping_account.id
          AND d.day >= ${today} - ${AVERAGE_DAYS}::int4 AND d.day < ${today})`.as('used_in_30_days'),
    ])
    .where(visibleTo(access, 'account.id', 'account.parent_id'))
    .where(directOf(access, filter.direct, 'account.parent_id'))
    .where(ofStampingAccount(access, 'stamping_account.id'))
    .$if(filter.id !== undefined, (query) => query.where('stamping_account.id', '=', filter.id!))
    .$if(filter.customerId !== undefined, (query) => query.where('customer_id', '=', filter.customerId!))
    .$if(filter.kind !== undefined, (query) => query.where('stamping_account.kind', '=', filter.kind!))
    .$if(!!filter.search?.trim(), (query) => query.where(holdsSearched(filter.search!)))
    .$if(filter.after !== undefined, (query) => query.where('stamping_account.id', '>', filter.after!))
    .orderBy('stamping_account.id')
    .limit(filter.limit)
    .execute();
}

export type StampingAccountRow = Awaited<ReturnType<typeof readStampingAccounts>>[number];

export const stampingAccountView = (row: StampingAccountRow): View => ({
  id: row.id,
  name: row.name,
  customerId: row.customer_id,
  customerNumber: row.customer_number,
  customerName: row.customer_name,
  kind: row.kind as View['kind'],
  state: row.state as View['state'],
  rfc: row.rfc,
  balance: row.balance ?? 0,
  credited: row.credited ?? 0,
  used: row.debited ?? 0,
  ...consumptionOf(row),
  firstStampedAt: row.first_stamped_at?.toISOString() ?? null,
  lastStampedAt: row.last_stamped_at?.toISOString() ?? null,
  expiresAt: row.expires_at?.toISOString() ?? null,
  createdAt: row.created_at.toISOString(),
});

/** An unlimited account has no balance that could run out (IP-14). */
function consumptionOf({ kind, balance, used_in_30_days, today }: StampingAccountRow) {
  const forecast = forecastConsumption(balance ?? 0, used_in_30_days, today);
  const { averageDaily, daysRemaining, runsOutOn } = forecast;
  return kind === 'standard'
    ? { averageDailyConsumption: averageDaily, daysRemaining, runsOutOn }
    : { averageDailyConsumption: averageDaily, daysRemaining: null, runsOutOn: null };
}
