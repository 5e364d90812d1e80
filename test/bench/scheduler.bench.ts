import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { deleteEmbeddedData, startEmbeddedPostgres } from '../../packages/server/src/db/embedded.ts';
import { openPostgres, type PostgresEngine } from '../../packages/server/src/db/engine.ts';
import { migrate } from '../../packages/server/src/db/migrate.ts';
import type { Deps } from '../../packages/server/src/deps.ts';
import { runDue } from '../../packages/server/src/jobs/run-due.ts';
import { askDesktopProvider, switchDesktops } from '../../packages/server/src/modules/desktops/jobs.ts';
import { localNotifications } from '../../packages/server/src/ports/notifications.ts';
import { DUE_AT, makeDue, populate } from './scheduler/population.ts';

/**
 * One tick of the scheduler with 1,000 desktops due, among 100,000 stored and among 1,000, in turns on the same
 * PostgreSQL: decided, logged, told to a provider that answers at once, confirmed. Only the ratio counts.
 */
const DUE = 1_000;
const STORED = 100_000;
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 9);
/** What the ratio may reach. */
const RATIO_MAX = 1.2;

interface Subject {
  stored: number;
  engine: PostgresEngine;
  client: pg.Client;
  tick(): Promise<number>;
  times: number[];
}

const dataDir = join(tmpdir(), `mostrador-bench-${randomBytes(4).toString('hex')}`);
const postgres = await startEmbeddedPostgres({ dataDir });
const subjects: Subject[] = [];
try {
  for (const stored of [STORED, DUE]) subjects.push(await prepare(stored));
  // The first tick of each compiles and fills caches.
  for (const subject of subjects) await measure(subject);
  for (const subject of subjects) subject.times.length = 0;
  for (let round = 1; round <= ROUNDS; round += 1) {
    for (const subject of round % 2 ? subjects : subjects.toReversed()) await measure(subject);
    report(`round ${round}`, (times) => times.at(-1)!);
  }
  report('median', median);
  if (ratioOf(median) > RATIO_MAX) process.exitCode = 1;
} finally {
  for (const { client, engine } of subjects) await Promise.all([client.end(), engine.close()]);
  await postgres.stop();
  await deleteEmbeddedData(dataDir);
}

async function prepare(stored: number): Promise<Subject> {
  const url = await databaseFor(stored);
  await migrate(url);
  await populate(url, stored);
  const engine = openPostgres(url, { maxConnections: 4 });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  // The jobs use no more than this of what a whole server has.
  const deps = {
    db: engine.db,
    notifications: localNotifications(),
    log: () => {},
    desktops: { patienceMs: 60_000, switchPower: async () => ({ state: 'done' }) },
  } satisfies Pick<Deps, 'db' | 'notifications' | 'log' | 'desktops'> as unknown as Deps;
  const tick = () => runDue(deps, DUE_AT, [switchDesktops, askDesktopProvider]);
  return { stored, engine, client, tick, times: [] };
}

async function databaseFor(stored: number): Promise<string> {
  const admin = new pg.Client({ connectionString: postgres.adminUrl });
  await admin.connect();
  const owner = new URL(postgres.url).username;
  await admin.query(`CREATE DATABASE scheduler_${stored} OWNER "${owner}"`);
  await admin.end();
  const url = new URL(postgres.url);
  url.pathname = `/scheduler_${stored}`;
  return url.href;
}

async function measure(subject: Subject): Promise<void> {
  await makeDue(subject.client, DUE);
  const start = performance.now();
  const done = await subject.tick();
  subject.times.push(performance.now() - start);
  // Each is decided, then confirmed.
  if (done !== 2 * DUE) throw new Error(`${done} of ${2 * DUE} steps done`);
}

function report(title: string, pick: (times: number[]) => number): void {
  const figures = subjects.map(({ stored, times }) => `${pick(times).toFixed(0)} ms among ${stored}`);
  console.log(`${title}: ${DUE} due: ${figures.join(', ')}; ratio ${ratioOf(pick).toFixed(2)}`);
}

function ratioOf(pick: (times: number[]) => number): number {
  const [many, few] = subjects.map(({ times }) => pick(times)) as [number, number];
  return many / few;
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
