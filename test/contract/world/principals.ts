import { type PrincipalKind, SCOPES } from '@mostrador/contract';
import { hashSecret, newSecret } from '../../../packages/server/src/http/secrets.ts';
import { newId } from '../../../packages/server/src/ids.ts';
import { hashPassword } from '../../../packages/server/src/modules/identity/passwords.ts';
import { issueNewcomerToken } from '../../../packages/server/src/modules/sign-ups/tokens.ts';
import { TEST_SITE, type TestServer } from '../../../packages/server/src/testing.ts';
import { signUp } from './people.ts';
import type { Limits, World, WorldAccount, WorldPrincipal } from './types.ts';

const HOUR_MS = 3_600_000;

/** Which site a person's session is for; a session of the platform's own has none. */
interface Site {
  api_key_id?: string;
  point_ceiling?: number;
}

/** A credential of a kind of principal, limited to scopes where that kind can be. */
export async function principalOf(
  server: TestServer,
  { operator, distributor, customer }: World['accounts'],
  kind: PrincipalKind,
  { scopes = SCOPES, atSite = false }: Limits = {},
): Promise<WorldPrincipal> {
  const { demo } = server;
  const site = atSite ? { api_key_id: await siteKey(server), point_ceiling: 0 } : {};
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
      return { ...asCustomer, token: await personSession(server, customer.id, scopes, site) };
    case 'support':
      return { ...asDistributor, token: await supportSession(server, distributor.id, scopes, site) };
    case 'distributor-person':
      return { ...asDistributor, token: await personSession(server, distributor.id, scopes, site) };
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

/** A person with the role support at the account. */
async function supportSession(server: TestServer, accountId: string, scopes: readonly string[], site: Site) {
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
  return session(server, 'person', scopes, { profile_id: id, ...site });
}

async function session(
  { db, demo }: TestServer,
  kind: 'embed' | 'person',
  scopes: readonly string[],
  owner: Site & { customer_id?: string; profile_id?: string },
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
  site: Site,
): Promise<string> {
  const link = await server.db
    .selectFrom('profile_link')
    .select('profile_id')
    .where('account_id', '=', accountId)
    .where('link', 'not in', ['support', 'member'])
    .executeTakeFirstOrThrow();
  return session(server, 'person', scopes, { profile_id: link.profile_id, ...site });
}

/** The distributor's site, by its publishable key. */
async function siteKey({ db, demo }: TestServer): Promise<string> {
  const { id } = await db
    .selectFrom('api_key')
    .select('id')
    .where('account_id', '=', demo.distributorId)
    .where('kind', '=', 'publishable')
    .executeTakeFirstOrThrow();
  return id;
}
