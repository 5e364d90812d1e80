import { openBrowser } from './widgets/browser.ts';
import { FLOOR, PILL, PILL_ALL } from './widgets/subjects.ts';
import { type Figures, measureInTurns } from './widgets/turns.ts';

/**
 * 500 compact meters with their figures beside 500 of the plainest Lit meter, in one run: fresh pages in turns,
 * medians. Only the ratio counts: processors differ, and so does what else they do.
 */
const METERS = 500;
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 10);
/** What the ratio has to stay under: 42 ms where the plain meter costs 36. */
const RATIO_MAX = 42 / 36;

const SUBJECTS = {
  'plain Lit meter (floor)': FLOOR,
  'mostrador-meter-view compact': PILL,
  'the same, those far out of sight too': PILL_ALL,
};

const browser = await openBrowser();
try {
  report(await measureInTurns(browser, SUBJECTS, { count: METERS, rounds: ROUNDS }));
} finally {
  await browser.close();
}

function report(figures: Readonly<Record<keyof typeof SUBJECTS, Figures>>): void {
  const ms = (value: number) => value.toFixed(1);
  console.log(
    `| ${METERS} at once, median of ${ROUNDS} | CPU ms | least | script | style | layout |\n|---|---|---|---|---|---|`,
  );
  for (const [name, { median, least }] of Object.entries(figures)) {
    const { cpu, script, style, layout } = median;
    console.log(`| ${name} | ${[cpu, least, script, style, layout].map(ms).join(' | ')} |`);
  }
  const cpuOf = (name: keyof typeof SUBJECTS) => figures[name].median.cpu;
  const ratioOf = (name: keyof typeof SUBJECTS) => cpuOf(name) / cpuOf('plain Lit meter (floor)');
  const ratio = ratioOf('mostrador-meter-view compact');
  const all = ratioOf('the same, those far out of sight too');
  console.log(
    `\nratio ${ratio.toFixed(2)}, to reach ${RATIO_MAX.toFixed(2)}; all laid out ${all.toFixed(2)}`,
  );
  if (ratio > RATIO_MAX) process.exitCode = 1;
}
