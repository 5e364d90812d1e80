import type { QuoteRequest, z } from '@mostrador/contract';
import { splitVat, startedMonths, yearLater } from '@mostrador/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import { problem } from '../../http/problem.ts';
import type { Party } from '../offers/parties.ts';
import type { Line } from '../quotes/lines.ts';
import { contractEnd, renewalEnd } from './offers.ts';
import { renewedOffers } from './renewed.ts';
import { chargeOf, type Service, type ServiceOffer } from './terms.ts';
import { chooseUnlimited } from './unlimited.ts';

type Requested = z.output<typeof QuoteRequest>['lines'][number];
type Db = Kysely<Database>;

/** Prices what is asked for of services; each is bought once. The membership brings its contracts along. */
export async function priceServices(
  db: Db,
  buyer: Party,
  requested: readonly Requested[],
  offers: ReadonlyMap<string, ServiceOffer>,
  now: Date,
): Promise<Line[]> {
  refuseTwice(requested);
  const lines: Line[] = [];
  for (const { offerId, toStampingAccountId } of requested) {
    const offer = offers.get(offerId)!;
    if (offer.kind === 'unlimitedStamping') {
      lines.push(await unlimitedLine(db, buyer, offer, toStampingAccountId, now));
      continue;
    }
    if (toStampingAccountId) throw problem('recipient_not_allowed');
    if (offer.kind === 'distributorMembership') {
      // What runs is renewed in full, what is new is prorated: one quote does either.
      if (requested.length > 1) throw problem('offers_sold_apart');
      lines.push(...(await renewalLines(db, buyer, offer, [...offers.values()], now)));
    } else lines.push(contractLine(buyer, offer, now));
  }
  return lines;
}

function refuseTwice(requested: readonly Requested[]): void {
  requested.forEach(({ offerId, quantity, toStampingAccountId }, index) => {
    const same = requested.findIndex(
      (other) => other.offerId === offerId && other.toStampingAccountId === toStampingAccountId,
    );
    if (quantity === 1 && same === index) return;
    throw problem('invalid_request', {
      errors: [
        {
          pointer: `/lines/${index}/quantity`,
          code: 'too_big',
          message: { es: 'Un servicio se compra una vez', en: 'A service is bought once' },
        },
      ],
    });
  });
}

/** CM-COM-03, CM-COM-04: prorated by the months left until the account's expiry. */
function contractLine(buyer: Party, offer: ServiceOffer, now: Date): Line {
  const endsAt = contractEnd(buyer, now);
  return serviceLine(offer, {
    months: startedMonths(now, endsAt, buyer.timezone),
    endsAt: endsAt.toISOString(),
  });
}

/** A-CM-24: the membership, and every licence and subscription in full. */
export async function renewalLines(
  db: Db,
  buyer: Party,
  membership: ServiceOffer | null,
  onSale: readonly ServiceOffer[],
  now: Date,
): Promise<Line[]> {
  const endsAt = renewalEnd(buyer, now).toISOString();
  const contracts = await renewedOffers(db, buyer, onSale);
  return [
    ...(membership ? [serviceLine(membership, { months: 12, endsAt })] : []),
    ...contracts.map((offer) => serviceLine(offer, { months: 12, endsAt, renews: true })),
  ];
}

async function unlimitedLine(
  db: Db,
  buyer: Party,
  offer: ServiceOffer,
  named: string | undefined,
  now: Date,
): Promise<Line> {
  const account = await chooseUnlimited(db, buyer, offer, named);
  const from = account.expires_at && account.expires_at > now ? account.expires_at : now;
  const line = serviceLine(offer, { months: 12, endsAt: yearLater(from, buyer.timezone).toISOString() });
  return { ...line, toStampingAccountId: account.id };
}

function serviceLine(offer: ServiceOffer, terms: Pick<Service, 'months' | 'endsAt' | 'renews'>): Line {
  const { id, kind, code, name, price, vatIncluded } = offer;
  const total = chargeOf(offer, terms.months);
  return {
    offerId: id,
    unit: null,
    quantity: 1,
    units: 0,
    toStampingAccountId: null,
    vat: splitVat(total).vat,
    total,
    service: { kind, code, name, price, vatIncluded, ...terms },
  };
}
