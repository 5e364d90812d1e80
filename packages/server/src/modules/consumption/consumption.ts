import type { Consumption, z } from '@mostrador/contract';
import { AVERAGE_DAYS, addDays, dayOf, forecastConsumption } from '@mostrador/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';

interface Consumer {
  id: string;
  balance: number | null;
  empty_since: Date | null;
}

export interface ConsumptionWindow {
  /** Whole days in `daily`. */
  days: number;
  now: Date;
  /** The customer's zone: its days are what is counted. */
  timezone: string;
}

/** What stamping accounts used by day, and how long their balance lasts (A-CM-15). */
export async function readConsumption(
  db: Kysely<Database>,
  accounts: readonly Consumer[],
  { days, now, timezone }: ConsumptionWindow,
): Promise<z.input<typeof Consumption>> {
  const today = dayOf(now, timezone);
  const used = await usedByDay(db, accounts, addDays(today, -Math.max(days, AVERAGE_DAYS)));
  const dayBefore = (count: number) => addDays(today, -count);
  let usedIn30Days = 0;
  for (let count = 1; count <= AVERAGE_DAYS; count += 1) usedIn30Days += used.get(dayBefore(count)) ?? 0;
  const balance = accounts.reduce((sum, account) => sum + (account.balance ?? 0), 0);
  const empties = accounts.map((account) => account.empty_since?.getTime() ?? 0);
  return {
    daily: Array.from({ length: days }, (_, index) => {
      const date = dayBefore(days - index);
      return { date, used: used.get(date) ?? 0 };
    }),
    today: used.get(today) ?? 0,
    ...forecastConsumption(balance, usedIn30Days, today),
    emptySince:
      balance === 0 && Math.max(0, ...empties) > 0 ? new Date(Math.max(...empties)).toISOString() : null,
  };
}

async function usedByDay(
  db: Kysely<Database>,
  accounts: readonly Consumer[],
  from: string,
): Promise<Map<string, number>> {
  if (!accounts.length) return new Map();
  const rows = await db
    .selectFrom('consumption_day')
    .select([sql<string>`day::text`.as('day'), sql<number>`sum(used)::int8`.as('used')])
    .where('day', '>=', from)
    .where(
      'stamping_account_id',
      'in',
      accounts.map(({ id }) => id),
    )
    .groupBy('day')
    .execute();
  return new Map(rows.map((row) => [row.day, row.used]));
}
