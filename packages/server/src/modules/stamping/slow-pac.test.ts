import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import type { Problem, StampingRequest, z } from '@mostrador/contract';
import { runDue } from '../../jobs/run-due.ts';
import { proveLedger } from '../../ledger/index.ts';
import type { Pac, StampOrder, StampOutcome } from '../../ports/pac.ts';
import { sandboxPac } from '../../ports/pac-sandbox.ts';
import { startTestServer, type TestServer } from '../../testing.ts';
import { finishStampings } from './jobs.ts';
import { openAccount, type StampingClient } from './testing/client.ts';
import { sealedCfdi, type TestSigner, testCompany } from './testing/documents.ts';

type Request = z.output<typeof StampingRequest>;

let server: TestServer;
let company: TestSigner;
/** What the PAC does when it is asked. */
let answer: (order: StampOrder, signal: AbortSignal) => Promise<StampOutcome>;
/** The UUIDs that it was asked for. */
const asked: string[] = [];
let sandbox: Pac;

before(async () => {
  const pac: Pac = {
    patienceMs: 100,
    stamp(order, signal) {
      asked.push(order.uuid);
      return answer(order, signal);
    },
    certificates: (at) => sandbox.certificates(at),
  };
  server = await startTestServer({ pac });
  sandbox = sandboxPac(server.db);
  company = await testCompany();
});
after(() => server.stop());

const invoice = () => sealedCfdi(company, { at: server.deps.clock.now(), folio: randomUUID() });
const away = () => Promise.reject(new Error('out of reach'));
const silent = () => new Promise<never>(() => {});
const works: typeof answer = (order, signal) => sandbox.stamp(order, signal);

async function waiting(client: StampingClient, xml: string): Promise<Request> {
  const accepted = await client.stamp(xml);
  assert.equal(accepted.status, 202);
  assert.ok(Number(accepted.headers.get('retry-after')) > 0);
  const request = (await accepted.json()) as Request;
  assert.equal(accepted.headers.get('location'), `/v1/stamping/requests/${request.id}`);
  assert.deepEqual([request.state, request.uuid, request.endedAt], ['processing', null, null]);
  return request;
}
const read = async (client: StampingClient, { id }: Request) =>
  (await (await client.get(`/v1/stamping/requests/${id}`)).json()) as Request;
/** What a process does that finds all claims due in one look; they are nobody's afterwards. */
async function finishAll(): Promise<void> {
  const later = new Date(server.deps.clock.now().getTime() + 2 * 60_000);
  await runDue(server.deps, later, [finishStampings]).finally(() =>
    server.db.deleteFrom('stamping_open').execute(),
  );
}
const eventsOf = ({ id }: Request) =>
  server.db.selectFrom('event').select(['type', 'data']).where('subject_id', '=', id).execute();

describe('a PAC that is slow or away', () => {
  for (const [name, outage] of Object.entries({ away, silent })) {
    test(`${name}: 202, one stamp taken, and a job brings it to its end with the UUID that was fixed first`, async () => {
      const client = await openAccount(server, { stamps: 1 });
      const xml = await invoice();
      answer = outage;
      const request = await waiting(client, xml);
      assert.equal(await client.balance(), 0);
      const uuid = asked.at(-1)!;
      answer = works;
      await server.advance({ minutes: 2 });
      const ended = await read(client, request);
      assert.deepEqual([ended.state, ended.uuid], ['stamped', uuid]);
      assert.ok(ended.endedAt);
      const [event] = await eventsOf(request);
      assert.deepEqual(event?.data, { state: 'stamped', uuid });
      assert.equal((await client.get(`/v1/stamping/cfdi/${uuid}`)).status, 200);
      assert.equal(await client.balance(), 0);
    });
  }

  test('that is silent is asked for all that wait at once: nothing else that falls due waits for each in turn', async () => {
    const client = await openAccount(server, { stamps: 4 });
    answer = away;
    for (let count = 0; count < 4; count += 1) await waiting(client, await invoice());
    let asking = 0;
    let most = 0;
    answer = (_order, signal) => {
      asking += 1;
      most = Math.max(most, asking);
      signal.addEventListener('abort', () => {
        asking -= 1;
      });
      return silent();
    };
    await finishAll();
    assert.equal(most, 4);
  });

  test('a document that cannot be read any more keeps no other from being asked for', async () => {
    const client = await openAccount(server, { stamps: 3 });
    answer = away;
    const [first, broken, last] = [
      await waiting(client, await invoice()),
      await waiting(client, await invoice()),
      await waiting(client, await invoice()),
    ];
    await server.db
      .updateTable('stamping_request')
      .set({ document: '<broken' })
      .where('id', '=', broken.id)
      .execute();
    // A row that was written lies behind the others: this one lies behind the broken one.
    await server.db
      .updateTable('stamping_request')
      .set((eb) => ({ document: eb.ref('document') }))
      .where('id', '=', last.id)
      .execute();
    asked.length = 0;
    await assert.rejects(finishAll(), /cfdi_malformed/);
    const sound = await server.db
      .selectFrom('stamping_request')
      .select('uuid')
      .where('id', 'in', [first.id, last.id])
      .execute();
    // One of them is looked at after it, whichever way they are gone through.
    assert.ok(sound.every(({ uuid }) => asked.includes(uuid)));
  });

  test('whoever asks again meanwhile finishes the same request, and pays nothing', async () => {
    const client = await openAccount(server, { stamps: 2 });
    const xml = await invoice();
    answer = away;
    const request = await waiting(client, xml);
    assert.equal((await waiting(client, xml)).id, request.id);
    answer = works;
    const stamped = await client.stamp(xml);
    assert.deepEqual([stamped.status, stamped.headers.get('idempotent-replayed')], [200, 'true']);
    assert.ok((await stamped.text()).includes(asked.at(-1)!));
    assert.equal(new Set(asked.slice(-3)).size, 1);
    assert.equal(await client.balance(), 1);
  });

  test('that says when it may be asked again is asked then, and not before', async () => {
    const client = await openAccount(server, { stamps: 1 });
    const askAgainAt = new Date(server.deps.clock.now().getTime() + 20 * 60_000);
    answer = async () => ({ state: 'working', askAgainAt });
    const request = await waiting(client, await invoice());
    await server.advance({ minutes: 2 });
    const count = asked.length;
    answer = works;
    await server.advance({ minutes: 10 });
    assert.equal(asked.length, count);
    await server.advance({ minutes: 10 });
    assert.equal((await read(client, request)).state, 'stamped');
  });
});

describe('a PAC that refuses', () => {
  test('CM-CLI-08: the stamp goes back, counted neither as used nor as bought, and the document is free again', async () => {
    const client = await openAccount(server, { stamps: 1 });
    const xml = await invoice();
    answer = async () => ({ state: 'refused', code: 'cfdi_malformed' });
    const refused = await client.stamp(xml);
    const problem = (await refused.json()) as Problem & { pacCode: string };
    assert.deepEqual([refused.status, problem.pacCode], [422, '301']);
    assert.equal(await client.balance(), 1);
    const { today } = (
      await server.call('GET', `/v1/stamping-accounts/${client.id}/consumption`, {
        as: server.demo.distributorSecretKey,
      })
    ).body as { today: number };
    assert.equal(today, 0);
    const { credited, used } = (
      await server.call('GET', `/v1/stamping-accounts/${client.id}`, { as: server.demo.distributorSecretKey })
    ).body as { credited: number; used: number };
    assert.deepEqual([credited, used], [1, 0]);
    answer = works;
    assert.equal((await client.stamp(xml)).status, 200);
    assert.equal(await client.balance(), 0);
  });

  test('later, it tells whoever was answered 202', async () => {
    const client = await openAccount(server, { stamps: 1 });
    answer = away;
    const request = await waiting(client, await invoice());
    answer = async () => ({ state: 'refused', code: 'cfdi_issuer_not_listed' });
    await server.advance({ minutes: 2 });
    const ended = await read(client, request);
    assert.deepEqual([ended.state, ended.reason, ended.uuid], ['refused', 'cfdi_issuer_not_listed', null]);
    assert.deepEqual([ended.problem?.status, ended.problem?.pacCode], [422, '402']);
    assert.match(ended.problem?.title ?? '', /lista/i);
    assert.equal(await client.balance(), 1);
    const [event] = await eventsOf(request);
    assert.deepEqual(event?.data, { state: 'refused', reason: 'cfdi_issuer_not_listed' });
  });
});

test('after all of it every balance is its entries', async () => {
  const proof = await proveLedger(server.db);
  assert.ok(proof.balanced, JSON.stringify(proof));
});
