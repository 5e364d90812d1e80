import { performance } from 'node:perf_hooks';
import { openPostgres } from '../../packages/server/src/db/engine.ts';
import { openLedgerAccounts, readStatement } from '../../packages/server/src/ledger/index.ts';
import { hasPgbench, pgbench, prepareLimit } from './ledger/pgbench.ts';
import { median, type Platform, startPlatform } from './ledger/platform.ts';

/**
 * What growth costs: the same transfers on a platform of a thousand stamping accounts and on a large one, in turns, each
 * beside pgbench on as many accounts; and a page of a statement among many entries. BENCH_LARGE=1000000 BENCH_ENTRIES=10000000 is the whole reach.
 */
const CONNECTIONS = 32;
const SECONDS = Number(process.env.BENCH_SECONDS ?? 10);
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3);
const SMALL = 1_000;
const LARGE = Number(process.env.BENCH_LARGE ?? 100_000);
const ENTRIES = Number(process.env.BENCH_ENTRIES ?? 1_000_000);
const RATIO_MIN = 0.8;
const PAGE_MS_MAX = 5;

/** Of one round: rates at LARGE over those at SMALL. */
interface Round {
  rate: number;
  limit: number;
}

const small = await startPlatform({ BENCH_ACCOUNTS: `${SMALL}` });
const large = await startPlatform({ BENCH_ACCOUNTS: `${LARGE}` });
try {
  await prepareLimit(small, SMALL);
  await prepareLimit(large, LARGE);
  for (const platform of [small, large]) await platform.load('uniform', 3, CONNECTIONS);
  const rounds: Round[] = [];
  for (let turn = 1; turn <= ROUNDS; turn += 1) rounds.push(await measure(turn));
  report(rounds);
  await statementPage(large);
} finally {
  for (const platform of [small, large]) await platform.stop();
}

async function measure(turn: number): Promise<Round> {
  const limitOf = (platform: Platform, accounts: number) => {
    if (!hasPgbench()) return Number.NaN;
    const options = { seconds: SECONDS, connections: CONNECTIONS, accounts };
    return pgbench(platform.databaseUrl, 'limit.pgbench.sql', options).perSecond;
  };
  const rateOf = async (platform: Platform) =>
    (await platform.load('uniform', SECONDS, CONNECTIONS)).perSecond;
  const few = { rate: await rateOf(small), limit: limitOf(small, SMALL) };
  const many = { rate: await rateOf(large), limit: limitOf(large, LARGE) };
  for (const [{ rate, limit }, accounts] of [
    [few, SMALL],
    [many, LARGE],
  ] as const)
    console.log(
      `round ${turn}: ${rate.toFixed(0)}/s at ${accounts} accounts, pgbench ${limit.toFixed(0)}/s: x ${(rate / limit).toFixed(2)}`,
    );
  return { rate: many.rate / few.rate, limit: many.limit / few.limit };
}

/** More accounts are more pages, for PostgreSQL alone as well: what counts is how the platform keeps up with it. */
function report(rounds: Round[]): void {
  const of = (value: (round: Round) => number) => median(rounds.map(value));
  const rate = of((round) => round.rate);
  console.log(
    `growth: x ${rate.toFixed(2)} at ${LARGE} accounts; pgbench x ${of(({ limit }) => limit).toFixed(2)}`,
  );
  const kept = hasPgbench() ? of((round) => round.rate / round.limit) : rate;
  console.log(`beside pgbench's growth: x ${kept.toFixed(2)} (reach ${RATIO_MIN})`);
  if (kept < RATIO_MIN) process.exitCode = 1;
}

/** First, middle and last page of one account with all the entries; by SQL, as the ledger would have written them. */
async function statementPage(platform: Platform): Promise<void> {
  const engine = openPostgres(platform.databaseUrl, { maxConnections: 1 });
  const ref = { owner: 'sta_statement', unit: 'stamp', role: 'stock' } as const;
  await openLedgerAccounts(engine.db, ref.owner, [{ unit: 'stamp', role: 'stock' }]);
  await platform.query(
    `WITH account AS (
       UPDATE ledger_account SET credited = $2::bigint, sequence = $2::bigint, last_at = now() WHERE owner = $1 RETURNING id
     ), posted AS (
       INSERT INTO posting (debit_id, credit_id, quantity, kind, created_at)
         SELECT (SELECT id FROM ledger_account WHERE role = 'issued'), account.id, 1, 'transfer', now() - make_interval(secs => $2::bigint - n)
         FROM account, generate_series(1, $2::bigint) n RETURNING id, credit_id, created_at)
     INSERT INTO entry (account_id, sequence, posting_id, amount, balance_after, created_at)
       SELECT credit_id, row_number() OVER (ORDER BY id), id, 1, row_number() OVER (ORDER BY id), created_at FROM posted`,
    [ref.owner, ENTRIES],
  );
  await platform.query('VACUUM ANALYZE entry');
  const times: number[] = [];
  for (let turn = 0; turn < 300; turn += 1) {
    const before = [null, Math.floor(ENTRIES / 2), 51][turn % 3]!;
    const start = performance.now();
    const { lines } = await readStatement(engine.db, ref, { at: null, before, limit: 50 });
    times.push(performance.now() - start);
    if (lines.length !== 50) throw new Error(`A page of ${lines.length} movements`);
  }
  await engine.close();
  const page = median(times);
  console.log(`a statement's page among ${ENTRIES} entries: ${page.toFixed(1)} ms (reach ${PAGE_MS_MAX})`);
  if (page > PAGE_MS_MAX) process.exitCode = 1;
}
