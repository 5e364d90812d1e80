import { openBrowser } from './widgets/browser.ts';
import { type Cost, withMeasure } from './widgets/creation.ts';
import { FLOOR, PILL } from './widgets/subjects.ts';

/**
 * 500 compact meters with their figures beside 500 of the plainest Lit meter, in one run: fresh pages in turns,
 * medians. Only the ratio counts: processors differ, and so does what else they do.
 */
const METERS = 500;
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 10);
/** What the ratio has to stay under: 42 ms where the plain meter costs 36. */
const RATIO_MAX = 42 / 36;

const SUBJECTS = { 'plain Lit meter (floor)': FLOOR, 'mostrador-meter-view compact': PILL };
type Name = keyof typeof SUBJECTS;
const NAMES = Object.keys(SUBJECTS) as Name[];

const browser = await openBrowser();
try {
  const costs = await withMeasure(browser, async (measure) => {
    const all: Record<Name, Cost[]> = { 'plain Lit meter (floor)': [], 'mostrador-meter-view compact': [] };
    // The first round warms up the disk and the browser's code cache.
    for (let round = 0; round <= ROUNDS; round += 1)
      for (const name of NAMES) {
        const cost = await measure(SUBJECTS[name], METERS);
        if (round > 0) all[name].push(cost);
      }
    return all;
  });
  report(costs);
} finally {
  await browser.close();
}

function median(costs: readonly Cost[], part: keyof Cost): number {
  const values = costs.map((cost) => cost[part]).sort((a, b) => a - b);
  const middle = values.length >> 1;
  return values.length % 2 ? values[middle]! : (values[middle - 1]! + values[middle]!) / 2;
}

function report(costs: Readonly<Record<Name, Cost[]>>): void {
  const ms = (value: number) => value.toFixed(1);
  console.log(
    `| ${METERS} at once, median of ${ROUNDS} | CPU ms | least | script | style | layout |\n|---|---|---|---|---|---|`,
  );
  for (const name of NAMES) {
    const of = (part: keyof Cost) => ms(median(costs[name], part));
    const least = ms(Math.min(...costs[name].map(({ cpu }) => cpu)));
    console.log(`| ${name} | ${of('cpu')} | ${least} | ${of('script')} | ${of('style')} | ${of('layout')} |`);
  }
  const ratio =
    median(costs['mostrador-meter-view compact'], 'cpu') / median(costs['plain Lit meter (floor)'], 'cpu');
  console.log(`\nratio ${ratio.toFixed(2)}, to reach ${RATIO_MAX.toFixed(2)}`);
  if (ratio > RATIO_MAX) process.exitCode = 1;
}
