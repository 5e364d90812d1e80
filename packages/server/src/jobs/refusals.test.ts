import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { sql } from 'kysely';
import { openPostgres } from '../db/engine.ts';
import type { LogEntry } from '../deps.ts';
import { openShop, type Shop } from '../modules/orders/testing.ts';
import { endContracts } from '../modules/services/jobs.ts';
import { createTestClock } from '../ports/clock.ts';
import { oneByOne } from './one-by-one.ts';
import { runDue } from './run-due.ts';
import { addContract, breakRows } from './testing.ts';
import { startWorkers } from './workers.ts';

let shop: Shop;
const heard: LogEntry[] = [];
let awaited: () => void = () => {};
before(async () => {
  shop = await openShop({
    log(entry) {
      heard.push(entry);
      awaited();
    },
  });
});
after(() => shop.server.stop());
afterEach(async () => {
  heard.length = 0;
  await shop.db.deleteFrom('contract').execute();
});

/** So many seconds of business time from now. */
const at = (seconds: number) => new Date(shop.deps.clock.now().getTime() + seconds * 1_000);
const stateOf = async (id: string) => {
  const row = shop.db.selectFrom('contract').select('state').where('id', '=', id);
  return (await row.executeTakeFirstOrThrow()).state;
};
const breakContracts = () => breakRows(shop.db, 'contract', "name LIKE 'broken%'");
const tick = (now: Date, deps = shop.deps) => runDue(deps, now, [endContracts]).catch(() => 0);

test('however many rows are broken, what waits behind them has its turn', async () => {
  for (let count = 0; count < 250; count += 1) await addContract(shop, at(-60), 'broken');
  const sound = await addContract(shop, at(-1));
  const mend = await breakContracts();
  for (let count = 0; count < 3; count += 1) await tick(at(count));
  assert.equal(await stateOf(sound), 'expired');
  assert.equal(heard.length, 250);
  await mend();
});

test('a broken row is tried and told ever more seldom, up to an hour, and not at every tick', async () => {
  const start = shop.deps.clock.now();
  await addContract(shop, start, 'broken');
  const mend = await breakContracts();
  const tries: number[] = [];
  for (let seconds = 0; seconds < 5 * 3_600; seconds += 5) {
    await tick(new Date(start.getTime() + seconds * 1_000));
    if (heard.splice(0).length) tries.push(seconds);
  }
  const pauses = tries.slice(1).map((second, index) => second - tries[index]!);
  assert.deepEqual(pauses, [15, 30, 60, 120, 240, 480, 960, 1_920, 3_600, 3_600, 3_600]);
  await mend();
});

test('two processes at once: each row is done once, and a broken one keeps neither from it', async () => {
  const engine = openPostgres(shop.server.databaseUrl, { maxConnections: 3 });
  const mend = await breakContracts();
  await addContract(shop, at(-60), 'broken');
  const ids: string[] = [];
  for (let count = 0; count < 60; count += 1) ids.push(await addContract(shop, at(-1)));
  const other = { ...shop.deps, db: engine.db };
  const now = at(0);
  await Promise.all([tick(now), tick(now, other)]);
  const told = (table: 'audit_entry' | 'event') =>
    shop.db.selectFrom(table).select('subject_id').where('subject_id', 'in', ids).execute();
  for (const table of ['audit_entry', 'event'] as const) {
    const subjects = (await told(table)).map(({ subject_id }) => subject_id);
    assert.deepEqual(subjects.toSorted(), ids.toSorted());
  }
  await mend();
  await engine.close();
});

test('a connection that is cut while a row is done is no fault of the row: nothing is told of it, and it is done soon', async () => {
  const engine = openPostgres(shop.server.databaseUrl, { maxConnections: 1 });
  const { promise: ended, resolve } = Promise.withResolvers<void>();
  engine.pool.once('connect', (client) => void client.once('end', resolve));
  let cuts = 0;
  const job = oneByOne({
    ...{ name: 'cut', table: 'contract', at: 'ends_at' },
    where: sql`state = 'active'`,
    async each({ db }, { id }) {
      const { rows } = await sql<{ pid: number }>`SELECT pg_backend_pid() AS pid`.execute(db);
      cuts += 1;
      if (cuts === 1) {
        await sql`SELECT pg_terminate_backend(${rows[0]!.pid})`.execute(shop.db);
        await ended;
      }
      await db.updateTable('contract').set({ state: 'expired' }).where('id', '=', id).execute();
    },
  });
  const id = await addContract(shop, at(-1));
  const deps = { ...shop.deps, db: engine.db };
  await assert.rejects(runDue(deps, at(0), [job]), /not queryable/);
  assert.deepEqual(heard, []);
  await runDue(deps, at(20), [job]);
  assert.equal(await stateOf(id), 'expired');
  await engine.close();
});

test('a worker tells of it once, with the row, and not again as a failure of its own', async () => {
  const broken = await addContract(shop, at(-60), 'broken');
  const mend = await breakContracts();
  const clock = createTestClock();
  const told = new Promise<void>((resolve) => {
    awaited = resolve;
  });
  const workers = startWorkers({ ...shop.deps, clock, testClock: clock });
  await told;
  await workers.stop();
  assert.deepEqual(
    heard.map(({ message, id }) => [message, id]),
    [['end-contracts', broken]],
  );
  await mend();
});

test('a moved clock passes a broken row, stops at all else, and tells whoever moved it that something failed', async () => {
  const mend = await breakContracts();
  const broken = await addContract(shop, at(60), 'broken');
  const [near, far] = [await addContract(shop, at(3_600)), await addContract(shop, at(7_200))];
  const move = () =>
    shop.server.call('POST', '/v1/test-clock', { as: shop.operator, body: { minutes: 180 } });
  const start = shop.deps.clock.now().getTime();
  assert.equal((await move()).status, 500);
  assert.ok(shop.deps.clock.now().getTime() - start >= 180 * 60_000);
  assert.deepEqual(
    [await stateOf(broken), await stateOf(near), await stateOf(far)],
    ['active', 'expired', 'expired'],
  );
  const events = await shop.db
    .selectFrom('event')
    .select(['subject_id', 'created_at'])
    .where('subject_id', 'in', [near, far])
    .orderBy('created_at')
    .execute();
  assert.deepEqual(
    events.map(({ created_at }) => Math.round((created_at.getTime() - start) / 60_000)),
    [60, 120],
  );
  await mend();
  assert.equal((await move()).status, 200);
  assert.equal(await stateOf(broken), 'expired');
});
