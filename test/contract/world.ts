import { randomUUID } from 'node:crypto';
import type { PrincipalKind } from '@mostrador/contract';
import { SCOPES } from '@mostrador/contract';
import { insertAccount } from '../../packages/server/src/demo/seed.ts';
import { hashSecret, newSecret } from '../../packages/server/src/http/secrets.ts';
import { newId } from '../../packages/server/src/ids.ts';
import { runDue } from '../../packages/server/src/jobs/run-due.ts';
import { LEDGER_ACCOUNTS, openLedgerAccounts, post } from '../../packages/server/src/ledger/index.ts';
import { openDesktop } from '../../packages/server/src/modules/desktops/open.ts';
import { hashPassword } from '../../packages/server/src/modules/identity/passwords.ts';
import { openCustomer } from '../../packages/server/src/modules/sign-ups/accounts.ts';
import { issueNewcomerToken } from '../../packages/server/src/modules/sign-ups/tokens.ts';
import { startTestServer, TEST_SITE, type TestServer } from '../../packages/server/src/testing.ts';

export interface WorldAccount {
  id: string;
  kind: 'operator' | 'distributor' | 'customer';
  parentId: string | null;
}

/** A credential of each principal, and the account that it acts for. */
export interface WorldPrincipal {
  kind: PrincipalKind;
  token: string;
  account: WorldAccount;
  headers: Record<string, string>;
}

export type Relation =
  | 'own'
  | 'sibling'
  | 'child'
  | 'grandchild'
  | 'parent'
  | 'stranger'
  | 'strangers-customer';

/** A network of two branches: whoever asks has relatives and strangers in it. */
export interface World {
  server: TestServer;
  accounts: {
    operator: WorldAccount;
    distributor: WorldAccount;
    customer: WorldAccount;
    sibling: WorldAccount;
    sub: WorldAccount;
    subCustomer: WorldAccount;
    stranger: WorldAccount;
    strangersCustomer: WorldAccount;
  };
  principal(kind: PrincipalKind, options?: { scopes?: readonly string[] }): Promise<WorldPrincipal>;
}

const HOUR_MS = 3_600_000;
let serial = 900_000;

export async function createWorld(): Promise<World> {
  const server = await startTestServer();
  const { db, demo } = server;
  const now = server.deps.clock.now();
  const byNumber = (number: string) =>
    db.selectFrom('account').select('id').where('number', '=', number).executeTakeFirstOrThrow();
  const make = async (kind: 'distributor' | 'customer', parentId: string): Promise<WorldAccount> => {
    serial += 1;
    const name = `${kind} ${serial}`;
    const number = String(serial);
    const id = await insertAccount(db, { kind, parentId, number, name, state: 'active', createdAt: now });
    return { id, kind, parentId };
  };
  const operator: WorldAccount = { id: demo.operatorId, kind: 'operator', parentId: null };
  const distributor: WorldAccount = { id: demo.distributorId, kind: 'distributor', parentId: operator.id };
  const customer: WorldAccount = { id: demo.customerId, kind: 'customer', parentId: distributor.id };
  const sibling: WorldAccount = {
    id: (await byNumber('200071')).id,
    kind: 'customer',
    parentId: distributor.id,
  };
  const sub: WorldAccount = {
    id: (await byNumber('200002')).id,
    kind: 'distributor',
    parentId: distributor.id,
  };
  const stranger = await make('distributor', operator.id);
  const accounts = {
    operator,
    distributor,
    customer,
    sibling,
    sub,
    subCustomer: await make('customer', sub.id),
    stranger,
    strangersCustomer: await make('customer', stranger.id),
  };
  return {
    server,
    accounts,
    principal: (kind, options) => principalOf(server, accounts, kind, options?.scopes ?? SCOPES),
  };
}

async function principalOf(
  server: TestServer,
  { operator, distributor, customer }: World['accounts'],
  kind: PrincipalKind,
  scopes: readonly string[],
): Promise<WorldPrincipal> {
  const { demo } = server;
  const asCustomer = { kind, account: customer, headers: {} };
  const asDistributor = { kind, account: distributor, headers: {} };
  switch (kind) {
    case 'newcomer':
      return newcomer(server, distributor);
    case 'visitor':
      return { ...asDistributor, token: demo.publishableKey };
    case 'distributor':
      return { ...asDistributor, token: demo.distributorSecretKey };
    case 'operator':
      return { kind, account: operator, token: demo.operatorSecretKey, headers: {} };
    case 'distributor-for-customer':
      return {
        ...asCustomer,
        token: demo.distributorSecretKey,
        headers: { 'mostrador-account': customer.id },
      };
    case 'embed-customer':
      return { ...asCustomer, token: await session(server, 'embed', scopes, { customer_id: customer.id }) };
    case 'embed-distributor':
      return { ...asDistributor, token: await session(server, 'embed', scopes, {}) };
    case 'customer-person':
      return { ...asCustomer, token: await personSession(server, customer.id, scopes) };
    case 'support':
      return { ...asDistributor, token: await supportSession(server, distributor.id, scopes) };
    case 'distributor-person':
      return { ...asDistributor, token: await personSession(server, distributor.id, scopes) };
    case 'stamping-application':
      return { ...asCustomer, token: '', headers: await stampingApplication(server) };
  }
}

/** Signed in with the demo's stamping account. */
async function stampingApplication({ db, demo }: TestServer): Promise<Record<string, string>> {
  const password = 'el-faro-de-la-bahia';
  await db
    .updateTable('stamping_account')
    .set({ password_hash: await hashPassword(password) })
    .where('id', '=', demo.stampingAccountId)
    .execute();
  const { name } = await db
    .selectFrom('stamping_account')
    .select('name')
    .where('id', '=', demo.stampingAccountId)
    .executeTakeFirstOrThrow();
  return { authorization: `Basic ${btoa(`${name}:${password}`)}` };
}

/** Whoever signed up just now; what it reads stands under the sign-up's id, as if that were an account. */
async function newcomer(server: TestServer, distributor: WorldAccount): Promise<WorldPrincipal> {
  const id = await signUp(server, distributor.id);
  const { token } = await issueNewcomerToken(server.db, id, TEST_SITE);
  return {
    kind: 'newcomer',
    token,
    account: { id, kind: 'customer', parentId: distributor.id },
    headers: {},
  };
}

/** A sign-up of the distributor's: unverified, or a customer's that waits for its link. */
async function signUp({ db, deps }: TestServer, distributorId: string, waits = false): Promise<string> {
  const now = deps.clock.now();
  const id = newId('sgn');
  const email = `${id}@example.com`;
  const profileId = newId('pro');
  if (waits) {
    const profile = { id: profileId, name: 'Rosa Gil', email, email_key: email, created_at: now };
    await db.insertInto('profile').values(profile).execute();
  }
  const company = {
    type: 'company',
    name: 'Panadería Gil',
    rfc: 'PGI150312AB1',
    phone: '6465550191',
  } as const;
  const accountId = waits ? await openCustomer(db, { parentId: distributorId, company, email, now }) : null;
  const person = { name: 'Rosa Gil', email, email_key: email, phone: '6465550190', locale: 'es-MX' };
  const row = { id, kind: 'customer', distributor_id: distributorId, ...person, account_id: accountId };
  await db
    .insertInto('sign_up')
    .values({
      ...row,
      company: JSON.stringify(company),
      state: waits ? 'pending-link' : 'unverified',
      profile_id: waits ? profileId : null,
      verified_at: waits ? now : null,
      created_at: now,
    })
    .execute();
  return id;
}

/** A person with the role support at the account. */
async function supportSession(server: TestServer, accountId: string, scopes: readonly string[]) {
  const { db, deps } = server;
  const id = newId('pro');
  const created_at = deps.clock.now();
  const email = `${id}@example.com`;
  await db
    .insertInto('profile')
    .values({ id, name: 'Soporte', email, email_key: email, created_at })
    .execute();
  await db
    .insertInto('profile_link')
    .values({ profile_id: id, account_id: accountId, link: 'support', created_at })
    .execute();
  return session(server, 'person', scopes, { profile_id: id });
}

async function session(
  { db, demo }: TestServer,
  kind: 'embed' | 'person',
  scopes: readonly string[],
  owner: { customer_id?: string; profile_id?: string },
): Promise<string> {
  const token = newSecret(kind === 'embed' ? 'es' : 'at');
  await db
    .insertInto('session')
    .values({
      id: newId('ses'),
      kind,
      token_hash: await hashSecret(token),
      account_id: demo.distributorId,
      origin: TEST_SITE,
      scopes: [...scopes],
      expires_at: new Date(Date.now() + HOUR_MS),
      created_at: new Date(),
      ...owner,
    })
    .execute();
  return token;
}

async function personSession(
  server: TestServer,
  accountId: string,
  scopes: readonly string[],
): Promise<string> {
  const link = await server.db
    .selectFrom('profile_link')
    .select('profile_id')
    .where('account_id', '=', accountId)
    .where('link', 'not in', ['support', 'member'])
    .executeTakeFirstOrThrow();
  return session(server, 'person', scopes, { profile_id: link.profile_id });
}

/** Makes an object of an account, by the prefix of its id. */
export async function makeObject(
  { server }: World,
  prefix: string,
  owner: WorldAccount,
): Promise<string | null> {
  const { db, deps } = server;
  const now = deps.clock.now();
  const customer = owner.kind === 'customer';
  // A newcomer's account is its sign-up: nothing else belongs to it.
  if (owner.id.startsWith('sgn_')) return prefix === 'sgn' ? owner.id : null;
  switch (prefix) {
    case 'cus':
      return customer ? owner.id : null;
    case 'sgn':
      return customer && owner.parentId ? signUp(server, owner.parentId, true) : null;
    case 'dst':
      return customer ? null : distributorOf(server, owner);
    case 'sta': {
      if (!customer) return null;
      const id = newId('sta');
      const row = {
        id,
        customer_id: owner.id,
        name: randomUUID(),
        kind: 'standard',
        state: 'active',
        created_at: now,
      };
      await db.insertInto('stamping_account').values(row).execute();
      await openLedgerAccounts(db, id, LEDGER_ACCOUNTS.standard);
      return id;
    }
    case 'key': {
      const hash = await hashSecret(newSecret('sk'));
      const id = newId('key');
      const row = { id, account_id: owner.id, kind: 'publishable', prefix: 'pk_test', hash, created_at: now };
      await db.insertInto('api_key').values(row).execute();
      return id;
    }
    case 'srq':
      return customer ? (await stamped(server, owner)).requestId : null;
    case 'cfdi':
      return customer ? (await stamped(server, owner)).uuid : null;
    case 'dsk':
      return customer ? desktop(server, owner) : null;
    case 'con':
      return contract(server, owner);
    case 'pme':
      return paymentMethod(server, owner);
    case 'pkg':
      return customer ? null : pricePackage(server, owner);
    case 'cod':
      return owner.kind === 'distributor' ? creditCode(server, owner) : null;
    case 'inv':
      return owner.parentId ? invoice(server, owner, owner.parentId) : null;
    case 'trf':
      return owner.parentId ? transfer(server, owner, owner.parentId) : null;
    case 'bat':
      return customer ? null : batch(server, owner);
    case 'ord':
      return owner.parentId ? (await order(server, owner, owner.parentId)).orderId : null;
    case 'pay':
      return owner.parentId ? (await order(server, owner, owner.parentId)).paymentId : null;
    default:
      throw new Error(`No object for ${prefix}: add one, so that its operations are proven`);
  }
}

const SUMMARY = {
  ...{ type: 'I', series: null, folio: null, total: '116.00', currency: 'MXN' },
  issuedAt: '2026-11-25T10:00:00',
};

/** A document that the customer's first stamping account stamped. */
async function stamped({ db, deps }: TestServer, owner: WorldAccount) {
  const now = deps.clock.now();
  const [requestId, uuid] = [newId('srq'), randomUUID().toUpperCase()];
  const account = await db
    .selectFrom('stamping_account')
    .select('id')
    .where('customer_id', '=', owner.id)
    .orderBy('id')
    .executeTakeFirst();
  const base = {
    ...{ customer_id: owner.id, stamping_account_id: account?.id ?? newId('sta'), uuid },
    ...{ issuer_rfc: 'EKU9003173C9', stamped_at: now, created_at: now },
  };
  await db
    .insertInto('stamping_request')
    .values({
      ...{ ...base, id: requestId, document_hash: await hashSecret(uuid), document: '<a/>' },
      ...{
        receiver_rfc: 'XAXX010101000',
        summary: JSON.stringify(SUMMARY),
        chain_verified: false,
        charged: true,
      },
    })
    .execute();
  const insertion = { inserted: '', insert_at: 0, kept: 4, pac_rfc: 'SPR190613I52' };
  await db
    .insertInto('stamped_cfdi')
    .values({ ...base, request_id: requestId, ...insertion })
    .execute();
  return { requestId, uuid };
}

/** One that has been running for a month, and switched as the clock says. */
async function desktop({ db, deps }: TestServer, owner: WorldAccount): Promise<string> {
  const now = deps.clock.now();
  const plan = await db
    .selectFrom('desktop_plan')
    .select('id')
    .where('family', '=', 'scheduled')
    .executeTakeFirstOrThrow();
  const startsAt = new Date(now.getTime() - 30 * 24 * HOUR_MS);
  const validity = { startsAt, endsAt: new Date(now.getTime() + 300 * 24 * HOUR_MS) };
  const id = await openDesktop(
    db,
    { customerId: owner.id, planId: plan.id, name: randomUUID(), validity },
    startsAt,
  );
  await runDue(deps, now);
  return id;
}

/** A customer's support, a distributor's licence; each runs for some months yet. */
async function contract({ db, deps }: TestServer, owner: WorldAccount): Promise<string> {
  const now = deps.clock.now();
  const id = newId('con');
  const kind = owner.kind === 'customer' ? 'support' : 'master-license';
  const span = { starts_at: now, ends_at: new Date(now.getTime() + 100 * 24 * HOUR_MS), created_at: now };
  await db
    .insertInto('contract')
    .values({ id, account_id: owner.id, kind, name: id, state: 'active', ...span })
    .execute();
  return id;
}

/** A person linked to a customer; where there is none, an id of nobody. */
export async function linkedProfile({ server }: World, customerId: string): Promise<string> {
  const { db, deps } = server;
  const profile_id = newId('pro');
  if (!customerId.startsWith('cus_')) return profile_id;
  const created_at = deps.clock.now();
  const email = `${profile_id}@example.com`;
  await db
    .insertInto('profile')
    .values({ id: profile_id, name: 'Colega', email, email_key: email, created_at })
    .execute();
  await db
    .insertInto('profile_link')
    .values({ profile_id, account_id: customerId, link: 'member', created_at })
    .execute();
  return profile_id;
}

/** A distributor of the owner's network. */
function distributorOf({ db, deps }: TestServer, owner: WorldAccount): Promise<string> {
  serial += 1;
  const number = String(serial);
  const base = { kind: 'distributor' as const, parentId: owner.id, number, name: `distributor ${number}` };
  return insertAccount(db, { ...base, state: 'active', createdAt: deps.clock.now() });
}

async function paymentMethod({ db, deps }: TestServer, owner: WorldAccount): Promise<string> {
  const id = newId('pme');
  const row = {
    id,
    account_id: owner.id,
    kind: 'credit-card',
    label: 'Visa',
    reference: id,
    is_default: false,
  };
  await db
    .insertInto('payment_method')
    .values({ ...row, created_at: deps.clock.now() })
    .execute();
  return id;
}

async function transfer({ db, deps }: TestServer, owner: WorldAccount, parentId: string): Promise<string> {
  const now = deps.clock.now();
  const [id, saleId] = [newId('trf'), newId('sal')];
  const sale = {
    id: saleId,
    seller_id: parentId,
    buyer_id: owner.id,
    state: 'pending',
    kind: 'point',
    quantity: 1,
  };
  await db
    .insertInto('sale')
    .values({ ...sale, total: 100, vat: 14, reference: id, created_at: now })
    .execute();
  const row = {
    id,
    unit: 'point',
    quantity: 1,
    amount: 100,
    from_id: parentId,
    to_id: owner.id,
    sale_id: saleId,
  };
  await db
    .insertInto('transfer')
    .values({ ...row, from_balance_after: 0, to_balance_after: 1, created_at: now })
    .execute();
  return id;
}

async function batch({ db, deps }: TestServer, owner: WorldAccount): Promise<string> {
  const id = newId('bat');
  const nothing = { quantity: 0, amount: 0, done: 0, refused: 0, excluded: 0, missing: 0 };
  await db
    .insertInto('transfer_batch')
    .values({ id, from_id: owner.id, atomic: true, ...nothing, created_at: deps.clock.now() })
    .execute();
  return id;
}

async function pricePackage({ db, deps }: TestServer, owner: WorldAccount): Promise<string> {
  const id = newId('pkg');
  const terms = { unit: 'stamp', audience: 'customer', quantity: 75, price: 30_000, name: 'Paquete' };
  await db
    .insertInto('price_package')
    .values({ id, seller_id: owner.id, ...terms, created_at: deps.clock.now() })
    .execute();
  return id;
}

/** An open one, whose stamp lies reserved. */
async function creditCode({ db, deps, demo }: TestServer, owner: WorldAccount): Promise<string> {
  const created_at = deps.clock.now();
  const [id, sale_id] = [newId('cod'), newId('sal')];
  const base = { seller_id: owner.id, quantity: 1, created_at };
  const sale = { state: 'pending', kind: 'stamp', total: 250, vat: 34, reference: id };
  await db
    .insertInto('sale')
    .values({ id: sale_id, buyer_id: null, ...base, ...sale })
    .execute();
  const secrets = { code: id, code_key: id, pin_hash: 'none' };
  await db
    .insertInto('credit_code')
    .values({ id, sale_id, unit: 'stamp', state: 'open', ...base, ...secrets })
    .execute();
  const debit = { owner: demo.operatorId, unit: 'stamp', role: 'issued' } as const;
  const credit = { owner: owner.id, unit: 'stamp', role: 'reserved' } as const;
  await post(db, [{ debit, credit, quantity: 1, kind: 'opening', reference: id }], created_at);
  return id;
}

async function invoice({ db, deps }: TestServer, owner: WorldAccount, parentId: string): Promise<string> {
  const id = newId('inv');
  const row = { id, seller_id: parentId, buyer_id: owner.id, reference: id, total: 0, vat: 0 };
  await db
    .insertInto('invoice')
    .values({ ...row, created_at: deps.clock.now() })
    .execute();
  return id;
}

async function order(server: TestServer, owner: WorldAccount, parentId: string) {
  const { db, deps } = server;
  const now = deps.clock.now();
  const [quoteId, orderId, paymentId] = [newId('quo'), newId('ord'), newId('pay')];
  const parties = { account_id: owner.id, seller_id: parentId, created_at: now };
  await db
    .insertInto('quote')
    .values({ id: quoteId, ...parties, lines: '[]', total: 0, vat: 0, valid_until: now })
    .execute();
  const methodId = await paymentMethod(server, owner);
  const state = {
    state: 'failed',
    reason: 'payment_declined',
    source: 'method',
    payment_method_id: methodId,
  };
  await db
    .insertInto('purchase_order')
    .values({ id: orderId, ...parties, quote_id: quoteId, ...state })
    .execute();
  const payment = { id: paymentId, ...parties, order_id: orderId, payment_method_id: methodId, amount: 0 };
  await db
    .insertInto('payment')
    .values({ ...payment, state: 'rejected', reason: 'payment_declined' })
    .execute();
  return { orderId, paymentId };
}
