import type { Kysely } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import { problem } from '../../http/problem.ts';
import type { Market } from './availability.ts';
import { type Audience, type PricePackage, readPackages } from './packages.ts';
import { type Party, readParty } from './parties.ts';
import { readSupplyChain } from './supply-queries.ts';

/** A buyer's counter: who sells to it, what, and under which conditions. */
export interface Counter extends Market {
  buyer: Party;
  seller: Party;
  audience: Audience;
}

/** The counter at which an account buys: its parent's. Nobody sells to the operator: null. */
export async function counterOf(db: Kysely<Database>, buyerId: string, now: Date): Promise<Counter | null> {
  const buyer = await readParty(db, buyerId);
  return buyer.parentId === null ? null : openCounter(db, buyer, buyer.parentId, now);
}

/** The counter of a certain seller: an order keeps its seller even when the account moves to another. */
export async function openCounter(
  db: Kysely<Database>,
  buyer: Party,
  sellerId: string,
  now: Date,
): Promise<Counter> {
  const seller = await readParty(db, sellerId);
  const settings = await db
    .selectFrom('settings')
    .selectAll()
    .where('account_id', '=', sellerId)
    .executeTakeFirst();
  return {
    buyer,
    seller,
    audience: buyer.kind === 'customer' ? 'customer' : 'distributor',
    selfPurchase: {
      stamp: settings?.stamp_purchase_enabled ?? false,
      point: settings?.point_purchase_enabled ?? false,
      automaticStampPurchase: settings?.automatic_stamp_purchase ?? false,
    },
    chain: await readSupplyChain(db, sellerId, now),
    now,
  };
}

/** The packages named, as this buyer may buy them; 404 for one that is not on its counter. */
export async function offersById(
  db: Kysely<Database>,
  counter: Counter,
  ids: readonly string[],
): Promise<Map<string, PricePackage>> {
  const packages = await readPackages(db, counter.seller.id, counter.audience);
  const byId = new Map(packages.map((entry) => [entry.id, entry]));
  if (ids.some((id) => !byId.has(id))) throw problem('not_found');
  return byId;
}
