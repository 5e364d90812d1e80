import type { Customer, z } from '@mostrador/contract';
import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import type { Access } from '../../http/access.ts';
import { visibleTo } from '../../http/tenancy.ts';
import { after, type CustomerCursor, type CustomerOrder, matches, orderBy, sortingOf } from './list.ts';

type View = z.input<typeof Customer>;
interface Row {
  id: string;
  number: string;
  name: string;
  trade_name: string | null;
  rfc: string | null;
  email: string | null;
  phone: string | null;
  state: View['state'];
  classification: View['classification'];
  color: string | null;
  stamps: number;
  points: number;
  credited: number;
  used: number;
  last_purchase_at: Date | null;
  last_stamped_at: Date | null;
  created_at: Date;
  sort_value: string | number | null;
}

export interface CustomerFilter {
  id?: string;
  search?: string | undefined;
  classification?: string | undefined;
  color?: string | undefined;
  order: CustomerOrder;
  cursor: CustomerCursor | null;
  limit: number;
}

/** Customers that the caller may see, with their balances (CM-CLI-06..08). */
export async function readCustomers(
  db: Kysely<Database>,
  access: Access,
  filter: CustomerFilter,
): Promise<Row[]> {
  const sorting = sortingOf(filter.order);
  const visible = visibleTo<'account'>(access, 'account.id', 'account.parent_id');
  const conditions: RawBuilder<SqlBool>[] = [sql<SqlBool>`true`];
  if (filter.id) conditions.push(sql<SqlBool>`id = ${filter.id}`);
  if (filter.search?.trim()) conditions.push(matches(filter.search));
  if (filter.classification) conditions.push(sql<SqlBool>`classification = ${filter.classification}`);
  if (filter.color) conditions.push(sql<SqlBool>`color = ${filter.color}`);
  if (filter.cursor) conditions.push(after(sorting, filter.cursor));
  const own = db
    .selectFrom('account')
    .selectAll('account')
    .where('account.kind', '=', 'customer')
    .where((eb) => visible(eb));
  const { rows } = await sql<Row>`
    WITH own AS (${own}),
    customer AS (
      SELECT own.*, coalesce(s.stamps, 0)::int8 AS stamps, coalesce(s.credited, 0)::int8 AS credited,
             coalesce(s.used, 0)::int8 AS used, s.last_stamped_at, coalesce(p.balance, 0)::int8 AS points
      FROM own
      LEFT JOIN LATERAL (
        SELECT sum(l.balance) AS stamps, sum(l.credited) AS credited, sum(l.debited) AS used,
               max(a.last_stamped_at) AS last_stamped_at
        FROM stamping_account a
        LEFT JOIN ledger_balance l ON l.owner = a.id AND l.unit = 'stamp' AND l.role = 'stock'
        WHERE a.customer_id = own.id AND a.kind = 'standard') s ON true
      LEFT JOIN ledger_balance p ON p.owner = own.id AND p.unit = 'point' AND p.role = 'stock')
    SELECT *, ${sorting.value} AS sort_value FROM customer
    WHERE ${sql.join(conditions, sql` AND `)} ORDER BY ${orderBy(sorting)} LIMIT ${filter.limit}`.execute(db);
  return rows;
}

export const customerView = (row: Row): View => ({
  id: row.id,
  number: row.number,
  name: row.name,
  tradeName: row.trade_name,
  rfc: row.rfc,
  email: row.email,
  phone: row.phone,
  state: row.state,
  classification: row.classification,
  color: row.color,
  stamps: row.stamps,
  points: row.points,
  credited: row.credited,
  used: row.used,
  lastPurchaseAt: row.last_purchase_at?.toISOString() ?? null,
  lastStampedAt: row.last_stamped_at?.toISOString() ?? null,
  createdAt: row.created_at.toISOString(),
});
