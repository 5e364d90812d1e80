import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Deps, LogEntry } from '../deps.ts';
import type { DueJob } from './index.ts';
import { runDue } from './run-due.ts';

const NOW = new Date('2026-11-22T12:00:00Z');
const minutesAgo = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000);
const heard: LogEntry[] = [];
const deps = { log: (entry: LogEntry) => void heard.push(entry) } as Deps;

/** A job with things due at these instants; it does one a run. */
function queue(name: string, instants: Date[], log: string[]): DueJob {
  return {
    name,
    nextDueAt: async () => instants[0] ?? null,
    run: async () => {
      instants.shift();
      log.push(name);
      return 1;
    },
  };
}

const stuck = (run: DueJob['run']): DueJob => ({
  name: 'stuck',
  nextDueAt: async () => minutesAgo(60),
  run,
});

test('what is due is done in due order, across jobs; what is not due yet stays', async () => {
  const log: string[] = [];
  const jobs = [
    queue('a', [minutesAgo(30), minutesAgo(10), minutesAgo(-1)], log),
    queue('b', [minutesAgo(20)], log),
  ];
  assert.equal(await runDue(deps, NOW, jobs), 3);
  assert.deepEqual(log, ['a', 'b', 'a']);
});

test('a job whose rows another process holds keeps nobody else waiting', async () => {
  const log: string[] = [];
  assert.equal(await runDue(deps, NOW, [stuck(async () => 0), queue('b', [minutesAgo(5)], log)]), 1);
  assert.deepEqual(log, ['b']);
});

test('a job that fails keeps nobody else waiting, and its failure is told by its name', async () => {
  const log: string[] = [];
  heard.length = 0;
  const failing = stuck(async () => {
    throw new Error('out of order');
  });
  await assert.rejects(runDue(deps, NOW, [failing, queue('b', [minutesAgo(5)], log)]), /out of order/);
  assert.deepEqual(log, ['b']);
  assert.deepEqual(
    heard.map(({ level, message, error }) => [level, message, error]),
    [['error', 'stuck', 'Error: out of order']],
  );
});

test("a database that goes away is no row's fault: it ends the look at once, and nothing is held against the row", async () => {
  heard.length = 0;
  const away = stuck(async (_deps, _now, failed) => {
    failed(Object.assign(new Error('gone'), { code: 'ECONNRESET' }), 'row_1');
    return 1;
  });
  await assert.rejects(runDue(deps, NOW, [away]), /gone/);
  assert.deepEqual(heard, []);
});
