import { performance } from 'node:perf_hooks';
import { openPostgres } from '../../packages/server/src/db/engine.ts';
import { openLedgerAccounts, readStatement } from '../../packages/server/src/ledger/index.ts';
import { median, type Platform, startPlatform } from './ledger/platform.ts';

/**
 * What growth costs: the same transfers on a platform of a thousand stamping accounts and on a large one, in turns,
 * and a page of a statement among many entries. BENCH_LARGE=1000000 BENCH_ENTRIES=10000000 is the whole reach.
 */
const CONNECTIONS = 32;
const SECONDS = Number(process.env.BENCH_SECONDS ?? 10);
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3);
const SMALL = 1_000;
const LARGE = Number(process.env.BENCH_LARGE ?? 100_000);
const ENTRIES = Number(process.env.BENCH_ENTRIES ?? 1_000_000);
const RATIO_MIN = 0.8;
const PAGE_MS_MAX = 5;

const small = await startPlatform({ BENCH_ACCOUNTS: `${SMALL}` });
const large = await startPlatform({ BENCH_ACCOUNTS: `${LARGE}` });
try {
  for (const platform of [small, large]) await platform.load('uniform', 3, CONNECTIONS);
  const ratios: number[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const at = async (platform: Platform) => (await platform.load('uniform', SECONDS, CONNECTIONS)).perSecond;
    const [few, many] = [await at(small), await at(large)];
    ratios.push(many / few);
    console.log(`round ${round}: ${few.toFixed(0)}/s at ${SMALL} accounts, ${many.toFixed(0)}/s at ${LARGE}`);
  }
  console.log(`growth: x ${median(ratios).toFixed(2)} at ${LARGE} accounts (reach ${RATIO_MIN})`);
  if (median(ratios) < RATIO_MIN) process.exitCode = 1;
  await statementPage(large);
} finally {
  for (const platform of [small, large]) await platform.stop();
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
