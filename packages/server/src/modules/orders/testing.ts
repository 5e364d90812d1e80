import type { Offer, Order, PaymentMethod, ProblemCode, Quote, Scope, z } from '@mostrador/contract';
import type { Deps } from '../../deps.ts';
import { hashSecret, newSecret } from '../../http/secrets.ts';
import { newId } from '../../ids.ts';
import { balanceOf, post } from '../../ledger/index.ts';
import { startTestServer, type TestServer } from '../../testing.ts';

/** What any answer may hold; a test says which member it means. */
export interface Answer<T> {
  status: number;
  body: T & {
    code?: ProblemCode;
    reason?: string;
    quote?: z.output<typeof Quote>;
    orderId?: string;
    detail?: string;
  };
  headers: Headers;
}
export type QuoteBody = z.output<typeof Quote>;
export type OrderBody = z.output<typeof Order>;

const SITE_SCOPES: Scope[] = ['balances:read', 'offers:read', 'orders:read', 'orders:create', 'events:read'];

/** The demo with its customer's person, seen from a counter: what every test of buying begins with. */
export interface Shop {
  server: TestServer;
  deps: Deps;
  db: Deps['db'];
  distributorId: string;
  operatorId: string;
  customerId: string;
  stampingAccountId: string;
  /** The customer's person. */
  profileId: string;
  /** The same on the platform's own pages: no site, no ceiling. */
  person: string;
  /** The distributor's secret key. */
  distributor: string;
  operator: string;
  /** The customer's person through the distributor's site, which may spend so many points a day. */
  siteSession(pointCeiling: number): Promise<string>;
  offers(as: string, kind?: string): Promise<z.output<typeof Offer>[]>;
  /** The id of the offer of that service, whoever sees it. */
  service(code: string): Promise<string>;
  /** The id of the offer of that many stamps or points. */
  offer(as: string, kind: 'stampPackage' | 'pointPackage', quantity: number): Promise<string>;
  quote(
    as: string,
    offerId: string,
    options?: { quantity?: number; to?: string },
  ): Promise<Answer<QuoteBody>>;
  order(as: string, quoteId: string, options?: OrderOptions): Promise<Answer<OrderBody>>;
  /** Quotes and orders in one go; fails unless the quote is given. */
  buy(
    as: string,
    offerId: string,
    options?: OrderOptions & { quantity?: number },
  ): Promise<Answer<OrderBody>>;
  getOrder(as: string, id: string): Promise<OrderBody>;
  addMethod(as: string, token: string): Promise<z.output<typeof PaymentMethod>>;
  balance(owner: string, unit: 'stamp' | 'point', role?: 'stock' | 'reserved'): Promise<number>;
  /** Sets an owner's stock by a transfer from or to the operator's issue. */
  setStock(owner: string, unit: 'stamp' | 'point', quantity: number): Promise<void>;
  settings(values: Record<string, boolean>): Promise<void>;
}

export interface OrderOptions {
  source?: 'points' | 'method';
  paymentMethodId?: string;
  key?: string;
}

/** Starts the real server with the demo and signs its people in. */
export async function openShop(changes: Partial<Deps> = {}): Promise<Shop> {
  const server = await startTestServer(changes);
  const { db, deps, demo } = server;
  const call = async <T>(method: string, path: string, options: Parameters<TestServer['call']>[2]) =>
    (await server.call(method, path, options)) as Answer<T>;
  const shop: Shop = {
    server,
    deps,
    db,
    distributorId: demo.distributorId,
    operatorId: demo.operatorId,
    customerId: demo.customerId,
    stampingAccountId: demo.stampingAccountId,
    profileId: await firstPerson(db, demo.customerId),
    person: await signIn(db, demo.customerId, null),
    distributor: demo.distributorSecretKey,
    operator: demo.operatorSecretKey,
    siteSession: (pointCeiling) => signIn(db, demo.customerId, { key: demo.publishableKey, pointCeiling }),
    async offers(as, kind) {
      const query = kind ? `?kind=${kind}` : '';
      return (await call<{ data: z.output<typeof Offer>[] }>('GET', `/v1/offers${query}`, { as })).body.data;
    },
    async offer(as, kind, quantity) {
      const found = (await shop.offers(as, kind)).find((offer) => offer.quantity === quantity);
      if (!found) throw new Error(`No ${kind} of ${quantity}`);
      return found.id;
    },
    async service(code) {
      const row = db.selectFrom('service_offer').select('id').where('code', '=', code);
      return (await row.executeTakeFirstOrThrow()).id;
    },
    quote: (as, offerId, { quantity = 1, to } = {}) =>
      call('POST', '/v1/quotes', {
        as,
        body: { lines: [{ offerId, quantity, ...(to ? { toStampingAccountId: to } : {}) }] },
      }),
    order: (as, quoteId, { source = 'points', paymentMethodId, key = crypto.randomUUID() } = {}) =>
      call('POST', '/v1/orders', {
        as,
        key,
        body: {
          quoteId,
          payment: { source, ...(paymentMethodId ? { paymentMethodId } : {}) },
          confirmed: true,
        },
      }),
    async buy(as, offerId, { quantity = 1, ...options } = {}) {
      const offers = await shop.offers(as);
      const stamps = offers.find(({ id }) => id === offerId)?.kind === 'stampPackage';
      // Only customers are offered unlimited accounts.
      const customer = stamps && offers.some(({ kind }) => kind === 'unlimitedStamping');
      const quote = await shop.quote(as, offerId, {
        quantity,
        ...(customer ? { to: demo.stampingAccountId } : {}),
      });
      if (quote.status !== 201) throw new Error(JSON.stringify(quote.body));
      return shop.order(as, quote.body.id, options);
    },
    async getOrder(as, id) {
      return (await call<OrderBody>('GET', `/v1/orders/${id}`, { as })).body;
    },
    async addMethod(as, token) {
      const answer = await call<z.output<typeof PaymentMethod>>('POST', '/v1/payment-methods', {
        as,
        body: { providerToken: token },
      });
      if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
      return answer.body;
    },
    balance: (owner, unit, role = 'stock') => balanceOf(db, { owner, unit, role }),
    async setStock(owner, unit, quantity) {
      const present = await shop.balance(owner, unit);
      const issued = { owner: demo.operatorId, unit, role: 'issued' as const };
      const stock = { owner, unit, role: 'stock' as const };
      const [debit, credit] = present > quantity ? [stock, issued] : [issued, stock];
      const difference = Math.abs(quantity - present);
      if (difference === 0) return;
      const posting = { debit, credit, quantity: difference, kind: 'opening' as const, reference: null };
      await post(db, [posting], deps.clock.now());
    },
    async settings(values) {
      await db.updateTable('settings').set(values).where('account_id', '=', demo.distributorId).execute();
    },
  };
  return shop;
}

async function firstPerson(db: Deps['db'], accountId: string): Promise<string> {
  const links = db.selectFrom('profile_link').select('profile_id').where('account_id', '=', accountId);
  return (await links.orderBy('profile_id').executeTakeFirstOrThrow()).profile_id;
}

/** A session of an account's first person, on the platform itself or through a site's key. */
export async function signIn(
  db: Deps['db'],
  accountId: string,
  site: { key: string; pointCeiling: number } | null,
): Promise<string> {
  const profile_id = await firstPerson(db, accountId);
  const key = site
    ? await db
        .selectFrom('api_key')
        .select('id')
        .where('hash', '=', await hashSecret(site.key))
        .executeTakeFirstOrThrow()
    : null;
  const token = newSecret('at');
  await db
    .insertInto('session')
    .values({
      id: newId('ses'),
      kind: 'person',
      token_hash: await hashSecret(token),
      profile_id,
      api_key_id: key?.id ?? null,
      origin: site ? 'http://shop.test' : null,
      scopes: SITE_SCOPES,
      point_ceiling: site?.pointCeiling ?? null,
      expires_at: new Date(Date.now() + 3_600_000),
      created_at: new Date(),
    })
    .execute();
  return token;
}
