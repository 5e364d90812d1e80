import type { Audience, PricePackage, Unit, z } from '@mostrador/contract';
import { type Kysely, type SqlBool, sql } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import type { Access } from '../../http/access.ts';
import { visibleTo } from '../../http/tenancy.ts';
import { money } from '../offers/offers.ts';

type Db = Kysely<Database>;

/** Where a page ended. */
export type PackageCursor = readonly [audience: string, unit: string, quantity: number, id: string];

export interface PackageFilter {
  sellerId: string;
  audience?: Audience | undefined;
  unit?: Unit | undefined;
  after: PackageCursor | null;
  limit: number;
}

const onSale = (db: Db) =>
  db
    .selectFrom('price_package')
    .innerJoin('account', 'account.id', 'price_package.seller_id')
    .selectAll('price_package')
    .select('account.parent_id')
    .where('withdrawn_at', 'is', null);

export type PackageRow = Awaited<ReturnType<ReturnType<typeof onSale>['executeTakeFirstOrThrow']>>;

/** What a seller has on sale, by audience and unit, smallest first. */
export function readPricePackages(db: Db, filter: PackageFilter): Promise<PackageRow[]> {
  const { sellerId, audience, unit, after, limit } = filter;
  return onSale(db)
    .where('seller_id', '=', sellerId)
    .$if(audience !== undefined, (query) => query.where('audience', '=', audience!))
    .$if(unit !== undefined, (query) => query.where('unit', '=', unit!))
    .$if(after !== null, (query) =>
      query.where(sql<SqlBool>`(audience, unit, quantity, price_package.id) > (${sql.join([...after!])})`),
    )
    .orderBy('audience')
    .orderBy('unit')
    .orderBy('quantity')
    .orderBy('price_package.id')
    .limit(limit)
    .execute();
}

/** A package on sale that the caller may see; one that is withdrawn is gone. `lock`: nobody changes it meanwhile. */
export const findPricePackage = (
  db: Db,
  access: Access,
  id: string,
  { lock = false } = {},
): Promise<PackageRow | undefined> =>
  onSale(db)
    .where('price_package.id', '=', id)
    .where(visibleTo<'account'>(access, 'account.id', 'account.parent_id'))
    .$if(lock, (query) => query.forUpdate('price_package'))
    .executeTakeFirst();

export const pricePackageView = (row: PackageRow): z.input<typeof PricePackage> => ({
  id: row.id,
  unit: row.unit as Unit,
  audience: row.audience as Audience,
  quantity: row.quantity,
  price: money(row.price),
  name: row.name,
  createdAt: row.created_at.toISOString(),
});
