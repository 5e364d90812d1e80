import type { Schemas } from '@mostrador/client';
import type { ReactiveElement } from 'lit';

export type Offer = Schemas['Offer'];
export type Quote = Schemas['Quote'];
export type Order = Schemas['Order'];
export type PaymentMethod = Schemas['PaymentMethod'];
export type PaymentChoice = Schemas['OrderRequest']['payment'];
export type UnavailableReason = NonNullable<Offer['reason']>;

/** What the two widgets sell; both have the same flow. */
export const PRODUCTS = ['stamps', 'points'] as const;
export type Product = (typeof PRODUCTS)[number];

/** An offer of stamps or points: it always says how many. */
export interface PackageOffer extends Offer {
  readonly quantity: number;
}

/** Who sells, and where to write to it. */
export interface Seller {
  readonly name: string;
  readonly email: string | null;
}

/** A stamping account that may receive stamps. */
export interface Receiver {
  readonly id: string;
  readonly name: string;
  readonly blocked: boolean;
  /** Stamps left in it. */
  readonly balance: number;
}

/** Who buys. */
export interface Buyer {
  readonly id: string;
  readonly kind: Schemas['Account']['kind'];
  /** IANA zone of its days. */
  readonly timezone: string;
  readonly stamps: number;
  readonly points: number;
}

/** All that the form shows, as the platform last told it. */
export interface Shop {
  /** Smallest package first. */
  readonly offers: readonly PackageOffer[];
  readonly seller: Seller;
  /** Null for a visitor: prices only. */
  readonly buyer: Buyer | null;
  /** A customer's standard accounts; empty for points and for distributors, whose stock needs none. */
  readonly receivers: readonly Receiver[];
  /** Stored payment methods, the default one first. */
  readonly methods: readonly PaymentMethod[];
  /** Stamps a day (A-CM-15); null while unknown. */
  readonly averageDaily: number | null;
}

/** The element around a flow. */
export interface FlowElement extends ReactiveElement {
  /** Points a day that the site suggests it may spend. */
  readonly pointCeiling: number | undefined;
  /** The stamping account chosen until the person chooses another. */
  readonly stampingAccount: string | undefined;
}

/** What the person has chosen so far. */
export interface Choice {
  readonly offerId: string | null;
  /** Number of packages, 1 to {@link COUNT_MAX}. */
  readonly count: number;
  /** Stamping account that receives. */
  readonly receiverId: string | null;
  /** Key of a payment option: `points`, `window` or a payment method's id. */
  readonly payment: string | null;
}

/** The API's own limit for one line of a quote. */
export const COUNT_MAX = 10_000;
