import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import type { DesktopProvider, SwitchCommand } from '../../ports/desktops.ts';
import { setFault, simulatedDesktops } from '../../ports/desktops-simulated.ts';
import { type DesktopHouse, startDesktopHouse } from './testing.ts';

/** What a call meets before it reaches the simulated provider; changed by each test. */
let before_: (command: SwitchCommand) => Promise<void> = async () => {};
let after_: (command: SwitchCommand) => Promise<void> = async () => {};
let house: DesktopHouse;

before(async () => {
  const provider: DesktopProvider = {
    patienceMs: 50,
    async switchPower(command, now, signal) {
      await before_(command);
      const outcome = await simulated.switchPower(command, now, signal);
      await after_(command);
      return outcome;
    },
  };
  house = await startDesktopHouse('2027-03-01T13:30:00Z', { desktops: provider });
  const simulated = simulatedDesktops(house.db, { on: 20_000, off: 5_000 });
});
after(() => house.server.stop());
afterEach(async () => {
  before_ = async () => {};
  after_ = async () => {};
  await setFault(house.db, null);
});

/** Monday 07:30 in Mexico City: it goes on at 14:00Z. */
async function morning(): Promise<string> {
  house.set('2027-03-01T13:30:00Z');
  const id = await house.open();
  await house.tick();
  await house.to('2027-03-01T13:31:00Z');
  return id;
}
const stateOf = async (id: string) => {
  const { state, switching, problem } = await house.desktop(id);
  return [state, switching, problem?.code ?? null];
};

test('a machine takes its time: it is being switched on until the provider says that it is there', async () => {
  const id = await morning();
  await house.to('2027-03-01T14:00:00Z');
  assert.deepEqual(await stateOf(id), ['off', 'on', null]);
  await house.to('2027-03-01T14:00:19Z');
  assert.deepEqual(await stateOf(id), ['off', 'on', null]);
  await house.to('2027-03-01T14:00:20Z');
  assert.deepEqual(await stateOf(id), ['on', null, null]);
  await house.to('2027-03-02T02:00:00Z');
  assert.deepEqual(await stateOf(id), ['off', 'off', null]);
  await house.to('2027-03-02T02:00:05Z');
  assert.deepEqual(await stateOf(id), ['off', null, null]);
});

test('a provider that is down is shown and asked again, after 15 s, 30 s, a minute ... and it recovers by itself', async () => {
  const id = await morning();
  await setFault(house.db, 'down');
  await house.to('2027-03-01T14:00:00Z');
  assert.deepEqual(await stateOf(id), ['off', 'on', 'provider_unavailable']);
  const pauses: number[] = [];
  for (let count = 1; count <= 8; count += 1) {
    const { problem } = await house.desktop(id);
    assert.deepEqual([problem?.attempts, problem?.since], [count, '2027-03-01T14:00:00.000Z']);
    const now = house.server.deps.clock.now().getTime();
    pauses.push((Date.parse(problem!.nextAttemptAt) - now) / 1000);
    await house.to(problem!.nextAttemptAt);
  }
  assert.deepEqual(pauses, [15, 30, 60, 120, 240, 480, 900, 900]);
  await setFault(house.db, null);
  const { problem } = await house.desktop(id);
  await house.to(problem!.nextAttemptAt);
  assert.deepEqual(await stateOf(id), ['off', 'on', null]);
  await house.to(new Date(Date.parse(problem!.nextAttemptAt) + 20_000).toISOString());
  assert.deepEqual(await stateOf(id), ['on', null, null]);
});

test('a provider that refuses is told apart, and a temporary power-on that it refuses is not lost', async () => {
  const id = await morning();
  await setFault(house.db, 'refusing');
  const { status } = await house.call('POST', `/v1/desktops/${id}/power-sessions`);
  assert.equal(status, 201);
  assert.deepEqual(await stateOf(id), ['off', 'on', 'provider_refused']);
  await setFault(house.db, null);
  await house.to('2027-03-01T13:31:15Z');
  await house.to('2027-03-01T13:31:35Z');
  assert.deepEqual(await stateOf(id), ['on', null, null]);
});

test('EV-05: a provider that is down at the end of a block does not keep it on: off for its people, told when it can', async () => {
  const id = await morning();
  await house.to('2027-03-01T14:00:20Z');
  await setFault(house.db, 'down');
  await house.to('2027-03-02T02:00:00Z');
  assert.deepEqual(await stateOf(id), ['off', 'off', 'provider_unavailable']);
  await setFault(house.db, null);
  await house.to('2027-03-02T02:01:00Z');
  await house.to('2027-03-02T02:02:00Z');
  assert.deepEqual(await stateOf(id), ['off', null, null]);
});

test('a provider that never answers is given up after its patience, and asked again', async () => {
  const id = await morning();
  before_ = () => new Promise(() => {});
  await house.to('2027-03-01T14:00:00Z');
  assert.deepEqual(await stateOf(id), ['off', 'on', 'provider_unavailable']);
});

test('an answer that is lost: the same command again, carried out once', async () => {
  const id = await morning();
  after_ = () => Promise.reject(new Error('connection reset'));
  await house.to('2027-03-01T14:00:00Z');
  assert.deepEqual(await stateOf(id), ['off', 'on', 'provider_unavailable']);
  after_ = async () => {};
  await house.to('2027-03-01T14:00:30Z');
  assert.deepEqual(await stateOf(id), ['on', null, null]);
  assert.deepEqual((await house.asked(id)).at(-1), { wanted: 'on', asked: 2 });
});

test('a call that was late does not undo a newer decision', async () => {
  const id = await morning();
  let late: SwitchCommand | undefined;
  before_ = async (command) => {
    late = command;
    throw new Error('stuck on the way');
  };
  await house.call('POST', `/v1/desktops/${id}/power-sessions`);
  before_ = async () => {};
  await house.call('DELETE', `/v1/desktops/${id}/power-sessions`);
  assert.deepEqual(await stateOf(id), ['off', 'off', null]);
  const now = house.server.deps.clock.now();
  const outcome = await house.server.deps.desktops.switchPower(late!, now, AbortSignal.timeout(1_000));
  assert.deepEqual(outcome, { state: 'done' });
  assert.deepEqual((await house.asked(id)).at(-1), { wanted: 'off', asked: 1 });
  await house.to('2027-03-01T13:31:10Z');
  assert.deepEqual(await stateOf(id), ['off', null, null]);
});
