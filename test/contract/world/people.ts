import { newId } from '../../../packages/server/src/ids.ts';
import { openCustomer } from '../../../packages/server/src/modules/sign-ups/accounts.ts';
import type { TestServer } from '../../../packages/server/src/testing.ts';
import type { World, WorldAccount } from './types.ts';

/** A sign-up of the distributor's: unverified, or a customer's that waits for its link. */
export async function signUp(
  { db, deps }: TestServer,
  distributorId: string,
  waits = false,
): Promise<string> {
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
  const accountId = waits
    ? await openCustomer(db, { parentId: distributorId, openedBy: 'visitors', company, email, now })
    : null;
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

/** What a person of the account lets a site of its distributor do; where nobody is linked to it, somebody comes. */
export async function consent({ db, deps }: TestServer, owner: WorldAccount): Promise<string> {
  const link = await db
    .selectFrom('profile_link')
    .select('profile_id')
    .where('account_id', '=', owner.id)
    .where('link', 'not in', ['support', 'member'])
    .executeTakeFirst();
  const id = newId('cns');
  const profile_id = link?.profile_id ?? newId('pro');
  if (!link) {
    const email = `${profile_id}@example.com`;
    const row = { id: profile_id, name: 'Rosa Gil', email, email_key: email };
    await db
      .insertInto('profile')
      .values({ ...row, created_at: deps.clock.now() })
      .execute();
  }
  const site = { distributor_id: owner.parentId ?? owner.id, origin: `https://${id}.example` };
  const granted = { scopes: ['balances:read'], point_ceiling: 0, asked_point_ceiling: 0 };
  await db
    .insertInto('consent')
    .values({ id, profile_id, account_id: owner.id, ...site, ...granted })
    .execute();
  return id;
}
