import type { ContractKind, ServiceKind } from '@mostrador/contract';
import { proratedWithVat } from '@mostrador/domain';

/** Something that the operator sells for a year, at the price in force. */
export interface ServiceOffer {
  id: string;
  sellerId: string;
  kind: ServiceKind;
  /** Stays the same when name and price change: `multilevel`. */
  code: string;
  name: string;
  vatIncluded: boolean;
  /** Centavos a year. */
  price: number;
}

/** What a quote's line of a service fixes beside its price. */
export interface Service extends Pick<ServiceOffer, 'kind' | 'code' | 'name' | 'price' | 'vatIncluded'> {
  months: number;
  /** Until when it runs, RFC 3339. */
  endsAt: string;
  /** A contract that is renewed with the membership: nobody asked for it by name (A-CM-24). */
  renews?: boolean;
}

/** Which kind of contract an offer makes; the others make none. */
export const CONTRACT_OF: Partial<Record<ServiceKind, ContractKind>> = {
  masterLicense: 'master-license',
  subscription: 'subscription',
};

/** One-RFC and open unlimited accounts are offers of their own (section 8). */
export const UNLIMITED_CODES = { oneRfc: 'one-rfc', anyRfc: 'any-rfc' } as const;

/** Centavos with VAT for so many months of the year. */
export const chargeOf = ({ price, vatIncluded }: Pick<ServiceOffer, 'price' | 'vatIncluded'>, months = 12) =>
  vatIncluded ? Math.round((price * months) / 12) : proratedWithVat(price, months);
