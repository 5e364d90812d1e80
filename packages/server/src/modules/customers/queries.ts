import type { Customer, CustomerRecord, z } from '@mostrador/contract';
import { checkRfc } from '@mostrador/domain';
import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import type { Access } from '../../http/access.ts';
import { directOf, visibleTo } from '../../http/tenancy.ts';
import { money } from '../offers/offers.ts';
import { owedBy } from '../receivables/owed.ts';
import { forReader } from './for-reader.ts';
import { after, type CustomerCursor, type CustomerOrder, matches, orderBy, sortingOf } from './list.ts';

type View = z.input<typeof Customer>;
type RecordData = z.input<typeof CustomerRecord>;

/** A customer with all that is kept about it, and its balances. */
export interface Row {
  id: string;
  parent_id: string | null;
  version: number;
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
  bulk_stamp_price: number | null;
  discount_percent: number;
  credit_days: number;
  type: string | null;
  address: RecordData['address'];
  legal_representative: RecordData['legalRepresentative'];
  financial_contact: RecordData['financialContact'];
  technical_contact: RecordData['technicalContact'];
  fax: string | null;
  activity: string | null;
  comments: string | null;
  sort_value: string | number | null;
}

export interface CustomerFilter {
  id?: string;
  search?: string | undefined;
  classification?: string | undefined;
  color?: string | undefined;
  type?: string | undefined;
  direct?: 'true' | 'false' | undefined;
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
  if (filter.type) conditions.push(sql<SqlBool>`type = ${filter.type}`);
  if (filter.cursor) conditions.push(after(sorting, filter.cursor));
  const own = db
    .selectFrom('account')
    .selectAll('account')
    .where('account.kind', '=', 'customer')
    .where((eb) => visible(eb))
    .where(directOf<'account'>(access, filter.direct, 'account.parent_id'));
  const { rows } = await sql<Row>`
    WITH own AS (${own}),
    customer AS (
      SELECT own.*, coalesce(s.stamps, 0)::int8 AS stamps, coalesce(s.credited, 0)::int8 AS credited,
             coalesce(s.used, 0)::int8 AS used, s.last_stamped_at, coalesce(p.balance, 0)::int8 AS points,
             r.type, r.address, r.legal_representative, r.financial_contact, r.technical_contact, r.fax, r.activity,
             r.comments
      FROM own
      LEFT JOIN customer_record r ON r.customer_id = own.id
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

/** One customer that the caller may see; undefined for any other. */
export async function findCustomer(
  db: Kysely<Database>,
  access: Access,
  id: string,
): Promise<Row | undefined> {
  const [row] = await readCustomers(db, access, { id, order: 'number', cursor: null, limit: 1 });
  return row;
}

/** Of what people edit; balances and the class are not part of it. */
export const etagOf = ({ version }: Pick<Row, 'version'>): string => `"${version}"`;

export const customerView = (row: Row, access: Access): View => forReader(viewOf(row), access);

const viewOf = (row: Row): View => ({
  type: row.type,
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

/** All that is kept about a customer (CM-CLI-02), with what it owes (A-CM-25). */
export async function recordView(
  { db, access, now }: { db: Kysely<Database>; access: Access; now: Date },
  row: Row,
): Promise<RecordData> {
  const owed = row.parent_id ? await owedBy(db, row.parent_id, row.id, now) : { amount: 0, overdue: 0 };
  const kept: RecordData = {
    ...viewOf(row),
    address: row.address,
    legalRepresentative: row.legal_representative,
    financialContact: row.financial_contact,
    technicalContact: row.technical_contact,
    bulkStampPrice: row.bulk_stamp_price === null ? null : money(row.bulk_stamp_price),
    discountPercent: row.discount_percent,
    creditDays: row.credit_days,
    fax: row.fax,
    activity: row.activity,
    comments: row.comments,
    warnings: row.rfc && checkRfc(row.rfc).expected ? ['rfc_check_digit'] : [],
    balanceDue: { ...owed, currency: 'MXN' },
  };
  return forReader(kept, access);
}
