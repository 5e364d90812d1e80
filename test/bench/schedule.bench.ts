import type { Page } from 'playwright-core';
import { withSchedule } from './rivals/schedule.ts';
import { openBrowser } from './widgets/browser.ts';
import type { ViewSubject } from './widgets/creation.ts';
import { withPages } from './widgets/pages.ts';
import { type Figures, measureInTurns } from './widgets/turns.ts';

/**
 * The schedule by itself, with a platform of its own: main-thread CPU of its first view, and what painting costs on
 * a slow phone. Beside its rivals it stands in rivals/time.bench.ts, where it is the ratio that counts.
 */
const NAME = 'mostrador-desktop-schedule';
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 10);
const CPU_MS_MAX = 40;
const SLOW_DOWN = 4;
/** A task of this much CPU is felt. */
const LONG_MS = 50;
/** Points of a drag over the whole week, one a frame. */
const STEPS = 120;

const browser = await openBrowser();
try {
  await withSchedule(async (schedule, whole) => {
    const subjects = { [NAME]: schedule, 'and what follows: cells, event stream': whole };
    reportViews(await measureInTurns(browser, subjects, { count: 1, rounds: ROUNDS }));
    reportPainting(await withPages(browser, async (open) => tasksOf(await open(schedule), schedule)));
  });
} finally {
  await browser.close();
}

function reportViews(figures: Readonly<Record<string, Figures>>): void {
  console.log(`| first view, median of ${ROUNDS} | CPU ms | least | script | style | layout | to reach |
|---|---|---|---|---|---|---|`);
  for (const [name, { median, least }] of Object.entries(figures)) {
    const { cpu, script, style, layout } = median;
    const figuresOf = [cpu, least, script, style, layout].map(ms).join(' | ');
    console.log(`| ${name} | ${figuresOf} | ${name === NAME ? CPU_MS_MAX : '-'} |`);
  }
  if ((figures[NAME]?.least ?? 0) > CPU_MS_MAX) process.exitCode = 1;
}

function reportPainting(tasks: readonly number[]): void {
  const long = tasks.filter((task) => task > LONG_MS).length;
  console.log(`
| painting ${STEPS} frames, CPU ${SLOW_DOWN} times slower | value | to reach |
|---|---|---|
| tasks over ${LONG_MS} ms | ${long} | 0 |
| longest task, ms | ${ms(Math.max(0, ...tasks))} | - |`);
  if (long > 0) process.exitCode = 1;
}

function ms(value: number): string {
  return value.toFixed(1);
}

/** CPU time (ms) of the main thread's tasks while somebody paints across the week. */
async function tasksOf(page: Page, { ready }: ViewSubject): Promise<number[]> {
  await page.evaluate(async () => {
    const { mount } = await import('/subject.js' as string);
    await mount(document.body);
  });
  await page.locator(ready).first().waitFor();
  const week = await page.locator('.veil').boundingBox();
  if (!week) throw new Error('The week has no place.');
  const at = (share: number): [x: number, y: number] => [
    week.x + week.width * (0.5 / 48 + share * (47 / 48)),
    week.y + 4 + Math.abs(Math.sin(share * 9)) * (week.height - 8),
  ];
  // The first press fetches what answers it: what is measured is the drag.
  await page.mouse.move(...at(0));
  await page.mouse.down();
  await page.locator('.tip:not([hidden])').waitFor();
  await page.keyboard.press('Escape');
  await page.mouse.up();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN });
  await browser.startTracing(page, { categories: ['toplevel', 'disabled-by-default-devtools.timeline'] });
  await page.mouse.move(...at(0));
  await page.mouse.down();
  for (let step = 0; step <= STEPS; step += 1) {
    await page.mouse.move(...at(step / STEPS));
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  await page.mouse.up();
  const trace = (await browser.stopTracing()).toString();
  const changes = await page.locator('[part~=changes]').textContent();
  if (!changes) throw new Error('The drag painted nothing: its figures would say nothing.');
  return tasksIn(trace);
}

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** Microseconds of the thread's own time: others on the machine do not count. */
  tdur?: number;
  args?: { name?: string };
}

function tasksIn(trace: string): number[] {
  const { traceEvents }: { traceEvents: TraceEvent[] } = JSON.parse(trace);
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  return traceEvents
    .filter(({ name, pid, tid, tdur }) => name === 'RunTask' && tdur && main.has(`${pid} ${tid}`))
    .map(({ tdur = 0 }) => tdur / 1_000);
}
