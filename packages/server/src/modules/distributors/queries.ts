import type { Distributor, DistributorState, z } from '@mostrador/contract';
import { type Kysely, type SqlBool, sql } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import type { Access } from '../../http/access.ts';
import { directOf, visibleTo } from '../../http/tenancy.ts';
import { holds } from '../customers/list.ts';

type View = z.input<typeof Distributor>;
type Db = Kysely<Database>;

export interface DistributorFilter {
  state?: DistributorState | undefined;
  /** Number, name, RFC, e-mail or phone. */
  search?: string | undefined;
  direct?: 'true' | 'false' | undefined;
  /** Where the page before ended: newest first. */
  after: { createdAt: string; id: string } | null;
  limit: number;
}

/** Distributors with what they hold; deleted ones are none any more. `now` decides what is contracted. */
const selectDistributors = (db: Db, now: Date) =>
  db
    .selectFrom('account')
    .leftJoin('ledger_balance as s', (join) =>
      join.onRef('s.owner', '=', 'account.id').on('s.unit', '=', 'stamp').on('s.role', '=', 'stock'),
    )
    .leftJoin('ledger_balance as p', (join) =>
      join.onRef('p.owner', '=', 'account.id').on('p.unit', '=', 'point').on('p.role', '=', 'stock'),
    )
    .leftJoin('sign_up', 'sign_up.account_id', 'account.id')
    .selectAll('account')
    .select(['s.balance as stamps', 'p.balance as points', 'sign_up.id as sign_up_id'])
    .select(sql<boolean>`holds_multilevel(account.id, ${now})`.as('multilevel'))
    .where('account.kind', '=', 'distributor')
    .where('account.deleted_at', 'is', null);

export type DistributorRow = Awaited<
  ReturnType<ReturnType<typeof selectDistributors>['executeTakeFirstOrThrow']>
>;

/** The caller's network, newest first (CM-DIS-06); the caller itself is not in it. */
export function readDistributors(
  db: Db,
  access: Access,
  { state, search = '', direct, after, limit }: DistributorFilter,
  now: Date,
): Promise<DistributorRow[]> {
  const columns = ['number', 'name', 'rfc', 'email', 'phone'].map((column) => sql.ref(`account.${column}`));
  return selectDistributors(db, now)
    .where(visibleTo<'account'>(access, 'account.id', 'account.parent_id'))
    .where(directOf<'account'>(access, direct, 'account.parent_id'))
    .where('account.id', '!=', access.accountId)
    .$if(state !== undefined, (query) => query.where('account.state', '=', state!))
    .$if(search.trim() !== '', (query) =>
      query.where((eb) => eb.or(columns.map((column) => holds(column, search)))),
    )
    .$if(after !== null, (query) =>
      query.where(
        sql<SqlBool>`(account.created_at, account.id) < (${after?.createdAt}::timestamptz, ${after?.id})`,
      ),
    )
    .orderBy('account.created_at', 'desc')
    .orderBy('account.id', 'desc')
    .limit(limit)
    .execute();
}

/** One distributor that the caller may see; undefined for any other. */
export const findDistributor = (
  db: Db,
  access: Access,
  id: string,
  now: Date,
): Promise<DistributorRow | undefined> =>
  selectDistributors(db, now)
    .where('account.id', '=', id)
    .where(visibleTo<'account'>(access, 'account.id', 'account.parent_id'))
    .executeTakeFirst();

/** One distributor by its id, whoever asks: for answers of the platform itself. */
export const readDistributor = (db: Db, id: string, now: Date): Promise<DistributorRow> =>
  selectDistributors(db, now).where('account.id', '=', id).executeTakeFirstOrThrow();

export const distributorView = (row: DistributorRow): View => ({
  id: row.id,
  number: row.number,
  name: row.name,
  rfc: row.rfc,
  email: row.email,
  phone: row.phone,
  state: row.state as DistributorState,
  stamps: row.stamps ?? 0,
  points: row.points ?? 0,
  multilevel: row.multilevel,
  signUpId: row.sign_up_id,
  customerId: row.converted_from,
  createdAt: row.created_at.toISOString(),
  expiresAt: row.expires_at?.toISOString() ?? null,
  cancelledAt: row.cancelled_at?.toISOString() ?? null,
  deletesAt: row.deletes_at?.toISOString() ?? null,
});
