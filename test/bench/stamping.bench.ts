import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { sealedCfdi, testCompany } from '../../packages/server/src/modules/stamping/testing/documents.ts';
import { type Load, median, runLoad, startPlatform } from './ledger/platform.ts';
import { openAccounts } from './stamping/accounts.ts';
import { bareStamping, rateOfCpu } from './stamping/bare.ts';

/**
 * Stampings over HTTP against what each costs without a server, in turns; and whether memory grows with what was
 * stamped: 100,000 documents in all.
 */
const CONNECTIONS = 32;
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const DOCUMENTS = Number(process.env.BENCH_DOCUMENTS ?? 20_000);
const BARE_DOCUMENTS = 2_000;
const RATIO_MIN = 0.5;
/** Of the median. */
const P99_MAX = 5;
/** What the last documents may add to the memory after the first round. */
const GROWTH_MAX = 1.1;
const MEMORY_MB_MAX = 300;

const script = fileURLToPath(new URL('stamping/load.ts', import.meta.url));
const bare = await bareStamping(
  await sealedCfdi(await testCompany(), { at: new Date(), folio: randomUUID() }),
);
const platform = await startPlatform();
try {
  await openAccounts(platform);
  const load = (documents: number) =>
    runLoad(script, [platform.url, `${CONNECTIONS}`, `${documents}`], process.env);
  await rateOfCpu(bare, BARE_DOCUMENTS);
  await load(3_000);
  const rounds: { load: Load; bare: number; memory_mb: number }[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    // Before and after: the processor's own pace changes within a minute.
    const before = await rateOfCpu(bare, BARE_DOCUMENTS);
    const stamped = await load(DOCUMENTS);
    const limit = (before + (await rateOfCpu(bare, BARE_DOCUMENTS))) / 2;
    rounds.push({ load: stamped, bare: limit, memory_mb: platform.memory_mb()?.now ?? Number.NaN });
    tell(round, rounds.at(-1)!);
  }
  report(rounds);
  await prove();
} finally {
  await platform.stop();
}

type Round = { load: Load; bare: number; memory_mb: number };

function tell(round: number, { load, bare, memory_mb }: Round): void {
  const stamped = `${load.perSecond.toFixed(0)} stamped a second, p50 ${load.p50_ms} ms, p99 ${load.p99_ms} ms`;
  console.log(
    `round ${round}: ${stamped}; without a server ${bare.toFixed(0)} a second of CPU time; ${memory_mb.toFixed(0)} MB`,
  );
}

function report(rounds: Round[]): void {
  verdict('of the rate without a server', median(rounds.map(({ load, bare }) => load.perSecond / bare)), {
    min: RATIO_MIN,
  });
  verdict('p99 of the median time', median(rounds.map(({ load }) => load.p99_ms / load.p50_ms)), {
    max: P99_MAX,
  });
  const memory = platform.memory_mb();
  if (!memory) return;
  const growth = rounds.at(-1)!.memory_mb / rounds[0]!.memory_mb;
  verdict(`memory after ${ROUNDS * DOCUMENTS} documents beside ${DOCUMENTS}`, growth, { max: GROWTH_MAX });
  verdict('memory of the server at most, MB', memory.peak, { max: MEMORY_MB_MAX });
}

function verdict(
  what: string,
  value: number,
  { min = 0, max = Infinity }: { min?: number; max?: number },
): void {
  const missed = value < min || value > max;
  const reach = min > 0 ? `>= ${min}` : `<= ${max}`;
  console.log(`${what}: ${value.toFixed(2)} (${reach})${missed ? ' MISSED' : ''}`);
  if (missed) process.exitCode = 1;
}

/** Speed that loses a stamp would be worthless. */
async function prove(): Promise<void> {
  const [row] = await platform.query(
    `SELECT (SELECT count(*) FROM ledger_mismatches()) AS wrong, (SELECT count(*) FROM stamped_cfdi) AS stamped,
            (SELECT count(*) FROM posting WHERE kind = 'consumption') AS spent`,
  );
  console.log(`${row?.stamped} stamped, ${row?.spent} stamps spent, ${row?.wrong} accounts that contradict`);
  if (row?.wrong !== '0' || row.stamped !== row.spent) process.exitCode = 1;
}
