import { insertAccount } from '../../../packages/server/src/demo/seed.ts';
import { startTestServer } from '../../../packages/server/src/testing.ts';
import { nextNumber } from './accounts.ts';
import { principalOf } from './principals.ts';
import type { World, WorldAccount } from './types.ts';

export async function createWorld(): Promise<World> {
  const server = await startTestServer();
  const { db, demo } = server;
  const now = server.deps.clock.now();
  const byNumber = (number: string) =>
    db.selectFrom('account').select('id').where('number', '=', number).executeTakeFirstOrThrow();
  const make = async (kind: 'distributor' | 'customer', parentId: string): Promise<WorldAccount> => {
    const number = nextNumber();
    const name = `${kind} ${number}`;
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
    principal: (kind, options) => principalOf(server, accounts, kind, options),
  };
}
