import { newId } from '../../../packages/server/src/ids.ts';
import { post } from '../../../packages/server/src/ledger/index.ts';
import type { TestServer } from '../../../packages/server/src/testing.ts';
import type { WorldAccount } from './types.ts';

export async function transfer(
  { db, deps }: TestServer,
  owner: WorldAccount,
  parentId: string,
): Promise<string> {
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

export async function batch({ db, deps }: TestServer, owner: WorldAccount): Promise<string> {
  const id = newId('bat');
  const nothing = { quantity: 0, amount: 0, done: 0, refused: 0, excluded: 0, missing: 0 };
  await db
    .insertInto('transfer_batch')
    .values({ id, from_id: owner.id, atomic: true, ...nothing, created_at: deps.clock.now() })
    .execute();
  return id;
}

export async function pricePackage({ db, deps }: TestServer, owner: WorldAccount): Promise<string> {
  const id = newId('pkg');
  const terms = { unit: 'stamp', audience: 'customer', quantity: 75, price: 30_000, name: 'Paquete' };
  await db
    .insertInto('price_package')
    .values({ id, seller_id: owner.id, ...terms, created_at: deps.clock.now() })
    .execute();
  return id;
}

/** An open one, whose stamp lies reserved. */
export async function creditCode({ db, deps, demo }: TestServer, owner: WorldAccount): Promise<string> {
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

export async function invoice(
  { db, deps }: TestServer,
  owner: WorldAccount,
  parentId: string,
): Promise<string> {
  const id = newId('inv');
  const row = { id, seller_id: parentId, buyer_id: owner.id, reference: id, total: 0, vat: 0 };
  await db
    .insertInto('invoice')
    .values({ ...row, created_at: deps.clock.now() })
    .execute();
  return id;
}
