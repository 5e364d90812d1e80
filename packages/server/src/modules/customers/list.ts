import type { CUSTOMER_ORDERS } from '@mostrador/contract';
import { PHONE_LENGTH } from '@mostrador/domain';
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

/** What a search and what it looks through are compared by: neither case nor accents count. */
const folded = (column: RawBuilder<unknown>) =>
  sql`translate(lower(${column}), 'ÁÉÍÓÚÜÑáéíóúüñ', 'aeiouunaeiouun')`;
const fold = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
const holding = (text: string) => `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;

/** Whether a column holds what is searched for. */
export const holds = (column: RawBuilder<unknown>, search: string): RawBuilder<SqlBool> =>
  sql<SqlBool>`${folded(column)} LIKE ${holding(fold(search.trim()))}`;

/** Digits of a phone, as many as are stored; null for what is none. */
function phoneDigits(search: string): string | null {
  if (!/^[\d\s().+-]+$/.test(search)) return null;
  const digits = search.replaceAll(/\D/g, '').slice(-PHONE_LENGTH);
  return digits || null;
}

/** CM-CLI-06: number, names, RFC, a stamping account's id, and e-mails, phones and names of its contacts. */
export function matches(search: string): RawBuilder<SqlBool> {
  const digits = phoneDigits(search.trim());
  const like = (column: RawBuilder<unknown>) => holds(column, search);
  const phone = (column: RawBuilder<unknown>) =>
    digits ? sql<SqlBool>`${column} LIKE ${holding(digits)}` : sql<SqlBool>`false`;
  return sql<SqlBool>`(${like(sql`number`)} OR ${like(sql`name`)} OR ${like(sql`trade_name`)} OR ${like(sql`rfc`)}
    OR ${like(sql`email`)} OR ${phone(sql`phone`)}
    OR EXISTS (
      SELECT FROM (VALUES (legal_representative), (financial_contact), (technical_contact)) AS contact (c)
      WHERE ${like(sql`c->>'name'`)} OR ${like(sql`c->>'email'`)} OR ${phone(sql`c->>'phone'`)}
         OR ${phone(sql`c->>'auxiliaryPhone'`)})
    OR EXISTS (SELECT 1 FROM stamping_account s WHERE s.customer_id = customer.id AND ${like(sql`s.name`)}))`;
}
