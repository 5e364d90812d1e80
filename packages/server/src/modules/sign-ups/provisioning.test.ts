import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { openPostgres } from '../../db/engine.ts';
import type { Deps, LogEntry } from '../../deps.ts';
import { runDue } from '../../jobs/run-due.ts';
import { type SimulatedProvisioning, simulatedProvisioning } from '../../ports/provisioning-simulated.ts';
import { startTestServer, type TestServer } from '../../testing.ts';
import { provisionDistributors } from './jobs.ts';
import { newcomers, somebody } from './testing.ts';

let server: TestServer;
let they: ReturnType<typeof newcomers>;
let provider: SimulatedProvisioning;
const log: LogEntry[] = [];
before(async () => {
  server = await startTestServer({ log: (entry) => void log.push(entry) });
  provider = simulatedProvisioning(server.db);
  server.deps.provisioning = provider;
  they = newcomers(server);
});
after(() => server.stop());
beforeEach(async () => {
  await server.db.deleteFrom('guess').execute();
  Object.assign(provider.faults, { failing: 0, away: false });
});

/** A distributor whose provisioning has just begun. */
async function begun() {
  const profile = somebody();
  const { id, token, signUp } = await they.signUp('distributor', { profile });
  await they.activate(await they.linkTo(profile.email));
  return { id, profile, accountId: signUp.accountId!, read: () => they.read(id, token) };
}
const told = async (id: string) => {
  const rows = await server.db
    .selectFrom('event')
    .selectAll()
    .where('subject_id', '=', id)
    .orderBy('id')
    .execute();
  return rows.map(({ data }) => data as { state: string; progress?: number; delayed?: boolean });
};
const seconds = (count: number) => server.advance({ minutes: count / 60 });
/** Another process on the same database, with its own view of the provider. */
function process(port?: SimulatedProvisioning) {
  const engine = openPostgres(server.databaseUrl, { maxConnections: 3 });
  const deps: Deps = {
    ...server.deps,
    db: engine.db,
    provisioning: port ?? simulatedProvisioning(engine.db),
  };
  return { run: (now: Date) => runDue(deps, now, [provisionDistributors]), close: () => engine.close() };
}

test('CM-DIS-03: it takes 40 to 90 seconds, goes on by itself and is told in a handful of events', async () => {
  const { id, read } = await begun();
  await seconds(39);
  const half = await read();
  assert.equal(half.state, 'provisioning');
  assert.ok(half.provisioning!.progress >= 0.25 && half.provisioning!.progress < 1);
  assert.equal(half.provisioning?.delayed, false);
  await seconds(52);
  const done = await read();
  assert.equal(done.state, 'inactive');
  assert.ok(done.provisioning?.finishedAt);
  const steps = await told(id);
  assert.deepEqual(
    steps.map(({ state }) => state),
    ['unverified', ...Array.from({ length: 4 }, () => 'provisioning'), 'inactive'],
  );
  assert.deepEqual(
    steps.slice(1).map(({ progress }) => Math.floor(progress! * 4) / 4),
    [0, 0.25, 0.5, 0.75, 1],
  );
});

test('one that fails is shown as delayed and tried again by itself, ever later, until it is done', async () => {
  provider.faults.failing = 3;
  const { id, read } = await begun();
  await seconds(60);
  const failed = await read();
  assert.deepEqual([failed.state, failed.provisioning?.delayed], ['provisioning', true]);
  assert.ok(failed.provisioning!.attempts >= 2);
  await server.advance({ minutes: 15 });
  const done = await read();
  assert.deepEqual(
    [done.state, done.provisioning?.attempts, done.provisioning?.delayed],
    ['inactive', 4, false],
  );
  const progress = (await told(id)).flatMap((event) => event.progress ?? []);
  assert.deepEqual(
    progress,
    progress.toSorted((a, b) => a - b),
    'a person who watches does not go back',
  );
  const lines = log.filter(({ signUpId }) => signUpId === id);
  assert.deepEqual(
    lines.map(({ message, attempt }) => [message, attempt]),
    [1, 2, 3].map((attempt) => ['provisioning_failed', attempt]),
  );
});

test('a provider that is away loses nothing: the same attempt is asked about until it answers', async () => {
  const { read } = await begun();
  provider.faults.away = true;
  await server.advance({ minutes: 3 });
  const waiting = await read();
  assert.deepEqual(
    [waiting.state, waiting.provisioning?.attempts, waiting.provisioning?.delayed],
    ['provisioning', 1, true],
  );
  provider.faults.away = false;
  await server.advance({ minutes: 12 });
  const done = await read();
  assert.deepEqual([done.state, done.provisioning?.attempts], ['inactive', 1]);
});

test('two processes prepare each distributor once', async () => {
  const all = [await begun(), await begun(), await begun()];
  const others = [process(), process()];
  const start = server.deps.clock.now().getTime();
  for (let second = 0; second <= 95; second += 5) {
    const now = new Date(start + second * 1000);
    await Promise.all(others.map(({ run }) => run(now)));
  }
  await Promise.all(others.map(({ close }) => close()));
  for (const { id, profile, read } of all) {
    assert.equal((await read()).state, 'inactive');
    const ends = (await told(id)).filter(({ state }) => state === 'inactive');
    assert.equal(ends.length, 1);
    const mails = (await they.mailsTo(profile.email)).filter(({ template }) => template === 'sign-up-ready');
    assert.equal(mails.length, 1);
  }
});

test('a process that dies in the middle is followed by another after half a minute: begun once, finished once', async () => {
  const { id, read } = await begun();
  const silent = simulatedProvisioning(server.db);
  let reached = () => {};
  const asked = new Promise<void>((resolve) => {
    reached = resolve;
  });
  // It has begun the work at the provider, and never comes to note it.
  const start = silent.start;
  silent.start = async (reference, now) => {
    await start(reference, now);
    reached();
    await new Promise(() => {});
  };
  const dying = process(silent);
  const now = server.deps.clock.now();
  void dying.run(now).catch(() => {});
  await asked;
  const next = process();
  assert.equal(await next.run(now), 0, 'still in the first hand');
  await next.run(new Date(now.getTime() + 31_000));
  const begunAt = await server.db
    .selectFrom('simulated_provisioning')
    .select('reference')
    .where('reference', 'like', `${id}:%`)
    .execute();
  assert.deepEqual(begunAt, [{ reference: `${id}:1` }]);
  await next.close();
  await server.advance({ minutes: 2 });
  assert.equal((await read()).state, 'inactive');
  assert.equal((await told(id)).filter(({ state }) => state === 'inactive').length, 1);
  await dying.close();
});

test('A-CM-7: one that is cancelled while it is prepared stays cancelled, and is restored to waiting for activation', async () => {
  const { accountId, read } = await begun();
  await server.db
    .updateTable('account')
    .set({ state: 'cancelled', cancelled_from: 'unverified', cancelled_at: server.deps.clock.now() })
    .where('id', '=', accountId)
    .execute();
  await server.advance({ minutes: 2 });
  assert.equal((await read()).state, 'inactive');
  const account = await server.db
    .selectFrom('account')
    .selectAll()
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow();
  assert.deepEqual([account.state, account.cancelled_from], ['cancelled', 'inactive']);
});

test('an answer of the provider that cannot be kept keeps no other distributor waiting', async () => {
  const [odd, sound] = [await begun(), await begun()];
  const other = process({
    ...provider,
    outcome: async (reference) =>
      reference.startsWith(odd.id)
        ? { state: 'running', progress: 0.5, checkAt: new Date(Number.NaN) }
        : { state: 'done' },
  });
  const later = new Date(server.deps.clock.now().getTime() + 60_000);
  await assert.rejects(other.run(later));
  await other.close();
  assert.equal((await sound.read()).state, 'inactive');
  await server.db
    .updateTable('sign_up')
    .set({ provisioning_check_at: null })
    .where('id', '=', odd.id)
    .execute();
});

test('a provider that says nothing counts as away: all else that is due goes on', async () => {
  const { id } = await begun();
  const other = process({ ...provider, patienceMs: 50, outcome: () => new Promise(() => {}) });
  const later = new Date(server.deps.clock.now().getTime() + 60_000);
  assert.equal(await other.run(later), 1);
  await other.close();
  const { provisioning_troubles } = await server.db
    .selectFrom('sign_up')
    .select('provisioning_troubles')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  assert.equal(provisioning_troubles, 1);
});
