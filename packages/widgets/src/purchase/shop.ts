import { isMostradorError, type Mostrador } from '@mostrador/client';
import type { Buyer, PackageOffer, PaymentMethod, Product, Receiver, Shop } from './types.ts';

const KINDS = { stamps: 'stampPackage', points: 'pointPackage' } as const;
const PAGE = { limit: 200 };

/** What the site may not read is left out: the form works without it. */
const optional = async <T>(reading: Promise<T>): Promise<T | null> => {
  try {
    return await reading;
  } catch (error) {
    if (isMostradorError(error, 'scope_missing', 'forbidden')) return null;
    throw error;
  }
};

const readBuyer = async (client: Mostrador, signal: AbortSignal): Promise<Buyer> => {
  const [account, balance] = await Promise.all([
    client.get('/v1/account', { signal }),
    client.get('/v1/balances', { signal }),
  ]);
  const { id, kind, timezone } = account;
  return { id, kind, timezone, stamps: balance.stamps, points: balance.points };
};

const readReceivers = async (client: Mostrador, signal: AbortSignal): Promise<Receiver[]> => {
  const { data } = await client.get('/v1/stamping-accounts', { signal, params: { query: PAGE } });
  return data
    .filter(({ kind }) => kind === 'standard')
    .map(({ id, name, state, balance }) => ({ id, name, blocked: state === 'blocked', balance }));
};

const readAverage = async (client: Mostrador, signal: AbortSignal): Promise<number | null> => {
  const read = client.get('/v1/consumption', { signal, params: { query: { days: 1 } } });
  return (await optional(read))?.averageDaily || null;
};

const readMethods = async (client: Mostrador, signal: AbortSignal): Promise<PaymentMethod[]> => {
  const read = client.get('/v1/payment-methods', { signal, params: { query: PAGE } });
  return (await optional(read))?.data ?? [];
};

/** Offers, seller and, unless nobody is known, whatever the buyer has to choose from. */
export const readShop = async (
  client: Mostrador,
  product: Product,
  visitor: boolean,
  signal: AbortSignal,
): Promise<Shop> => {
  const [catalogue, buyer] = await Promise.all([
    client.get('/v1/offers', { signal, params: { query: { kind: KINDS[product] } } }),
    visitor ? null : readBuyer(client, signal),
  ]);
  const customerStamps = product === 'stamps' && buyer?.kind === 'customer';
  const [receivers, averageDaily, methods] = await Promise.all([
    customerStamps ? readReceivers(client, signal) : [],
    customerStamps ? readAverage(client, signal) : null,
    buyer && !customerStamps ? readMethods(client, signal) : [],
  ]);
  const offers = catalogue.data
    .filter((offer): offer is PackageOffer => offer.quantity !== undefined)
    .sort((a, b) => a.quantity - b.quantity);
  return { offers, seller: catalogue.seller, buyer, receivers, averageDaily, methods };
};
