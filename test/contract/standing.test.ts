import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { OPERATIONS, type Operation, type PrincipalKind } from '@mostrador/contract';
import { newId } from '../../packages/server/src/ids.ts';
import { makeObject } from './world/objects.ts';
import type { World, WorldAccount } from './world/types.ts';
import { createWorld } from './world/world.ts';

// What an account may do that is not, or no longer, active: driven from the contract, over all operations.

const NEW_BUSINESS = 'distributor_suspended';
/** Their statement judges by itself, after the look-up of the key, and has its own tests. */
const JUDGED_ELSEWHERE = new Set(['createTransfer']);
const OF_DISTRIBUTOR: PrincipalKind[] = ['distributor', 'distributor-person', 'embed-distributor', 'visitor'];

let world: World;
before(async () => {
  world = await createWorld();
});
after(() => world.server.stop());

const setState = (state: string) =>
  world.server.db
    .updateTable('account')
    .set({ state })
    .where('id', '=', world.accounts.distributor.id)
    .execute();

const idFor = async ({ spec }: Operation, account: WorldAccount): Promise<string> => {
  const prefix = /\{id\}/.test(spec.path) ? PREFIXES[spec.path.split('/')[2] ?? ''] : undefined;
  if (!prefix) return 'none';
  const { distributor, customer } = world.accounts;
  const owner = prefix === 'dst' ? distributor : prefix === 'cns' ? account : customer;
  return (await makeObject(world, prefix, owner)) ?? 'none';
};
const PREFIXES: Record<string, string> = {
  distributors: 'dst',
  customers: 'cus',
  'stamping-accounts': 'sta',
  'sign-ups': 'sgn',
  desktops: 'dsk',
  contracts: 'con',
  consents: 'cns',
};

async function send(operation: Operation, kind: PrincipalKind) {
  const { spec } = operation;
  const principal = await world.principal(kind);
  const stops = new AbortController();
  const ids = { contractId: newId('con'), stampOfferId: newId('pkg'), quoteId: newId('quo') };
  const names = { ...world.server.demo, ...ids } as unknown as Record<string, string>;
  const body = JSON.stringify(spec.example?.body ?? {}).replaceAll(
    /\{(\w+)\}/g,
    (_, name) => names[name] ?? 'x',
  );
  const response = await world.server.fetch(
    spec.path.replace('{id}', await idFor(operation, principal.account)),
    {
      method: spec.method.toUpperCase(),
      signal: stops.signal,
      headers: {
        authorization: `Bearer ${principal.token}`,
        'content-type': 'application/json',
        ...(spec.idempotency === 'none' ? {} : { 'idempotency-key': randomUUID() }),
        ...(spec.ifMatch ? { 'if-match': '"none"' } : {}),
        ...principal.headers,
      },
      ...(spec.method === 'get' || spec.method === 'delete' ? {} : { body }),
    },
  );
  const streams = response.headers.get('content-type')?.startsWith('text/event-stream');
  const answer = streams ? null : ((await response.json().catch(() => null)) as { code?: string } | null);
  stops.abort();
  return { status: response.status, code: answer?.code };
}

const kindsOf = ({ spec }: Operation, kinds: readonly PrincipalKind[]) =>
  kinds.filter((kind) => spec.principals.includes(kind));

describe('CM-DIS-11: before the parent has activated it nobody is let in', () => {
  for (const operation of OPERATIONS) {
    const { operationId, aboutSelf } = operation.spec;
    for (const kind of kindsOf(operation, OF_DISTRIBUTOR)) {
      test(`${operationId} ${aboutSelf ? 'serves' : 'refuses'} ${kind} of an inactive or unverified one`, async () => {
        for (const state of ['inactive', 'unverified']) {
          await setState(state);
          const { status, code } = await send(operation, kind);
          if (aboutSelf) assert.ok(status < 400, `${status} ${code}`);
          else assert.deepEqual([status, code], [403, 'forbidden']);
        }
      });
    }
  }
});

describe('A-CM-23: no new business of a suspended, cancelled or expired one, nor of its customers', () => {
  const business = OPERATIONS.filter(
    ({ spec }) => spec.problems?.includes(NEW_BUSINESS) && !JUDGED_ELSEWHERE.has(spec.operationId),
  );
  for (const operation of business) {
    const kinds = kindsOf(operation, [
      ...OF_DISTRIBUTOR,
      'customer-person',
      'embed-customer',
      'distributor-for-customer',
    ]);
    for (const kind of kinds) {
      test(`${operation.spec.operationId} as ${kind}`, async () => {
        for (const [state, code] of [
          ['suspended', 'distributor_suspended'],
          ['cancelled', 'distributor_suspended'],
          ['expired', 'account_expired'],
        ] as const) {
          await setState(state);
          assert.deepEqual(await send(operation, kind), { status: 403, code }, state);
        }
      });
    }
  }
});

describe('A-CM-23: what is no new business goes on', () => {
  const other = OPERATIONS.filter(({ spec }) => !spec.problems?.includes(NEW_BUSINESS));
  for (const operation of other) {
    const kinds = kindsOf(operation, [...OF_DISTRIBUTOR, 'customer-person', 'embed-customer']);
    test(`${operation.spec.operationId} tells nobody of a suspension`, async () => {
      for (const kind of kinds) {
        await setState('suspended');
        const { code } = await send(operation, kind);
        assert.ok(code !== 'distributor_suspended' && code !== 'account_expired', `${kind}: ${code}`);
      }
    });
  }
});
