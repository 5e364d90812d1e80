import type { ServiceKind } from '@mostrador/contract';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import { newId } from '../../ids.ts';
import type { Party } from '../offers/parties.ts';
import type { ServiceOffer } from './terms.ts';

type Db = Kysely<Database>;

/** What each kind of account buys; the operator buys nothing. */
const KINDS_FOR: Record<Party['kind'], readonly ServiceKind[]> = {
  operator: [],
  distributor: ['masterLicense', 'subscription', 'distributorMembership'],
  customer: ['unlimitedStamping'],
};

/** The services on sale to a buyer at `now`, each at the price in force (EV-21). */
export async function readServices(
  db: Db,
  { kind }: Pick<Party, 'kind'>,
  now: Date,
): Promise<ServiceOffer[]> {
  const kinds = KINDS_FOR[kind];
  if (!kinds.length) return [];
  const { rows } = await sql<ServiceOffer>`
    SELECT o.id, o.seller_id AS "sellerId", o.kind, o.code, o.name, o.vat_included AS "vatIncluded", p.price
    FROM service_offer o
    JOIN LATERAL (
      SELECT price FROM service_price
      WHERE offer_id = o.id AND valid_from <= ${now} AND (valid_until IS NULL OR valid_until > ${now})
      ORDER BY valid_from DESC LIMIT 1) p ON true
    WHERE o.withdrawn_at IS NULL AND o.kind = ANY (${[...kinds]}::text[])
    ORDER BY p.price, o.name`.execute(db);
  return rows;
}

export type NewService = Omit<ServiceOffer, 'id' | 'sellerId'>;

/** Puts services on sale, from `now` on. */
export async function insertServices(
  db: Db,
  sellerId: string,
  services: readonly NewService[],
  now: Date,
): Promise<void> {
  for (const { kind, code, name, vatIncluded, price } of services) {
    const id = newId('pkg');
    await db
      .insertInto('service_offer')
      .values({ id, seller_id: sellerId, kind, code, name, vat_included: vatIncluded, created_at: now })
      .execute();
    await db.insertInto('service_price').values({ offer_id: id, valid_from: now, price }).execute();
  }
}
