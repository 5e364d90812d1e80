import { listOffers } from '@mostrador/contract';
import type { Kysely } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import type { Access } from '../../http/access.ts';
import { type CursorKey, decodeCursor, toPage } from '../../http/page.ts';
import { type Api, register } from '../../http/register.ts';
import { readServices } from '../services/catalogue.ts';
import { serviceCounter } from '../services/judge.ts';
import { serviceView } from '../services/offers.ts';
import { type Counter, counterOf, openCounter } from './market.ts';
import { offerView } from './offers.ts';
import { readPackages } from './packages.ts';
import { type Party, readParty } from './parties.ts';

/** Nobody in particular: a visitor sees what its site sells to any customer. */
const anyone = (seller: Party): Party => ({
  ...seller,
  kind: 'customer',
  parentId: seller.id,
  discountPercent: 0,
});

async function counterFor(db: Kysely<Database>, access: Access, now: Date): Promise<Counter | null> {
  if (access.kind !== 'visitor') return counterOf(db, access.accountId, now);
  const seller = await readParty(db, access.accountId);
  return openCounter(db, anyone(seller), seller.id, now);
}

/** What the caller can buy, at the caller's prices (CM-INT-02, CM-INT-03, CM-COM-01, CM-COM-02, CM-PRE-01). */
export function offers(api: Api): void {
  register(api, listOffers, async ({ db, access, query, now }) => {
    const counter = await counterFor(db, access, now);
    if (!counter) return ownCatalogue(db, access);
    const packages = await readPackages(db, counter.seller.id, counter.audience);
    const { id, name, email } = counter.seller;
    const services = await serviceViews(db, counter);
    const after = decodeCursor(query.cursor, 2);
    const rest = [...packages.map((entry) => offerView(counter, entry)), ...services]
      .filter(({ kind }) => query.kind === undefined || kind === query.kind)
      .sort((a, b) => inOrder(placeOf(a), placeOf(b)))
      .filter((offer) => !after || inOrder(placeOf(offer), after) > 0);
    return { ...toPage(rest, query.limit ?? rest.length, placeOf), seller: { id, name, email } };
  });
}

/** Cheapest first; the id decides between equals. */
const placeOf = ({ id, price }: { id: string; price: { amount: number } }): CursorKey => [price.amount, id];
const inOrder = ([price, id]: CursorKey, [otherPrice, otherId]: CursorKey) =>
  Number(price) - Number(otherPrice) || (String(id) < String(otherId) ? -1 : Number(id !== otherId));

/** What the operator sells for a year. A visitor has no account that could get it. */
async function serviceViews(db: Kysely<Database>, { buyer, now }: Counter) {
  const offers = buyer.id === buyer.parentId ? [] : await readServices(db, buyer, now);
  if (!offers.length) return [];
  const counter = await serviceCounter(db, buyer, now);
  return offers.map((offer) => serviceView(counter, offer));
}

/** Nobody sells to the operator: there is nothing on its counter. */
async function ownCatalogue(db: Kysely<Database>, access: Access) {
  const { id, name, email } = await readParty(db, access.accountId);
  return { data: [], nextCursor: null, seller: { id, name, email } };
}
