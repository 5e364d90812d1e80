import { hasPgbench, type Limit, pgbench, prepareLimit } from './ledger/pgbench.ts';
import { type Load, median, type Platform, startPlatform } from './ledger/platform.ts';
import {
  HOT_DISTRIBUTOR,
  idOfDistributor,
  LARGE_DISTRIBUTORS,
  STAMPING_ACCOUNTS,
} from './ledger/population.ts';

/**
 * Transfers over HTTP against the physical limit on the same PostgreSQL in the same minutes: pgbench runs the
 * functions of limit.sql, autocannon the real server, in turns. Only ratios count: disks vary tenfold.
 */
const CONNECTIONS = 32;
const SECONDS = Number(process.env.BENCH_SECONDS ?? 10);
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 6);
const STRIPES = 16;
const MEMORY_MB_MAX = 300;
const P99_RATIO_MAX = 3;

interface Subject {
  name: string;
  /** Of load.ts. */
  mode: string;
  connections: number;
  /** What its rate is held against: pgbench's script and the transfers in each of its transactions, or another subject. */
  limit: { script: string; transfers: number } | { subject: string };
  ratioMin: number;
  before?: (platform: Platform) => Promise<unknown>;
}

const setStripes = (platform: Platform, count: number) =>
  platform.query(
    `SELECT ledger_set_stripes(id, $1::smallint, now()) FROM ledger_account WHERE owner = $2 AND stripe = 0`,
    [count, idOfDistributor(HOT_DISTRIBUTOR)],
  );
const hotLimit = { script: 'limit-hot.pgbench.sql', transfers: 1 };
const SUBJECTS: Subject[] = [
  {
    name: 'transfer',
    mode: 'uniform',
    connections: CONNECTIONS,
    limit: { script: 'limit.pgbench.sql', transfers: 1 },
    ratioMin: 0.6,
  },
  { name: 'replay', mode: 'replay', connections: CONNECTIONS, limit: { subject: 'transfer' }, ratioMin: 2 },
  {
    name: 'batch of 10,000, one after the other',
    mode: 'batch',
    connections: 1,
    limit: { script: 'limit-bulk100.pgbench.sql', transfers: 100 },
    ratioMin: 0.8,
  },
  {
    name: `batches of 10,000, of ${LARGE_DISTRIBUTORS} distributors at once`,
    mode: 'batch',
    connections: LARGE_DISTRIBUTORS,
    limit: { script: 'limit-bulk100.pgbench.sql', transfers: 100 },
    ratioMin: 0.8,
  },
  { name: 'hot account', mode: 'hot', connections: CONNECTIONS, limit: hotLimit, ratioMin: 0.8 },
  {
    name: `hot account, ${STRIPES} stripes`,
    mode: 'hot',
    connections: CONNECTIONS,
    limit: hotLimit,
    ratioMin: 0.8,
    before: (platform) => setStripes(platform, STRIPES),
  },
];

interface Measured {
  loads: Load[];
  limits: Limit[];
}

const platform = await startPlatform();
try {
  await prepareLimit(platform, STAMPING_ACCOUNTS);
  await platform.load('uniform', 3, CONNECTIONS);
  await platform.load('replay', 0, CONNECTIONS);
  const measured = new Map<string, Measured>();
  // A striped account stays striped: what needs it comes after everything else, in rounds of its own.
  for (const group of [SUBJECTS.filter(({ before }) => !before), SUBJECTS.filter(({ before }) => before)]) {
    for (const { before } of group) await before?.(platform);
    for (let round = 1; round <= ROUNDS; round += 1)
      for (const subject of group) await measure(subject, measured, round);
  }
  for (const subject of SUBJECTS) report(subject, measured);
  reportMemory();
  await prove();
  if (!hasPgbench()) console.log('/usr/bin/pgbench is missing (Debian: postgresql-contrib): no limits.');
} finally {
  await platform.stop();
}

/** Both sides of a round, each first in every second one: it leaves the other what is still to be written and vacuumed. */
async function measure(subject: Subject, measured: Map<string, Measured>, round: number): Promise<void> {
  const { loads, limits } = measured.get(subject.name) ?? { loads: [], limits: [] };
  measured.set(subject.name, { loads, limits });
  const sides = [
    async () => void limits.push(...limitOf(subject)),
    async () => void loads.push(await platform.load(subject.mode, SECONDS, subject.connections)),
  ];
  for (const side of round % 2 ? sides : sides.toReversed()) await side();
}

function limitOf({ limit }: Subject): Limit[] {
  if (!('script' in limit) || !hasPgbench()) return [];
  const { script, transfers } = limit;
  const options = { seconds: SECONDS, connections: CONNECTIONS, accounts: STAMPING_ACCOUNTS };
  const { perSecond, p99_ms } = pgbench(platform.databaseUrl, script, options);
  return [{ perSecond: perSecond * transfers, p99_ms }];
}

function rateOf(samples: readonly { perSecond: number }[]): number {
  return median(samples.map(({ perSecond }) => perSecond));
}

function p99Of(samples: readonly { p99_ms: number }[]): number {
  return median(samples.map(({ p99_ms }) => p99_ms));
}

/** The median of the rounds' own ratios: what both sides of a round met was the same. */
function report({ name, limit, ratioMin, mode }: Subject, measured: Map<string, Measured>): void {
  const { loads, limits } = measured.get(name)!;
  const others = 'subject' in limit ? measured.get(limit.subject)!.loads : limits;
  const rate = `${name}: ${rateOf(loads).toFixed(0)} transfers/s, p99 ${p99Of(loads).toFixed(1)} ms`;
  if (!others.length) {
    console.log(rate);
    return;
  }
  const ratio = median(loads.map(({ perSecond }, index) => perSecond / others[index]!.perSecond));
  const missed = ratio < ratioMin;
  const p99 = p99Of(loads) / p99Of(others);
  const compared = `${'subject' in limit ? limit.subject : 'pgbench'} ${rateOf(others).toFixed(0)}/s`;
  console.log(
    `${rate}; ${compared}: ratio ${ratio.toFixed(2)} (reach ${ratioMin})${missed ? ', MISSED' : ''}`,
  );
  if (mode === 'uniform') {
    console.log(
      `  p99 x ${p99.toFixed(2)} of pgbench's (reach ${P99_RATIO_MAX})${p99 > P99_RATIO_MAX ? ', MISSED' : ''}`,
    );
  }
  if (missed) process.exitCode = 1;
}

function reportMemory(): void {
  const { peak } = platform.memory_mb() ?? {};
  if (peak === undefined) return;
  console.log(`memory of the server: ${peak.toFixed(0)} MB at most (reach ${MEMORY_MB_MAX})`);
  if (peak > MEMORY_MB_MAX) process.exitCode = 1;
}

/** Speed that loses value would be worthless. */
async function prove(): Promise<void> {
  const [row] = await platform.query(
    'SELECT (SELECT count(*) FROM ledger_mismatches()) AS wrong, (SELECT count(*) FROM transfer) AS transfers',
  );
  console.log(`${row?.transfers} transfers posted, ${row?.wrong} accounts that contradict their entries`);
  if (row?.wrong !== '0') process.exitCode = 1;
}
