import { openBrowser } from '../widgets/browser.ts';
import { type Figures, measureInTurns } from '../widgets/turns.ts';
import { ensureRivals } from './install.ts';
import { FLOOR_NAME, METERS } from './meters.ts';
import { withSchedule } from './schedule.ts';
import { WEEKS } from './weeks.ts';

/**
 * Main-thread CPU of ours beside our rivals, in one run: fresh pages in turns, medians. What counts is the ratio
 * to the subject that is called 1; milliseconds differ from machine to machine, and from hour to hour.
 */
const COUNT = 500;
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 10);

ensureRivals();
const browser = await openBrowser();
try {
  const meters = await measureInTurns(browser, METERS, { count: COUNT, rounds: ROUNDS });
  report(`${COUNT} meters at once`, meters, FLOOR_NAME);
  const weeks = await withSchedule((schedule, whole) =>
    measureInTurns(
      browser,
      {
        'mostrador-desktop-schedule, with its data': schedule,
        'the same and what follows: cells, event stream': whole,
        ...WEEKS,
      },
      { count: 1, rounds: ROUNDS },
    ),
  );
  report('first editable week', weeks, 'EventCalendar');
} finally {
  await browser.close();
}

/** Cheapest first, each beside the one that is called 1. */
function report(what: string, figures: Readonly<Record<string, Figures>>, one: string): void {
  const unit = figures[one]?.median.cpu ?? 1;
  console.log(`\n| ${what}, median of ${ROUNDS} | ratio | CPU ms | least |\n|---|---|---|---|`);
  const rows = Object.entries(figures).sort(([, a], [, b]) => a.median.cpu - b.median.cpu);
  for (const [name, { median, least }] of rows) {
    const { cpu } = median;
    console.log(`| ${name} | ${(cpu / unit).toFixed(2)} | ${cpu.toFixed(1)} | ${least.toFixed(1)} |`);
  }
}
