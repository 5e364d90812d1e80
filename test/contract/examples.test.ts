import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { OPERATIONS, type Operation, type PrincipalKind } from '@mostrador/contract';
import { give } from '../../packages/server/src/demo/seed.ts';
import { makeObject } from './world/objects.ts';
import { linkedProfile } from './world/people.ts';
import type { World, WorldPrincipal } from './world/types.ts';
import { createWorld } from './world/world.ts';

/** Who runs the example, where the first principal of the operation would not do. */
const AS: Record<string, PrincipalKind> = {
  createQuote: 'customer-person',
  createOrder: 'customer-person',
  addPaymentMethod: 'customer-person',
  revokeConsent: 'customer-person',
  createTransfer: 'distributor',
  createTransferBatch: 'distributor',
  putAutoSale: 'distributor',
  putAutoSales: 'distributor',
  deleteAutoSale: 'distributor',
  getStampingAccount: 'customer-person',
  getConsumption: 'customer-person',
  getCustomer: 'distributor',
  listCustomers: 'distributor',
  updateSettings: 'distributor',
  getSettings: 'distributor',
  createInvoice: 'distributor',
  assignPrincipalProfile: 'customer-person',
  linkProfile: 'customer-person',
  unlinkProfile: 'customer-person',
  renewContract: 'distributor',
  generateLicenses: 'distributor',
};
/** What must have happened before an example works. */
const BEFORE: Record<string, (path: string, principal: Partial<WorldPrincipal>) => Promise<unknown>> = {
  extendPowerSession: (path, as) => call('post', path.replace('/extension', ''), as),
  stopPowerSession: (path, as) => call('post', path, as),
  renewContract: (path, as) => call('post', path.replace('/renewal', '/cancellation'), as),
  renewDistributor: (path) => givePoints(path.split('/')[3]!),
  resendSignUpActivation: (path) =>
    world.server.db
      .updateTable('sign_up')
      .set({ state: 'unverified' })
      .where('id', '=', path.split('/')[3]!)
      .execute(),
  linkProfile: () => world.server.db.deleteFrom('profile_invitation').execute(),
};
/** What a distributor must be, so that the act is allowed. */
const STATES: Record<string, string> = {
  activateDistributor: 'inactive',
  reactivateDistributor: 'suspended',
  renewDistributor: 'expired',
  restoreDistributor: 'cancelled',
};
/** Ends the credential, the stream never ends, its body is a document sealed just now, or it needs what only a mail or a window gives: tested elsewhere. */
const ELSEWHERE = new Set([
  'signOut',
  'streamEvents',
  'signIn',
  'exchangeToken',
  'confirmPasswordReset',
  'activateProfile',
  'getMetrics',
  'stampCfdi',
  'verifyCfdi',
]);

let world: World;
let names: Record<string, string>;
before(async () => {
  world = await createWorld();
  const buyer = await world.principal('customer-person');
  const offers = (await call('get', '/v1/offers?kind=stampPackage', buyer)).body as {
    data: { id: string }[];
  };
  names = { ...world.server.demo, stampOfferId: offers.data[0]!.id } as unknown as Record<string, string>;
  const quote = {
    lines: [{ offerId: names.stampOfferId, quantity: 1, toStampingAccountId: names.stampingAccountId }],
  };
  names.saleId = await pendingSale();
  names.contractId = (await makeObject(world, 'con', world.accounts.distributor)) ?? '';
  names.quoteId = ((await call('post', '/v1/quotes', buyer, quote)).body as { id: string }).id;
});
after(() => world.server.stop());

async function pendingSale(): Promise<string> {
  const sale = await world.server.db
    .selectFrom('sale')
    .select('id')
    .where('buyer_id', '=', world.accounts.customer.id)
    .where('state', '=', 'pending')
    .executeTakeFirstOrThrow();
  return sale.id;
}

async function call(
  method: string,
  path: string,
  principal: Partial<WorldPrincipal>,
  body?: unknown,
  extra = {},
) {
  const response = await world.server.fetch(path, {
    method: method.toUpperCase(),
    headers: {
      ...(principal.token ? { authorization: `Bearer ${principal.token}` } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      'idempotency-key': randomUUID(),
      ...principal.headers,
      ...extra,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: (/json/.test(response.headers.get('content-type') ?? '') ? JSON.parse(text) : null) as unknown,
  };
}

const givePoints = (owner: string) =>
  give(world.server.db, world.server.demo.operatorId, owner, 'point', 10_000, world.server.deps.clock.now());

const fill = (value: unknown): unknown =>
  value === undefined
    ? undefined
    : JSON.parse(JSON.stringify(value).replaceAll(/\{(\w+)\}/g, (_all, name: string) => names[name] ?? ''));

const prefixOf = (path: string) => /^\/v1\/([a-z-]+)\//.exec(path)?.[1];
const PREFIXES: Record<string, string> = {
  customers: 'cus',
  'stamping-accounts': 'sta',
  transfers: 'trf',
  'transfer-batches': 'bat',
  orders: 'ord',
  'payment-methods': 'pme',
  payments: 'pay',
  'api-keys': 'key',
  consents: 'cns',
  'sign-ups': 'sgn',
  desktops: 'dsk',
  distributors: 'dst',
  'price-packages': 'pkg',
  'credit-codes': 'cod',
  invoices: 'inv',
  contracts: 'con',
};
const PREFIXES_OF: Record<string, string> = { getStampedCfdi: 'cfdi', getStampingRequest: 'srq' };

describe('every operation answers as its contract says', () => {
  for (const operation of OPERATIONS.filter(({ spec }) => !ELSEWHERE.has(spec.operationId))) {
    test(operation.spec.operationId, () => prove(operation));
  }
});

async function prove({ spec }: Operation): Promise<void> {
  const kind = AS[spec.operationId] ?? spec.principals.at(-1);
  const principal: Partial<WorldPrincipal> = kind ? await world.principal(kind) : {};
  const owner = principal.account ?? world.accounts.customer;
  const customer = /^\/v1\/(customers|stamping-accounts|sign-ups|desktops)\//.test(spec.path);
  const target =
    customer && owner.kind !== 'customer'
      ? world.accounts.customer
      : owner.kind === 'operator'
        ? world.accounts.distributor
        : owner;
  const prefix = PREFIXES_OF[spec.operationId] ?? PREFIXES[prefixOf(spec.path) ?? ''] ?? '';
  const ownOnly = ['key', 'pme', 'cns'].includes(prefix);
  const id = spec.params ? await makeObject(world, prefix, ownOnly ? owner : target) : '';
  const state = STATES[spec.operationId];
  if (id && state) {
    const deletes_at = new Date(world.server.deps.clock.now().getTime() + 1_000_000);
    const more = state === 'cancelled' ? { cancelled_from: 'active', deletes_at } : {};
    await world.server.db
      .updateTable('account')
      .set({ state, ...more })
      .where('id', '=', id)
      .execute();
  }
  const query = new URLSearchParams(spec.example?.query ?? {}).toString();
  const person = spec.path.includes('{profileId}') ? await linkedProfile(world, id ?? '') : '';
  const path =
    spec.path
      .replace('{id}', id ?? '')
      .replace('{uuid}', id ?? '')
      .replace('{profileId}', person) + (query ? `?${query}` : '');
  const body = fill(spec.example?.body);
  await BEFORE[spec.operationId]?.(path, principal);
  const etag = spec.ifMatch ? (await call('get', path, principal)).headers.get('etag') : null;
  const answer = await call(spec.method, path, principal, body, etag ? { 'if-match': etag } : {});
  assert.equal(answer.status, spec.status, JSON.stringify(answer.body));
  assert.ok(answer.headers.get('x-request-id'), 'X-Request-Id');
  assert.ok(answer.headers.get('mostrador-now'), 'Mostrador-Now');
  if (spec.reply) {
    const parsed = (
      spec.reply as { safeParse(value: unknown): { success: boolean; error?: unknown } }
    ).safeParse(answer.body);
    assert.ok(parsed.success, String(parsed.error));
  }
}
