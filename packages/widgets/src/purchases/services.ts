import type { Mostrador, Schemas } from '@mostrador/client';
import type { Licensing } from './licensing.ts';

export type Offer = Schemas['Offer'];
export type Order = Schemas['Order'];
export type Quote = Schemas['Quote'];
export type Contract = Schemas['Contract'];
type PaymentMethod = Schemas['PaymentMethod'];

/** What is sold here, in the order in which it is shown. */
export const SERVICES = ['masterLicense', 'subscription'] as const satisfies Offer['kind'][];

/** All that the panel shows. */
export interface Services {
  readonly account: Schemas['Account'];
  readonly points: number;
  /** Stored payment methods, the default one first. */
  readonly methods: readonly PaymentMethod[];
  readonly offers: readonly Offer[];
  /** Newest first. */
  readonly contracts: readonly Contract[];
  /** The order that was asked for, as it stands now. */
  readonly order: Order | null;
  /** Only while licences are on show. */
  readonly licensing: Licensing | null;
}

/** By its id, or by the quote of which nobody knows whether it became one. */
export type OrderSought = { readonly id: string } | { readonly quoteId: string } | null;

const CONTRACTS_MAX = 200;

const readOrder = async (client: Mostrador, sought: OrderSought, signal: AbortSignal) => {
  if (!sought) return null;
  if ('id' in sought) return client.get('/v1/orders/{id}', { signal, params: { path: sought } });
  const { data } = await client.get('/v1/orders', { signal, params: { query: sought } });
  return data[0] ?? null;
};

export const readServices = async (
  client: Mostrador,
  sought: OrderSought,
  signal: AbortSignal,
): Promise<Omit<Services, 'licensing'>> => {
  const [account, balance, methods, offers, contracts, order] = await Promise.all([
    client.get('/v1/account', { signal }),
    client.get('/v1/balances', { signal }),
    client.get('/v1/payment-methods', { signal }),
    client.get('/v1/offers', { signal }),
    client.get('/v1/contracts', { signal, params: { query: { limit: CONTRACTS_MAX } } }),
    readOrder(client, sought, signal),
  ]);
  const { points } = balance;
  return { account, points, methods: methods.data, offers: offers.data, contracts: contracts.data, order };
};

/** Centavos of a whole year with VAT. */
export const yearOf = ({ price, vat, vatIncluded }: Offer): number =>
  price.amount + (vatIncluded ? 0 : vat.amount);

const KIND: Partial<Record<Contract['kind'], Offer['kind']>> = {
  'master-license': 'masterLicense',
  subscription: 'subscription',
};

/** What a renewal of the account charges (A-CM-24). */
export interface Renewal {
  readonly membership: Offer;
  /** The membership first, then what is contracted and goes on. */
  readonly lines: readonly Offer[];
  /** Centavos with VAT. */
  readonly total: number;
}

/** Undefined where the account never expires, or where no membership is sold. */
export const renewalOf = ({ account, offers, contracts }: Services): Renewal | undefined => {
  const membership = offers.find(({ kind }) => kind === 'distributorMembership');
  if (!membership || !account.expiresAt) return undefined;
  const going = contracts.filter(({ state, endsAt }) => state === 'active' && endsAt === account.expiresAt);
  const lines = [
    membership,
    ...offers.filter((offer) =>
      going.some(({ kind, code }) => KIND[kind] === offer.kind && code === offer.code),
    ),
  ];
  return { membership, lines, total: lines.reduce((sum, offer) => sum + yearOf(offer), 0) };
};

/** What an order or quote is about: its first line. */
export const subjectOf = ({ offers }: Services, { lines }: Pick<Quote, 'lines'>): Offer | undefined =>
  offers.find(({ id }) => id === lines[0]?.offerId);
