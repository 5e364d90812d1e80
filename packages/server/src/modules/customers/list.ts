import type { CUSTOMER_ORDERS } from '@mostrador/contract';
import { type RawBuilder, type SqlBool, sql } from 'kysely';

export type CustomerOrder = (typeof CUSTOMER_ORDERS)[number];

/** Where a page ended: the sort value (null last) and the number that breaks ties. */
export interface CustomerCursor {
  value: string | number | null;
  number: string;
}

/** Sorts names alike on every engine, accents aside, ñ after n: the tab's engine has no ICU collations. */
const NAME = sql`replace(translate(lower(name), 'áéíóúü', 'aeiouu'), 'ñ', 'n~') COLLATE "C"`;
/** Instants as text keep their microseconds in a cursor. */
const instant = (column: string) => sql`to_char(${sql.ref(column)} AT TIME ZONE 'UTC', 'YYYYMMDDHH24MISSUS')`;

const EXPRESSIONS: Record<string, RawBuilder<unknown>> = {
  name: NAME,
  number: sql`number`,
  stamps: sql`stamps`,
  points: sql`points`,
  lastPurchaseAt: instant('last_purchase_at'),
  createdAt: instant('created_at'),
  lastStampedAt: instant('last_stamped_at'),
};

export interface Sorting {
  value: RawBuilder<unknown>;
  descending: boolean;
}

/** The expression behind one of the 12 orders of CM-CLI-07. */
export function sortingOf(order: CustomerOrder): Sorting {
  const descending = order.startsWith('-');
  return { value: EXPRESSIONS[descending ? order.slice(1) : order]!, descending };
}

/** Ties and missing values go last, then by number ascending (A-CM-20). */
export const orderBy = ({ value, descending }: Sorting) =>
  sql`${value} ${sql.raw(descending ? 'DESC' : 'ASC')} NULLS LAST, number ASC`;

/** The rows after a cursor in that order. */
export function after({ value, descending }: Sorting, cursor: CustomerCursor): RawBuilder<SqlBool> {
  if (cursor.value === null) return sql<SqlBool>`${value} IS NULL AND number > ${cursor.number}`;
  const beyond = sql.raw(descending ? '<' : '>');
  return sql<SqlBool>`(${value} ${beyond} ${cursor.value}
    OR (${value} = ${cursor.value} AND number > ${cursor.number})
    OR ${value} IS NULL)`;
}

/** CM-CLI-06: number, names, RFC, e-mail, phone or a stamping account's id. */
export function matches(search: string): RawBuilder<SqlBool> {
  const pattern = `%${search.trim().replaceAll(/[\\%_]/g, '\\$&')}%`;
  return sql<SqlBool>`(number LIKE ${pattern} OR name ILIKE ${pattern} OR trade_name ILIKE ${pattern} OR rfc ILIKE ${pattern}
    OR email ILIKE ${pattern} OR phone LIKE ${pattern}
    OR EXISTS (SELECT 1 FROM stamping_account s WHERE s.customer_id = customer.id AND s.name ILIKE ${pattern}))`;
}
