import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { OPERATIONS, type Operation, PRINCIPALS, type PrincipalKind } from '@mostrador/contract';
import { TEST_SITE } from '../../packages/server/src/testing.ts';
import { makeObject, prefixOf } from './world/objects.ts';
import { linkedProfile } from './world/people.ts';
import type { World, WorldAccount, WorldPrincipal } from './world/types.ts';
import { createWorld } from './world/world.ts';

/** Operations on keys and payment methods reach the account's own only; all others a distributor's children too. */
const OWN_ONLY = new Set(['key', 'pme']);
/** A distributor belongs to the network of the account that it is made for, a batch to its sender: only that one, and the operator, find it. */
const OF_NETWORK = new Set(['dst', 'bat']);
/** Of its customer a stamping application finds the account that it signs in with; those made here are others. */
const NOT_OF_APPLICATION = new Set(['sta']);
/** What is a person's own, whichever account it acts for: support is another person than the one of the account. */
const OF_PERSON = new Set(['cns']);
/** A body that the contract accepts, for operations on one object that need one. */
const BODIES: Record<string, unknown> = { updateApiKey: { origins: [] } };

let world: World;
before(async () => {
  world = await createWorld();
});
after(() => world.server.stop());

const guarded = OPERATIONS.filter(({ spec }) => spec.principals.length > 0);

async function send(
  operation: Operation,
  id: string,
  principal: Partial<WorldPrincipal>,
  extra: Record<string, string> = {},
) {
  const { spec } = operation;
  const person = spec.path.includes('{profileId}') ? await linkedProfile(world, id) : '';
  const path = spec.path.replace('{id}', id).replace('{uuid}', id).replace('{profileId}', person);
  const stops = new AbortController();
  const response = await world.server.fetch(path, {
    method: spec.method.toUpperCase(),
    signal: stops.signal,
    headers: {
      ...(principal.token ? { authorization: `Bearer ${principal.token}` } : {}),
      ...(spec.idempotency === 'none' ? {} : { 'idempotency-key': randomUUID() }),
      ...(spec.ifMatch ? { 'if-match': '"none"' } : {}),
      'content-type': 'application/json',
      ...principal.headers,
      ...extra,
    },
    ...(spec.method === 'get' || spec.method === 'delete'
      ? {}
      : {
          body: JSON.stringify(
            BODIES[spec.operationId] ?? (spec.params ? spec.example?.body : undefined) ?? 'not the body',
          ),
        }),
  });
  const streams = response.headers.get('content-type')?.startsWith('text/event-stream');
  const body = streams ? null : ((await response.json().catch(() => null)) as { code?: string } | null);
  stops.abort();
  return { status: response.status, code: body?.code };
}

const someId = async (operation: Operation, owner: WorldAccount) =>
  operation.spec.params ? ((await makeObject(world, prefixOf(operation), owner)) ?? 'none') : '';

describe('every operation, as every principal', () => {
  for (const operation of guarded) {
    const { spec } = operation;
    for (const kind of PRINCIPALS) {
      const allowed = spec.principals.includes(kind);
      test(`${spec.operationId} ${allowed ? 'serves' : 'refuses'} ${kind}`, async () => {
        const principal = await world.principal(kind);
        const answer = await send(operation, await someId(operation, principal.account), principal);
        if (allowed) {
          assert.ok(![401, 403].includes(answer.status), `${answer.status} ${answer.code}`);
          return;
        }
        const spends = spec.spendsCustomerValue && principal.account.kind === 'customer';
        assert.deepEqual(answer, {
          status: 403,
          code: spends ? 'customer_authorization_required' : 'forbidden',
        });
      });
    }
  }
});

describe('every operation, without what it needs', () => {
  for (const operation of guarded) {
    const { spec } = operation;
    test(`${spec.operationId} without a credential, or with one that is none, is 401`, async () => {
      assert.equal((await send(operation, 'x', {})).code, 'authentication_required');
      assert.equal((await send(operation, 'x', { token: 'sk_nobody' })).code, 'invalid_credential');
    });
    const sessions = spec.principals.filter((kind) => kind.startsWith('embed-'));
    for (const kind of spec.scope ? sessions : []) {
      test(`${spec.operationId} needs the scope ${spec.scope} of a session (${kind})`, async () => {
        const principal = await world.principal(kind, { scopes: [] });
        assert.equal((await send(operation, 'x', principal)).code, 'scope_missing');
      });
    }
  }
});

const PEOPLE = ['customer-person', 'distributor-person', 'support'] satisfies PrincipalKind[];
/** What a site may do for whoever is signed in there: all else needs a scope that the person consented to. */
const FOR_ANYBODY = ['getAccount', 'listPostalCodes', 'signOut', 'verifyCfdi'];

describe('every operation, through a site that a person is signed in at', () => {
  for (const operation of guarded) {
    const { operationId, scope, principals } = operation.spec;
    for (const kind of PEOPLE.filter((person) => principals.includes(person))) {
      const expected = scope ? 'scope_missing' : FOR_ANYBODY.includes(operationId) ? 'served' : 'forbidden';
      test(`${operationId} for ${kind} who consented to nothing: ${expected}`, async () => {
        const principal = await world.principal(kind, { scopes: [], atSite: true });
        const { status, code } = await send(operation, await someId(operation, principal.account), principal);
        if (expected !== 'served') return assert.equal(code, expected);
        assert.ok(![401, 403].includes(status), `${status} ${code}`);
      });
      if (expected === 'scope_missing')
        test(`${operationId} for ${kind} who consented to ${scope} is served`, async () => {
          const principal = await world.principal(kind, { scopes: [scope!], atSite: true });
          const id = await someId(operation, principal.account);
          const { status, code } = await send(operation, id, principal);
          assert.ok(![401, 403].includes(status), `${status} ${code}`);
        });
    }
  }
});

describe('a credential in the wrong page', () => {
  const elsewhere = { origin: 'https://elsewhere.test' };
  test('a secret key is refused from any page, a session and a publishable key from a foreign one', async () => {
    const operation = OPERATIONS.find(({ spec }) => spec.operationId === 'listOffers')!;
    for (const kind of [
      'visitor',
      'embed-customer',
      'customer-person',
      'distributor',
    ] satisfies PrincipalKind[]) {
      const principal = await world.principal(kind);
      assert.equal((await send(operation, '', principal, elsewhere)).code, 'origin_not_allowed', kind);
      const athome = await send(operation, '', principal, { origin: TEST_SITE });
      assert.equal(athome.status, kind === 'distributor' ? 403 : 200, kind);
    }
  });
});

describe('every operation on one object, on its own and on others', () => {
  const onObjects = guarded.filter(({ spec }) => spec.params);
  for (const operation of onObjects) {
    for (const kind of operation.spec.principals) {
      test(`${operation.spec.operationId} as ${kind} finds what it may see and nothing else`, async () => {
        const prefix = prefixOf(operation);
        const principal = await world.principal(kind);
        const own = kind === 'newcomer' ? { newcomer: principal.account } : {};
        for (const [name, owner] of Object.entries({ ...world.accounts, ...own })) {
          const id = await makeObject(world, prefix, owner);
          if (id === null) continue;
          const visible = maySee(principal, owner, prefix);
          const answer = await send(operation, id, principal);
          assert.equal(
            answer.status !== 404,
            visible,
            `${kind} on ${name}'s ${prefix}: ${answer.status} ${answer.code}`,
          );
        }
      });
    }
  }
});

function maySee(principal: WorldPrincipal, owner: WorldAccount, prefix: string): boolean {
  if (principal.kind === 'stamping-application' && NOT_OF_APPLICATION.has(prefix)) return false;
  if (OF_PERSON.has(prefix)) return owner.id === principal.account.id && principal.kind !== 'support';
  if (owner.id === principal.account.id) return true;
  if (OWN_ONLY.has(prefix)) return false;
  if (OF_NETWORK.has(prefix)) return principal.kind === 'operator';
  return (
    principal.kind === 'operator' ||
    (principal.account.kind === 'distributor' && owner.parentId === principal.account.id)
  );
}
