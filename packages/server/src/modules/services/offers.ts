import type { Offer, UnavailableReason, z } from '@mostrador/contract';
import { daysLater, splitVat, yearLater } from '@mostrador/domain';
import { money } from '../offers/offers.ts';
import { type Party, standingOf } from '../offers/parties.ts';
import { type Holding, isOrdered, isRunning } from './holding.ts';
import { CONTRACT_OF, chargeOf, type ServiceOffer } from './terms.ts';

/** So many days before its expiry a distributor may renew by itself; from the expiry on its parent does. */
export const RENEWAL_OPENS_DAYS = 30;

export interface ServiceCounter {
  buyer: Party;
  /** Who sells packages to the buyer: a customer of a closed distributor buys nothing (A-CM-23). */
  parent: Party | null;
  holding: Holding;
  now: Date;
}

/** Why a service cannot be bought now; null when it can. */
export function serviceReason(
  { buyer, parent, holding, now }: ServiceCounter,
  offer: Pick<ServiceOffer, 'kind' | 'code'>,
): UnavailableReason | null {
  const standing =
    standingOf(buyer, now) ?? (parent && buyer.kind === 'customer' ? standingOf(parent, now) : null);
  if (standing) return standing;
  if (CONTRACT_OF[offer.kind] && isRunning(holding, offer)) return 'contract_running';
  if (offer.kind === 'distributorMembership' && !isRenewalOpen(buyer, now)) return 'renewal_not_open';
  return offer.kind !== 'unlimitedStamping' && isOrdered(holding, offer) ? 'order_open' : null;
}

const isRenewalOpen = ({ expiresAt, timezone }: Party, now: Date): boolean =>
  expiresAt !== null && now >= daysLater(expiresAt, -RENEWAL_OPENS_DAYS, timezone);

/** Contracts end with their distributor's account (CM-COM-03); one that never expires has them for a year. */
export const contractEnd = ({ expiresAt, timezone }: Party, now: Date): Date =>
  expiresAt ?? yearLater(now, timezone);

/** Renewed in time it goes on from its expiry; one that has expired sold nothing meanwhile, and begins anew. */
export const renewalEnd = ({ state, expiresAt, timezone }: Party, now: Date): Date =>
  yearLater(state === 'active' && expiresAt ? expiresAt : now, timezone);

function endOf({ kind }: ServiceOffer, { buyer, now }: ServiceCounter): Date | null {
  if (kind === 'unlimitedStamping') return null;
  return kind === 'distributorMembership' ? renewalEnd(buyer, now) : contractEnd(buyer, now);
}

/** A service as its buyer sees it: the list price of a year (A-CM-13). */
export function serviceView(counter: ServiceCounter, offer: ServiceOffer): z.input<typeof Offer> {
  const reason = serviceReason(counter, offer);
  const charge = chargeOf(offer);
  const endsAt = endOf(offer, counter);
  return {
    id: offer.id,
    kind: offer.kind,
    code: offer.code,
    name: offer.name,
    price: money(offer.price),
    vatIncluded: offer.vatIncluded,
    vat: money(offer.vatIncluded ? splitVat(charge).vat : charge - offer.price),
    ...(endsAt ? { endsAt: endsAt.toISOString() } : {}),
    available: reason === null,
    ...(reason ? { reason } : {}),
  };
}
