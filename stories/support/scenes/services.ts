import type { Mostrador } from '@mostrador/client';
import type { Sandbox } from '@mostrador/server/sandbox';
import { clientOf, type Scene } from './scene.ts';

const DAY_MS = 86_400_000;

/** The distributor has so many points left of its 20,000. */
export const distributorPoints =
  (left: number): Scene =>
  async (sandbox) => {
    const { distributorSecretKey, customerId } = sandbox.demo;
    const client = clientOf(sandbox, distributorSecretKey);
    const { points } = await client.get('/v1/balances');
    const body = { unit: 'point', quantity: points - left, toAccountId: customerId } as const;
    await client.post('/v1/transfers', { body });
  };

/** The distributor's account expires in so many days, and its contracts with it (CM-COM-03). */
export const distributorExpires =
  (days: number): Scene =>
  async (sandbox) => {
    const { db } = sandbox.deps();
    const { distributorId } = sandbox.demo;
    const at = new Date(sandbox.now().getTime() + days * DAY_MS);
    await db.updateTable('account').set({ expires_at: at }).where('id', '=', distributorId).execute();
    await db.updateTable('contract').set({ ends_at: at }).where('account_id', '=', distributorId).execute();
  };

const quoteOf = async (client: Mostrador, code: string): Promise<string> => {
  const { data } = await client.get('/v1/offers');
  const offer = data.find((each) => each.code === code);
  if (!offer) throw new Error(`No service ${code}`);
  return (await client.post('/v1/quotes', { body: { lines: [{ offerId: offer.id, quantity: 1 }] } })).id;
};

/** What the page had stored of a purchase when it was reloaded. */
const leave = ({ demo }: Sandbox, quoteId: string) =>
  sessionStorage.setItem(
    'mostrador.form.purchases',
    JSON.stringify({ accountId: demo.distributorId, quoteId }),
  );

const contract = async (client: Mostrador, quoteId: string, source: 'points' | 'method' = 'points') =>
  client.post('/v1/orders', { body: { quoteId, payment: { source }, confirmed: true } });

/** The distributor has contracted a service, by its code. */
export const contracted =
  (code: string): Scene =>
  async (sandbox) => {
    const client = clientOf(sandbox, sandbox.demo.distributorSecretKey);
    await contract(client, await quoteOf(client, code));
  };

/** It was bought, by points or the default method, but the page was reloaded before it heard of it. */
export const boughtService =
  (code: string, source: 'points' | 'method' = 'points'): Scene =>
  async (sandbox) => {
    const client = clientOf(sandbox, sandbox.demo.distributorSecretKey);
    const quoteId = await quoteOf(client, code);
    await contract(client, quoteId, source);
    leave(sandbox, quoteId);
  };

/** It was about to be sent when the page was reloaded: the platform has no order. */
export const unsentService =
  (code: string): Scene =>
  async (sandbox) => {
    const client = clientOf(sandbox, sandbox.demo.distributorSecretKey);
    leave(sandbox, await quoteOf(client, code));
  };

/** The demo's customer was granted so many licences of a contracted service. */
export const granted =
  (code: string, quantity: number): Scene =>
  async (sandbox) => {
    const client = clientOf(sandbox, sandbox.demo.distributorSecretKey);
    const { data } = await client.get('/v1/contracts');
    const contractId = data.find((each) => each.code === code)?.id;
    if (!contractId) throw new Error(`No contract of ${code}`);
    const { customerId } = sandbox.demo;
    const body = { contractId, customerId, quantity, binding: 'device', holder: 'Caja 1' } as const;
    await client.post('/v1/licenses', { body });
  };

/** The operator sells no services any more, and nothing was ever contracted. */
export const noServices: Scene = async (sandbox) => {
  const { db } = sandbox.deps();
  await db.deleteFrom('contract').execute();
  await db.updateTable('service_price').set({ valid_until: sandbox.now() }).execute();
};
