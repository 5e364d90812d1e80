import { type Mostrador, newIdempotencyKey, type Schemas } from '@mostrador/client';
import type { Sandbox, SandboxPerson } from '@mostrador/server/sandbox';
import { clientAs, pageClientOf, type Scene } from './scene.ts';
import { siteToken } from './site-session.ts';

type Unit = 'stamps' | 'points';

export interface PurchaseScene {
  /** Who buys. Default: the customer's person. */
  person?: SandboxPerson;
  unit?: Unit;
  /** Of the package. */
  quantity: number;
  /** The simulated provider's token of the method that pays; default: points. */
  token?: 'tok_ok' | 'tok_declined' | 'tok_debit' | 'tok_bank_slow' | 'tok_bank_rejected';
}

const KINDS = { stamps: 'stampPackage', points: 'pointPackage' } as const;
const buyerOf = ({ demo }: Sandbox, person: SandboxPerson) =>
  person === 'customer' ? demo.customerId : demo.distributorId;

/** What the page had stored of a purchase when it was reloaded (widgets.md, Embedding). */
function leaveIntent(
  sandbox: Sandbox,
  { person = 'customer', unit = 'stamps' }: PurchaseScene,
  quoteId: string,
) {
  const key = `${Date.now().toString(36)}.${newIdempotencyKey()}`;
  localStorage.setItem(`mostrador.intent.${unit}.${buyerOf(sandbox, person)}.${quoteId}`, key);
}

async function quoteOf(client: Mostrador, sandbox: Sandbox, scene: PurchaseScene): Promise<string> {
  const { person = 'customer', unit = 'stamps', quantity } = scene;
  const { data } = await client.get('/v1/offers', { params: { query: { kind: KINDS[unit] } } });
  const offer = data.find((candidate) => candidate.quantity === quantity);
  if (!offer) throw new Error(`No package of ${quantity} ${unit}`);
  const receives = person === 'customer' && unit === 'stamps';
  const receiver = receives ? { toStampingAccountId: sandbox.demo.stampingAccountId } : {};
  const line = { offerId: offer.id, quantity: 1, ...receiver };
  return (await client.post('/v1/quotes', { body: { lines: [line] } })).id;
}

/** Methods are added by the person on the platform itself, not by a site. */
async function payWith(
  sandbox: Sandbox,
  { person = 'customer', token }: PurchaseScene,
): Promise<Schemas['OrderRequest']['payment']> {
  if (!token) return { source: 'points' };
  const client = await clientAs(sandbox, person);
  const { id } = await client.post('/v1/payment-methods', { body: { providerToken: token } });
  return { source: 'method', paymentMethodId: id };
}

async function place(client: Mostrador, sandbox: Sandbox, scene: PurchaseScene): Promise<void> {
  const quoteId = await quoteOf(client, sandbox, scene);
  const payment = await payWith(sandbox, scene);
  await client.post('/v1/orders', { body: { quoteId, payment, confirmed: true } });
  leaveIntent(sandbox, scene, quoteId);
}

/** Bought, but the page was reloaded before it heard of it. */
export const bought =
  (scene: PurchaseScene): Scene =>
  async (sandbox) => {
    await place(await clientAs(sandbox, scene.person ?? 'customer'), sandbox, scene);
  };

/** Quoted and about to be sent when the page was reloaded: the platform has no order. */
export const unsent =
  (scene: PurchaseScene): Scene =>
  async (sandbox) => {
    const client = await clientAs(sandbox, scene.person ?? 'customer');
    leaveIntent(sandbox, scene, await quoteOf(client, sandbox, scene));
  };

/** Ordered by a site beyond what the person consented to: the platform's window has to confirm it. */
export const awaitingConfirmation =
  (scene: PurchaseScene): Scene =>
  async (sandbox) => {
    await place(pageClientOf(sandbox, await siteToken(sandbox)), sandbox, scene);
  };

/** The person has methods to pay with. */
export const methods =
  (person: SandboxPerson, ...tokens: NonNullable<PurchaseScene['token']>[]): Scene =>
  async (sandbox) => {
    const client = await clientAs(sandbox, person);
    for (const token of tokens) await client.post('/v1/payment-methods', { body: { providerToken: token } });
  };

/** Business time goes on, and what falls due happens. */
export const later =
  (step: { days?: number; minutes?: number }): Scene =>
  (sandbox) =>
    sandbox.advance(step);
