import { startTestCluster, TEST_CLUSTER } from '../../packages/server/src/db/testing.ts';
import { ensureBrowser } from '../lib/browser.ts';
import { messageOf, type Step, seconds, type Tally } from '../lib/step.ts';
import { build, isBuilt } from '../steps/build.ts';
import { check } from '../steps/check.ts';
import { endToEnd } from '../steps/e2e.ts';
import { nodeTests } from '../steps/node-tests.ts';
import { packageTests } from '../steps/packages.ts';
import { storybook } from '../steps/storybook.ts';
import { widgetTests } from '../steps/widget-tests.ts';

/** Steps of one row run side by side: they share no files, ports or browsers. */
const ROWS: readonly (readonly Step[])[] = [
  [check, build],
  [nodeTests],
  [widgetTests],
  [endToEnd],
  [storybook, packageTests],
];

/** How much of a failed step is told again below everything: a log is often read from its end. */
const TOLD_AGAIN_LINES = 100;

interface Outcome extends Tally {
  step: Step;
  duration_ms: number;
  /** What it printed, without what went well. */
  remarks: string[];
}

const [wanted, ...only] = process.argv.slice(2);
const rows = selectRows(wanted);
if (!rows.flat().includes(build) && rows.flat().some((step) => step.needsBuild) && !isBuilt())
  rows.unshift([build]);
if (rows.flat().some((step) => step.needsBrowser)) await ensureBrowser(console.log).catch(giveUp);
const cluster = rows.flat().some((step) => step.needsDatabase) ? await startTestCluster() : null;
if (cluster) process.env[TEST_CLUSTER] = cluster.url;
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

const started = performance.now();
const outcomes: Outcome[] = [];
for (const row of rows) outcomes.push(...(await Promise.all(row.map(runStep))));
await cluster?.stop();
const failed = report(outcomes, performance.now() - started);
process.exit(failed > 0 ? 1 : 0);

function giveUp(error: unknown): never {
  console.error(messageOf(error));
  process.exit(1);
}

/** `npm test -- node` runs one step, `npm test -- node ledger` only its files with "ledger" in their path. */
function selectRows(name: string | undefined): Step[][] {
  const selected = ROWS.map((row) => row.filter((step) => name === undefined || step.name === name));
  const ready = selected
    .map((row) => row.filter((step) => step.files().length > 0))
    .filter((row) => row.length > 0);
  if (ready.length > 0) return ready;
  console.error(`There is nothing to run for "${name}". The steps:`);
  for (const step of ROWS.flat()) console.error(`  ${step.name.padEnd(10)} ${step.about}`);
  process.exit(2);
}

async function runStep(step: Step): Promise<Outcome> {
  const remarks: string[] = [];
  const log = (line: string): void => {
    console.log(`[${step.name}] ${line}`);
    if (!/^ok |^Chrome: \|/.test(line)) remarks.push(line);
  };
  const begun = performance.now();
  console.log(`[${step.name}] ${step.about} ...`);
  let tally: Tally;
  try {
    tally = await step.run(log, only);
    // A runner that found nothing to run must not look like success.
    if (tally.passed + tally.failed === 0) throw new Error('no test ran');
  } catch (error) {
    log(`FAILED  ${messageOf(error)}`);
    tally = { passed: 0, failed: 1 };
  }
  return { ...tally, step, remarks, duration_ms: performance.now() - begun };
}

function report(outcomes: readonly Outcome[], total_ms: number): number {
  for (const { step, failed, remarks } of outcomes) {
    if (failed === 0) continue;
    console.log(`\n[${step.name}] what failed, again:`);
    for (const line of remarks.slice(0, TOLD_AGAIN_LINES)) console.log(`[${step.name}] ${line}`);
    const more = remarks.length - TOLD_AGAIN_LINES;
    if (more > 0) console.log(`[${step.name}] (${more} lines more above)`);
  }
  console.log(
    `\n${'step'.padEnd(12)}${'passed'.padStart(8)}${'failed'.padStart(8)}${'skipped'.padStart(9)}${'time'.padStart(10)}`,
  );
  for (const { step, passed, failed, skipped = 0, duration_ms } of outcomes) {
    const figures = `${String(passed).padStart(8)}${String(failed).padStart(8)}${String(skipped).padStart(9)}`;
    console.log(`${step.name.padEnd(12)}${figures}${seconds(duration_ms).padStart(10)}`);
  }
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
  const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
  console.log(`${''.padEnd(37)}${seconds(total_ms).padStart(10)}\n`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed;
}
