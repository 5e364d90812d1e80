import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { readConfiguration } from '../../packages/server/src/config.ts';
import { openHouse } from '../../scripts/lib/house.ts';
import { openBrowser } from './widgets/browser.ts';

/**
 * How far the demo's first page moves from its navigation until its widgets show their content, each time by a
 * visitor who was never there. Also with a slow network, where each chunk and answer comes in a frame of its own.
 */
const WIDTHS = [360, 768, 1_280];
const NETWORKS = {
  loopback: null,
  slow: { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 90_000 },
};
/** Frames that the page is watched for after everything is there. */
const FRAMES_AFTER = 60;

interface Shift {
  readonly value: number;
  /** What moved, as selectors, with how it was and is. */
  readonly moved: readonly string[];
}

const folder = mkdtempSync(join(tmpdir(), 'mostrador-shift-'));
const configuration = readConfiguration({ PORT: '0', SITE_PORT: '0', MOSTRADOR_DATA_DIR: 'data' }, folder);
const house = await openHouse(configuration, { log: () => undefined });
const browser = await openBrowser();
try {
  if (!house.siteUrl) throw new Error('The demo has no site.');
  console.log('| width | network | layout shift |\n|---|---|---|');
  for (const width of WIDTHS)
    for (const [name, network] of Object.entries(NETWORKS)) {
      const shifts = await visit(browser, house.siteUrl, width, network);
      const total = shifts.reduce((sum, { value }) => sum + value, 0);
      console.log(`| ${width} | ${name} | ${+total.toFixed(4)} |`);
      for (const { value, moved } of shifts) console.log(`  ${value.toFixed(4)} ${moved.join(', ')}`);
      if (total > 0) process.exitCode = 1;
    }
} finally {
  await browser.close();
  await house.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function visit(
  browser: Browser,
  url: string,
  width: number,
  network: (typeof NETWORKS)['slow'] | null,
): Promise<Shift[]> {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  try {
    const page = await context.newPage();
    if (network) {
      const session = await context.newCDPSession(page);
      await session.send('Network.emulateNetworkConditions', network);
    }
    await page.addInitScript(watch);
    await page.goto(url);
    await page.waitForFunction(settled, undefined, { timeout: 30_000 });
    await frames(page, FRAMES_AFTER);
    return await page.evaluate(() => Reflect.get(globalThis, 'shifts'));
  } finally {
    await context.close();
  }
}

/** Runs in the page, before anything of its own. */
function watch() {
  const shifts: Shift[] = [];
  const ready = new Set<EventTarget | null>();
  Object.assign(globalThis, { shifts, ready });
  document.addEventListener('mostrador-ready', ({ target }) => ready.add(target));
  interface Entry extends PerformanceEntry {
    value: number;
    sources: { node: Element | null; previousRect: DOMRect; currentRect: DOMRect }[];
  }
  const box = ({ x, y, width, height }: DOMRect) => `${x},${y} ${width}x${height}`;
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries() as Entry[]) {
      const moved = sources.map(
        ({ node, previousRect, currentRect }) =>
          `${node?.nodeName.toLowerCase() ?? '?'}.${node?.className ?? ''} ${box(previousRect)} -> ${box(currentRect)}`,
      );
      shifts.push({ value, moved });
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Runs in the page: whether each widget has told that it shows its content. */
function settled() {
  const ready: Set<EventTarget> = Reflect.get(globalThis, 'ready');
  const tags = 'mostrador-balance-meter, mostrador-stamp-purchase, mostrador-sign-in';
  return [...document.querySelectorAll(tags)].every((widget) => ready.has(widget));
}

function frames(page: Page, count: number): Promise<void> {
  return page.evaluate(async (left) => {
    for (let passed = 0; passed < left; passed += 1) await new Promise(requestAnimationFrame);
  }, count);
}
