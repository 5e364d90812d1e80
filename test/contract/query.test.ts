import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { OPERATIONS, type Operation, type Problem } from '@mostrador/contract';
import { makeObject, prefixOf } from './world/objects.ts';
import { linkedProfile } from './world/people.ts';
import type { World, WorldPrincipal } from './world/types.ts';
import { createWorld } from './world/world.ts';

let world: World;
before(async () => {
  world = await createWorld();
});
after(() => world.server.stop());

const STREAM = '/v1/events/stream';
const judged = OPERATIONS.filter(({ spec }) => spec.path.startsWith('/v1/') && spec.path !== STREAM);

interface Heard {
  status: number;
  problem: Problem;
}

async function send({ spec }: Operation, path: string, principal: Partial<WorldPrincipal>): Promise<Heard> {
  const answer = await world.server.call(spec.method.toUpperCase(), `${path}?limt=5`, {
    ...(principal.token ? { as: principal.token } : {}),
    headers: { 'accept-language': 'en', ...(spec.ifMatch ? { 'if-match': '*' } : {}), ...principal.headers },
  });
  return { status: answer.status, problem: answer.body as Problem };
}

const isTold = ({ problem }: Heard) => problem?.code === 'invalid_request';

/** What callers that the operation knows hear, on objects of their network, until one is told of the query. */
async function heardBy(operation: Operation): Promise<Heard[]> {
  const { spec } = operation;
  if (!spec.principals.length) return [await send(operation, spec.path, {})];
  const heard: Heard[] = [];
  for (const kind of spec.principals) {
    const principal = await world.principal(kind);
    const { customer, distributor, sub } = world.accounts;
    for (const owner of spec.params ? [principal.account, customer, distributor, sub] : [principal.account]) {
      const id = spec.params ? await makeObject(world, prefixOf(operation), owner) : '';
      if (id === null) continue;
      const person = spec.path.includes('{profileId}') ? await linkedProfile(world, id) : '';
      const path = spec.path.replaceAll(/\{(id|uuid)\}/g, id).replace('{profileId}', person);
      heard.push(await send(operation, path, principal));
      if (isTold(heard.at(-1)!)) return heard;
    }
  }
  return heard;
}

describe('a parameter of the query that the operation does not know', () => {
  for (const operation of judged) {
    const { spec } = operation;
    test(`${spec.operationId} refuses it, and tells whoever may call it which one`, async () => {
      const heard = await heardBy(operation);
      const { status, problem } = heard.at(-1)!;
      const said = Object.keys(spec.query?.shape ?? {}).includes('limit')
        ? 'Unknown parameter; did you mean "limit"?'
        : 'Unknown parameter';
      assert.equal(status, 422, JSON.stringify(heard));
      const of = problem.errors?.filter(({ pointer }) => pointer === '/query/limt');
      assert.deepEqual(of, [{ pointer: '/query/limt', code: 'unrecognized_keys', message: said }]);
      // Who may not, or cannot see the object, hears that first.
      for (const earlier of heard.slice(0, -1)) assert.ok([403, 404].includes(earlier.status));
    });
  }

  test('is told beside what else is wrong with the query, in Spanish unless English is preferred', async () => {
    const { body } = await world.server.call('GET', '/v1/sales?limit=0&customer_id=x&mounth=2', {
      as: world.server.demo.distributorSecretKey,
    });
    const said = (body as Problem).errors?.map(({ pointer, message }) => `${pointer}: ${message}`).sort();
    assert.deepEqual(said, [
      '/query/customer_id: Parámetro desconocido',
      '/query/limit: Mínimo 1',
      '/query/mounth: Parámetro desconocido; ¿quiso decir «month»?',
    ]);
  });

  test('is nothing that strangers hear of: the credential is judged before', async () => {
    const operation = judged.find(({ spec }) => spec.operationId === 'listTransfers')!;
    assert.equal((await send(operation, operation.spec.path, {})).status, 401);
    const visitor = await world.principal('visitor');
    assert.equal((await send(operation, operation.spec.path, visitor)).status, 403);
  });

  test('is passed over by the event stream, and outside of /v1', async () => {
    const stops = new AbortController();
    const { token } = await world.principal('distributor');
    const headers = { authorization: `Bearer ${token}` };
    const stream = await world.server.fetch(`${STREAM}?limt=5`, { headers, signal: stops.signal });
    assert.equal(stream.status, 200);
    stops.abort();
    assert.equal((await world.server.fetch('/healthz?limt=5')).status, 200);
  });
});
