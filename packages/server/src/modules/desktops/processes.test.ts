import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { after, afterEach, before, test } from 'node:test';
import { sql } from 'kysely';
import { type DesktopHouse, startDesktopHouse } from './testing.ts';

const PROGRAM = new URL('./testing/scheduler-process.ts', import.meta.url).pathname;
const DESKTOPS = 60;

let house: DesktopHouse;
let children: ChildProcess[] = [];
before(async () => {
  house = await startDesktopHouse('2027-03-01T13:30:00Z');
});
after(() => house.server.stop());
afterEach(async () => {
  for (const child of children.filter(({ exitCode, signalCode }) => exitCode === null && !signalCode)) {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  children = [];
});

interface Scheduler {
  child: ChildProcess;
  say(line: string): void;
  /** The next line that it prints. */
  heard(): Promise<string | undefined>;
}

/** Another server process on the same database. */
async function startScheduler(): Promise<Scheduler> {
  const args = ['--conditions=@mostrador/source', PROGRAM, house.server.databaseUrl];
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  children.push(child);
  const lines = createInterface({ input: child.stdout! })[Symbol.asyncIterator]();
  const heard = async () => (await lines.next()).value as string | undefined;
  assert.equal(await heard(), 'ready');
  return { child, heard, say: (line) => void child.stdin!.write(`${line}\n`) };
}

/** Desktops of the standard week, settled at Monday 07:30; nothing else is due. */
async function openMany(): Promise<string[]> {
  await house.db.updateTable('desktop').set({ next_transition_at: null, next_attempt_at: null }).execute();
  house.set('2027-03-01T13:30:00Z');
  const ids: string[] = [];
  for (let count = 0; count < DESKTOPS; count += 1) ids.push(await house.open({ name: `Puesto ${count}` }));
  await house.tick();
  return ids;
}

/** Slots since Monday 07:30, with the number of times that they stand in the logs, and the commands given for them. */
async function since(ids: string[]) {
  const { rows: slots } = await sql<{ slot: string; count: number }>`
    SELECT to_char(at AT TIME ZONE 'UTC', 'DD HH24:MI') || ' ' || wanted AS slot, count(*)::int4 AS count
    FROM desktop_switch WHERE desktop_id IN (${sql.join(ids)}) AND at > '2027-03-01T13:30:00Z'
    GROUP BY 1 ORDER BY 1`.execute(house.db);
  const { rows: commands } = await sql<{ wanted: string; asked: number; count: number }>`
    SELECT s.wanted, s.asked, count(*)::int4 AS count FROM simulated_switch s
    JOIN desktop_switch l ON l.desktop_id = s.desktop_id AND l.number = s.number
    WHERE s.desktop_id IN (${sql.join(ids)}) AND l.at > '2027-03-01T13:30:00Z'
    GROUP BY 1, 2 ORDER BY 1, 2`.execute(house.db);
  const states = await house.db
    .selectFrom('desktop')
    .select(['state', 'power', 'next_attempt_at'])
    .where('id', 'in', ids)
    .execute();
  return { slots, commands, states };
}

test('two server processes tick at once: each slot is switched once, and the provider asked once', async () => {
  const ids = await openMany();
  const both = [await startScheduler(), await startScheduler()];
  for (const instant of ['2027-03-01T14:00:00Z', '2027-03-02T02:00:00Z', '2027-03-02T14:00:00Z']) {
    for (const one of both) one.say(`tick ${instant}`);
    for (const one of both) assert.equal(await one.heard(), 'ticked');
  }
  const { slots, commands, states } = await since(ids);
  assert.deepEqual(slots, [
    { slot: '01 14:00 on', count: DESKTOPS },
    { slot: '02 02:00 off', count: DESKTOPS },
    { slot: '02 14:00 on', count: DESKTOPS },
  ]);
  assert.deepEqual(commands, [
    { wanted: 'off', asked: 1, count: DESKTOPS },
    { wanted: 'on', asked: 1, count: 2 * DESKTOPS },
  ]);
  assert.ok(states.every(({ state, next_attempt_at }) => state === 'on' && !next_attempt_at));
});

test('kill -9 in mid-switch: the other process finishes it after a minute, with the same commands', async () => {
  const ids = await openMany();
  const [doomed, other] = [await startScheduler(), await startScheduler()];
  doomed.say('hold');
  doomed.say('tick 2027-03-01T14:00:00Z');
  assert.equal(await doomed.heard(), 'held');
  doomed.child.kill('SIGKILL');
  await once(doomed.child, 'exit');
  other.say('tick 2027-03-01T14:00:02Z');
  assert.equal(await other.heard(), 'ticked');
  const half = await since(ids);
  const waiting = half.states.filter(({ next_attempt_at }) => next_attempt_at);
  assert.ok(waiting.length > 0, 'what the killed process had taken waits for its minute');
  other.say('tick 2027-03-01T14:01:02Z');
  assert.equal(await other.heard(), 'ticked');
  const { slots, commands, states } = await since(ids);
  assert.deepEqual(slots, [{ slot: '01 14:00 on', count: DESKTOPS }]);
  assert.equal(
    commands.reduce((sum, { count }) => sum + count, 0),
    DESKTOPS,
  );
  assert.ok(
    commands.some(({ asked }) => asked === 2),
    'what it had carried out without an answer is asked again',
  );
  assert.ok(
    states.every(({ state, power, next_attempt_at }) => state === 'on' && power === 'on' && !next_attempt_at),
  );
});

test('kill -9 at any moment, and a clock that jumps two days: every slot once in the log, in order', async () => {
  const ids = await openMany();
  const [doomed, other] = [await startScheduler(), await startScheduler()];
  for (const one of [doomed, other]) one.say('tick 2027-03-03T15:00:00Z');
  // As soon as the first row of either is there, wherever the other stands.
  for (let seen = 0; seen === 0; ) seen = (await since(ids)).slots.length;
  doomed.child.kill('SIGKILL');
  await once(doomed.child, 'exit');
  assert.equal(await other.heard(), 'ticked');
  for (const instant of ['2027-03-03T15:00:30Z', '2027-03-03T15:02:00Z']) {
    other.say(`tick ${instant}`);
    assert.equal(await other.heard(), 'ticked');
  }
  const { slots, states } = await since(ids);
  assert.deepEqual(slots, [
    { slot: '01 14:00 on', count: DESKTOPS },
    { slot: '02 02:00 off', count: DESKTOPS },
    { slot: '02 14:00 on', count: DESKTOPS },
    { slot: '03 02:00 off', count: DESKTOPS },
    { slot: '03 14:00 on', count: DESKTOPS },
  ]);
  assert.ok(states.every(({ state, next_attempt_at }) => state === 'on' && !next_attempt_at));
});
