import { type ChildProcess, execFileSync, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { deleteEmbeddedData, startEmbeddedPostgres } from '../../packages/server/src/db/embedded.ts';
import { migrate } from '../../packages/server/src/db/migrate.ts';
import { LEDGER_ACCOUNTS, populate } from './ledger/population.ts';

/**
 * One transfer over HTTP against the physical limit on the same PostgreSQL in the same minute: pgbench runs
 * limit.sql's function, autocannon the real server, in turns. Only the ratio counts: disks vary tenfold.
 */
const CONNECTIONS = 32;
const SECONDS = Number(process.env.BENCH_SECONDS ?? 10);
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
/** What the ratio has to reach. */
const RATIO_MIN = 0.5;

interface Load {
  perSecond: number;
  failed: number;
  p50_ms: number;
  p99_ms: number;
}

const here = (name: string) => fileURLToPath(new URL(`./ledger/${name}`, import.meta.url));
const PGBENCH = '/usr/bin/pgbench';
const dataDir = join(tmpdir(), `mostrador-bench-${randomBytes(4).toString('hex')}`);
const postgres = await startEmbeddedPostgres({ dataDir });
let server: ChildProcess | undefined;
try {
  await migrate(postgres.url);
  await populate(postgres.url);
  await prepareLimit(postgres.url);
  server = fork(here('server.ts'), [postgres.url]);
  const [url] = (await once(server, 'message')) as [string];
  await http(url, 3);
  const limits: number[] = [];
  const loads: Load[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    if (existsSync(PGBENCH)) limits.push(limit(postgres.url));
    loads.push(await http(url, SECONDS));
    report(`round ${round}`, limits.slice(-1), loads.slice(-1));
  }
  report('median', limits, loads);
  await prove(postgres.url);
  if (!limits.length) console.log(`${PGBENCH} is missing (Debian: postgresql-contrib): no limit, no ratio.`);
  else if (ratioOf(limits, loads) < RATIO_MIN) process.exitCode = 1;
} finally {
  server?.kill();
  await postgres.stop();
  await deleteEmbeddedData(dataDir);
}

async function prepareLimit(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(readFileSync(here('limit.sql'), 'utf8'));
  // As many accounts as the platform's transfers touch.
  await client.query(
    'INSERT INTO bench.account (id, balance) SELECT g, 1000000000000 FROM generate_series(1, $1::int) g',
    [LEDGER_ACCOUNTS],
  );
  await client.query('VACUUM ANALYZE bench.account');
  await client.end();
}

/** Transfers a second by pgbench. */
function limit(databaseUrl: string): number {
  const output = execFileSync(
    PGBENCH,
    [
      '-n',
      '-M',
      'prepared',
      '-T',
      `${SECONDS}`,
      '-c',
      `${CONNECTIONS}`,
      '-j',
      '2',
      '-D',
      `naccounts=${LEDGER_ACCOUNTS}`,
      '-f',
      here('limit.pgbench.sql'),
      databaseUrl,
    ],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  );
  return Number(/tps = ([\d.]+)/.exec(output)?.[1]);
}

async function http(url: string, seconds: number): Promise<Load> {
  const child = fork(here('load.ts'), [url, `${CONNECTIONS}`, `${seconds}`], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [load] = (await once(child, 'message')) as [Load];
  if (load.failed) throw new Error(`${load.failed} transfers failed`);
  return load;
}

function report(title: string, limits: number[], loads: Load[]): void {
  const rate = median(loads.map(({ perSecond }) => perSecond));
  const of = (key: 'p50_ms' | 'p99_ms') => median(loads.map((load) => load[key]));
  const compared = limits.length
    ? `limit ${median(limits).toFixed(0)}/s, ratio ${ratioOf(limits, loads).toFixed(2)}`
    : 'limit not measured';
  console.log(
    `${title}: HTTP ${rate.toFixed(0)}/s (p50 ${of('p50_ms')} ms, p99 ${of('p99_ms')} ms); ${compared}`,
  );
}

function ratioOf(limits: number[], loads: Load[]): number {
  return median(loads.map(({ perSecond }) => perSecond)) / median(limits);
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Speed that loses value would be worthless. */
async function prove(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query(
    'SELECT (SELECT count(*) FROM ledger_mismatches()) AS wrong, (SELECT count(*) FROM transfer) AS transfers',
  );
  await client.end();
  console.log(
    `${rows[0].transfers} transfers posted, ${rows[0].wrong} accounts that contradict their entries`,
  );
  if (rows[0].wrong !== '0') process.exitCode = 1;
}
