import { insertAccount } from '../../src/demo/seed.ts';
import { hashSecret, newSecret } from '../../src/http/secrets.ts';
import { newId } from '../../src/ids.ts';
import { LEDGER_ACCOUNTS, openLedgerAccounts, post } from '../../src/ledger/index.ts';
import type { TestServer } from '../../src/testing.ts';

/** A distributor with its secret key, 1,000 stamps, 1,000 points and one customer with a standard account. */
export interface Shop {
  id: string;
  key: string;
  customer: string;
  stampingAccount: string;
}

export interface Problem {
  code: string;
  status: number;
}

let number = 400_000;

/** Opens a shop under the operator, or under another distributor. */
export async function openShop(server: TestServer, parent = server.demo.operatorId): Promise<Shop> {
  const { db } = server;
  const now = server.deps.clock.now();
  const open = (kind: 'distributor' | 'customer', parentId: string) =>
    insertAccount(db, { kind, parentId, number: `${number++}`, name: kind, state: 'active', createdAt: now });
  const id = await open('distributor', parent);
  const customer = await open('customer', id);
  const key = newSecret('sk');
  await db
    .insertInto('api_key')
    .values({
      id: newId('key'),
      account_id: id,
      kind: 'secret',
      prefix: key.slice(0, 10),
      hash: await hashSecret(key),
      created_at: now,
    })
    .execute();
  const opening = (['stamp', 'point'] as const).map((unit) => ({
    debit: { owner: server.demo.operatorId, unit, role: 'issued' as const },
    credit: { owner: id, unit, role: 'stock' as const },
    quantity: 1_000,
    kind: 'opening' as const,
    reference: null,
  }));
  await post(db, opening, now);
  return { id, key, customer, stampingAccount: await openStampingAccount(server, customer) };
}

export async function openStampingAccount(
  { db, deps }: TestServer,
  customer: string,
  kind: 'standard' | 'unlimited' = 'standard',
): Promise<string> {
  const id = newId('sta');
  await db
    .insertInto('stamping_account')
    .values({ id, customer_id: customer, name: id, kind, state: 'active', created_at: deps.clock.now() })
    .execute();
  await openLedgerAccounts(db, id, LEDGER_ACCOUNTS[kind]);
  return id;
}

/** 130 centavos a stamp, as in the manual's mass transfer. */
export const stamps = (quantity: number, toStampingAccountId: string) => ({
  unit: 'stamp',
  quantity,
  amount: { amount: quantity * 130, currency: 'MXN' },
  toStampingAccountId,
});
export const points = (quantity: number, toAccountId: string) => ({ unit: 'point', quantity, toAccountId });
