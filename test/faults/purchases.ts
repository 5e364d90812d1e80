import type { Unit } from '@mostrador/contract';
import { UNLIMITED_CODES } from '../../packages/server/src/modules/services/terms.ts';
import type { Scene } from './scene.ts';
import type { Holding } from './writes.ts';

/** What somebody buys by a quote and its order, and what that moves. */
export interface Purchase {
  as: string;
  line: { offerId: string; quantity: number; toStampingAccountId?: string };
  payment: { source: 'points' } | { source: 'method'; paymentMethodId?: string };
  moves: [Holding, number][];
  /** Of the unlimited stamping account. */
  years?: number;
}

interface Offer {
  id: string;
  units: number;
  /** What it costs in points. */
  points: number;
}

/** The smallest package that a seller offers to its customers or distributors. */
async function smallest({ db }: Scene, sellerId: string, audience: string, unit: Unit): Promise<Offer> {
  const row = await db
    .selectFrom('price_package')
    .select(['id', 'quantity', 'price'])
    .where('seller_id', '=', sellerId)
    .where('audience', '=', audience)
    .where('unit', '=', unit)
    .where('withdrawn_at', 'is', null)
    .orderBy('quantity')
    .limit(1)
    .executeTakeFirstOrThrow();
  return { id: row.id, units: row.quantity, points: Math.ceil(row.price / 100) };
}

/** A year of an unlimited stamping account, which the operator sells for points. */
async function unlimitedYear({ db }: Scene): Promise<Offer> {
  const row = await db
    .selectFrom('service_offer')
    .innerJoin('service_price', 'offer_id', 'service_offer.id')
    .select(['service_offer.id', 'service_price.price'])
    .where('code', '=', UNLIMITED_CODES.anyRfc)
    .executeTakeFirstOrThrow();
  return { id: row.id, units: 0, points: row.price / 100 };
}

/**
 * Stamps with points and points by card, of the operator and of the distributor; both buyers have a card. And what
 * is no package: a year of the unlimited account.
 */
export async function purchasesOf(scene: Scene): Promise<Purchase[]> {
  const { person, demo } = scene;
  const { operatorId, distributorId, customerId, stampingAccountId, distributorSecretKey } = demo;
  const [stamps, points] = (['stamp', 'point'] as const).map((unit) =>
    smallest(scene, operatorId, 'distributor', unit),
  );
  const [ownStamps, ownPoints] = (['stamp', 'point'] as const).map((unit) =>
    smallest(scene, distributorId, 'customer', unit),
  );
  return [
    distributorsStamps(await stamps!),
    distributorsPoints(await points!),
    customersStamps(await ownStamps!),
    customersPoints(await ownPoints!),
    customersYear(await unlimitedYear(scene)),
  ];

  function distributorsStamps({ id, units, points }: Offer): Purchase {
    return {
      as: distributorSecretKey,
      line: { offerId: id, quantity: 1 },
      payment: { source: 'points' },
      moves: [
        [`${distributorId} point stock`, -points],
        [`${distributorId} stamp stock`, units],
      ],
    };
  }
  function distributorsPoints({ id, units }: Offer): Purchase {
    return {
      as: distributorSecretKey,
      line: { offerId: id, quantity: 1 },
      payment: { source: 'method' },
      moves: [[`${distributorId} point stock`, units]],
    };
  }
  function customersStamps({ id, units, points }: Offer): Purchase {
    return {
      as: person,
      line: { offerId: id, quantity: 1, toStampingAccountId: stampingAccountId },
      payment: { source: 'points' },
      moves: [
        [`${customerId} point stock`, -points],
        [`${distributorId} point stock`, points],
        [`${distributorId} stamp stock`, -units],
        [`${stampingAccountId} stamp stock`, units],
      ],
    };
  }
  function customersYear({ id, points }: Offer): Purchase {
    return {
      as: person,
      line: { offerId: id, quantity: 1, toStampingAccountId: scene.unlimitedAccount },
      payment: { source: 'points' },
      // The operator's revenue is no balance: the ledger's proof counts it.
      moves: [[`${customerId} point stock`, -points]],
      years: 1,
    };
  }
  function customersPoints({ id, units }: Offer): Purchase {
    return {
      as: person,
      line: { offerId: id, quantity: 1 },
      payment: { source: 'method' },
      moves: [
        [`${distributorId} point stock`, -units],
        [`${customerId} point stock`, units],
      ],
    };
  }
}
