import { insertAccount } from '../../demo/seed.ts';
import { hashSecret, newSecret } from '../../http/secrets.ts';
import { newId } from '../../ids.ts';
import type { TestServer } from '../../testing.ts';
import { hashPassword } from '../identity/passwords.ts';

let serial = 800_000;

export interface TestDistributor {
  id: string;
  number: string;
}

/** A distributor, of the demo's unless another parent is named; active and without expiry unless told. */
export async function addDistributor(
  { db, demo, deps }: TestServer,
  { state = 'active', parentId = demo.distributorId, ...extra }: Partial<NewTestDistributor> = {},
): Promise<TestDistributor> {
  serial += 1;
  const number = String(serial);
  const createdAt = deps.clock.now();
  const base = { kind: 'distributor' as const, parentId, number, state, createdAt };
  return { id: await insertAccount(db, { ...base, name: `Distribuidor ${number}`, extra }), number };
}

interface NewTestDistributor {
  state: string;
  parentId: string;
  email: string;
  timezone: string;
  expires_at: Date;
  cancelled_from: string;
  cancelled_at: Date;
  deletes_at: Date;
}

export async function addCustomer({ db, deps }: TestServer, parentId: string): Promise<string> {
  serial += 1;
  const number = String(serial);
  const base = { kind: 'customer' as const, parentId, number, state: 'active' };
  return insertAccount(db, { ...base, name: `Cliente ${number}`, createdAt: deps.clock.now() });
}

/** A secret or publishable key of an account. */
export async function addKey(
  { db, deps }: TestServer,
  accountId: string,
  kind: 'secret' | 'publishable' = 'secret',
): Promise<string> {
  const secret = newSecret(kind === 'secret' ? 'sk' : 'pk');
  const row = { id: newId('key'), account_id: accountId, kind, prefix: secret.slice(0, 10) };
  await db
    .insertInto('api_key')
    .values({ ...row, hash: await hashSecret(secret), created_at: deps.clock.now() })
    .execute();
  return secret;
}

export interface TestPerson {
  id: string;
  email: string;
  phone: string;
  password: string;
  /** A first-party session. */
  token: string;
}

const PASSWORD = 'marea-alta-otra-vez';
let hashed: Promise<string> | undefined;

/** A person with a profile, signed in, in the places named. */
export async function addPerson(
  server: TestServer,
  links: Record<string, string> = {},
  { locale = 'es-MX' } = {},
): Promise<TestPerson> {
  const { db, deps } = server;
  serial += 1;
  const id = newId('pro');
  const email = `persona-${serial}@example.com`;
  const phone = `6461${serial}`;
  hashed ??= hashPassword(PASSWORD);
  const created_at = deps.clock.now();
  const keys = { email, email_key: email, phone, phone_key: phone };
  await db
    .insertInto('profile')
    .values({ id, name: `Persona ${serial}`, ...keys, password_hash: await hashed, locale, created_at })
    .execute();
  for (const [account_id, link] of Object.entries(links)) {
    await db.insertInto('profile_link').values({ profile_id: id, account_id, link, created_at }).execute();
  }
  const { body } = await server.call('POST', '/v1/sessions', {
    body: { identifier: email, password: PASSWORD },
  });
  return { id, email, phone, password: PASSWORD, token: (body as { accessToken: string }).accessToken };
}
