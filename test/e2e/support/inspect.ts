import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const AXE = readFileSync(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

const PICTURES = process.env.MOSTRADOR_SCREENSHOTS;

interface AxeResult {
  violations: { id: string; nodes: { html: string; target: unknown[] }[] }[];
}

interface Axe {
  run(options: { resultTypes: string[] }): Promise<AxeResult>;
}

/** What axe objects to, each with where. */
export async function axeFindings(page: Page): Promise<string[]> {
  // Before its sheet is there, a page's links have the browser's own blue.
  await page.waitForLoadState();
  // By the debugger, past the page's own policy.
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: Axe }).axe.run({ resultTypes: ['violations'] }),
  );
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target, html }) => `${target} ${html}`).join(' | ')}`,
  );
}

/** By how many pixels the page is wider than its window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** axe finds nothing, nothing is wider than the window; with MOSTRADOR_SCREENSHOTS=<folder> a picture is left there. */
export async function look(page: Page, name: string): Promise<void> {
  if (PICTURES) {
    mkdirSync(PICTURES, { recursive: true });
    const { width } = page.viewportSize() ?? { width: 0 };
    await page.screenshot({ path: `${PICTURES}/${name}-${width}.png`, fullPage: true });
  }
  assert.ok((await overflow(page)) <= 0, `${name} is wider than its window by ${await overflow(page)} px`);
  assert.deepEqual(await axeFindings(page), [], name);
}
