import { randomUUID } from 'node:crypto';
import { insertAccount } from '../../../packages/server/src/demo/seed.ts';
import { hashSecret, newSecret } from '../../../packages/server/src/http/secrets.ts';
import { newId } from '../../../packages/server/src/ids.ts';
import { LEDGER_ACCOUNTS, openLedgerAccounts } from '../../../packages/server/src/ledger/index.ts';
import type { TestServer } from '../../../packages/server/src/testing.ts';
import type { WorldAccount } from './types.ts';

let serial = 900_000;

/** A NIC that nobody has. */
export function nextNumber(): string {
  serial += 1;
  return String(serial);
}

/** A distributor of the owner's network. */
export function distributorOf({ db, deps }: TestServer, owner: WorldAccount): Promise<string> {
  const number = nextNumber();
  const base = { kind: 'distributor' as const, parentId: owner.id, number, name: `distributor ${number}` };
  return insertAccount(db, { ...base, state: 'active', createdAt: deps.clock.now() });
}

/** A standard stamping account of a customer. */
export async function stampingAccount({ db, deps }: TestServer, owner: WorldAccount): Promise<string> {
  const id = newId('sta');
  const row = { id, customer_id: owner.id, name: randomUUID(), kind: 'standard', state: 'active' };
  await db
    .insertInto('stamping_account')
    .values({ ...row, created_at: deps.clock.now() })
    .execute();
  await openLedgerAccounts(db, id, LEDGER_ACCOUNTS.standard);
  return id;
}

/** A publishable one. */
export async function apiKey({ db, deps }: TestServer, owner: WorldAccount): Promise<string> {
  const hash = await hashSecret(newSecret('sk'));
  const id = newId('key');
  const row = { id, account_id: owner.id, kind: 'publishable', prefix: 'pk_test', hash };
  await db
    .insertInto('api_key')
    .values({ ...row, created_at: deps.clock.now() })
    .execute();
  return id;
}
