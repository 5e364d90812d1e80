import type { Unit } from '@mostrador/contract';
import type { Kysely } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import { newId } from '../../ids.ts';

export type Audience = 'customer' | 'distributor';

export interface NewPackage {
  unit: Unit;
  quantity: number;
  /** Centavos, VAT included. */
  price: number;
  name: string;
}

/** A package that is on sale. */
export interface PricePackage extends NewPackage {
  id: string;
}

/** Puts packages on sale (CM-PRE-01, CM-PRE-02). */
export async function insertPackages(
  db: Kysely<Database>,
  { sellerId, audience }: { sellerId: string; audience: Audience },
  packages: readonly NewPackage[],
  now: Date,
): Promise<void> {
  await db
    .insertInto('price_package')
    .values(
      packages.map((entry) => ({
        id: newId('pkg'),
        seller_id: sellerId,
        audience,
        created_at: now,
        ...entry,
      })),
    )
    .execute();
}

/** A seller's packages on sale for an audience, cheapest first. */
export async function readPackages(
  db: Kysely<Database>,
  sellerId: string,
  audience: Audience,
  unit?: Unit,
): Promise<PricePackage[]> {
  const rows = await db
    .selectFrom('price_package')
    .select(['id', 'unit', 'quantity', 'price', 'name'])
    .where('seller_id', '=', sellerId)
    .where('audience', '=', audience)
    .where('withdrawn_at', 'is', null)
    .$if(unit !== undefined, (query) => query.where('unit', '=', unit!))
    .orderBy('price')
    .orderBy('id')
    .execute();
  return rows as PricePackage[];
}
