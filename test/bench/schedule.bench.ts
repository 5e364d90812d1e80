import type { Page } from 'playwright-core';
import { withSchedule } from './rivals/schedule.ts';
import { openBrowser } from './widgets/browser.ts';
import type { ViewSubject } from './widgets/creation.ts';
import { withPages } from './widgets/pages.ts';
import { measureInTurns } from './widgets/turns.ts';

/**
 * The schedule by itself: main-thread CPU of its first view, and what painting costs on a slow phone. Beside its
 * rivals it stands in rivals/time.bench.ts, and there it is the ratio that counts.
 */
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 10);
const CPU_MS_MAX = 40;
const SLOW_DOWN = 4;
/** A task this long is felt. */
const LONG_MS = 50;
/** Points of a drag over the whole week, one a frame. */
const STEPS = 120;

const name = 'mostrador-desktop-schedule';
const browser = await openBrowser();
try {
  await withSchedule(measure);
} finally {
  await browser.close();
}

async function measure(subject: ViewSubject): Promise<void> {
  const { [name]: figures } = await measureInTurns(
    browser,
    { [name]: subject },
    { count: 1, rounds: ROUNDS },
  );
  if (!figures) throw new Error('Nothing was measured');
  const { cpu, script, style, layout } = figures.median;
  const ms = (value: number) => value.toFixed(1);
  console.log(`| first view, median of ${ROUNDS} | CPU ms | least | script | style | layout | to reach |
|---|---|---|---|---|---|---|
| ${name} | ${ms(cpu)} | ${ms(figures.least)} | ${ms(script)} | ${ms(style)} | ${ms(layout)} | ${CPU_MS_MAX} |`);
  const tasks = await withPages(browser, async (open) => paint(await open(subject)));
  const long = tasks.filter((task) => task > LONG_MS);
  console.log(`
| painting ${STEPS} frames, CPU ${SLOW_DOWN} times slower | value | to reach |
|---|---|---|
| tasks over ${LONG_MS} ms | ${long.length} | 0 |
| longest task, ms | ${ms(Math.max(0, ...tasks))} | - |`);
  if (figures.least > CPU_MS_MAX || long.length > 0) process.exitCode = 1;
}

/** Durations (ms) of the main thread's tasks while somebody paints across the week. */
async function paint(page: Page): Promise<number[]> {
  await page.evaluate(async () => {
    const { mount } = await import('/subject.js' as string);
    document.body.style.margin = '16px';
    mount(document.body);
  });
  await page.locator('.board .block').first().waitFor();
  await page.evaluate(() =>
    document.querySelector('mostrador-desktop-schedule')?.dispatchEvent(new Event('pointerenter')),
  );
  const session = await page.context().newCDPSession(page);
  const box = await page.locator('.veil').boundingBox();
  if (!box) throw new Error('The week has no place.');
  // What a first press fetches is there: the drag is what is measured.
  await page.waitForLoadState('networkidle');
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN });
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: 'longtask' });
  });
  await page.mouse.move(box.x + 4, box.y + 4);
  await page.mouse.down();
  for (let step = 0; step <= STEPS; step += 1) {
    const share = step / STEPS;
    await page.mouse.move(
      box.x + 4 + share * (box.width - 8),
      box.y + 4 + Math.abs(Math.sin(share * 9)) * (box.height - 8),
    );
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  await page.mouse.up();
  for (let frame = 0; frame < 12; frame += 1) await page.evaluate(() => new Promise(requestAnimationFrame));
  return page.evaluate(() => Reflect.get(globalThis, 'tasks') as number[]);
}
