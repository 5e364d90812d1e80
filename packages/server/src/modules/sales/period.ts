import { type RawBuilder, type SqlBool, sql } from 'kysely';

/** A year, or a month of it; without a year all time. */
export interface Period {
  year?: number | undefined;
  month?: number | undefined;
}

/** Whether an instant lies in the period, by the calendar of the zone. */
export function within(column: string, { year, month }: Period, timezone: string): RawBuilder<SqlBool> {
  if (year === undefined) return sql<SqlBool>`true`;
  const first = `${year}-${String(month ?? 1).padStart(2, '0')}-01`;
  const length = month === undefined ? '1 year' : '1 month';
  const begin = sql`${first}::timestamp`;
  return sql<SqlBool>`(${sql.ref(column)} >= ${begin} AT TIME ZONE ${timezone}
    AND ${sql.ref(column)} < (${begin} + ${length}::interval) AT TIME ZONE ${timezone})`;
}
