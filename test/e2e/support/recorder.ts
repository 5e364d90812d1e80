import type { Page } from 'playwright-core';

/** What a page told while nobody looked. */
export interface Recorded {
  /** `mostrador-*` events: the order's state or the problem's code stands behind the type. */
  told: string[];
  /** What the site's policy refused. */
  violations: string[];
  /** Layout shifts, with what moved. */
  shifts: { value: number; moved: string[] }[];
}

/** Runs in every page before its own scripts. */
export function record(): void {
  const recorded: Recorded = { told: [], violations: [], shifts: [] };
  Object.assign(window, { recorded });
  const types = 'ready error purchased signed-in signed-out signed-up balance-changed buy-requested'.split(
    ' ',
  );
  for (const type of types) {
    addEventListener(`mostrador-${type}`, (event) => {
      const { order, problem } = event as Event & { order?: { state: string }; problem?: { code: string } };
      const more = order?.state ?? problem?.code;
      recorded.told.push(`${event.type}${more ? ` ${more}` : ''}`);
    });
  }
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
    recorded.violations.push(`${violatedDirective} ${blockedURI} ${sample}`);
  });
  const named = (node: Node | null | undefined) =>
    node instanceof Element ? `${node.localName}.${node.className}` : String(node?.nodeName);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      sources?: { node?: Node; previousRect: DOMRect; currentRect: DOMRect }[];
    })[]) {
      const moved = (entry.sources ?? []).map(({ node, previousRect: from, currentRect: to }) => {
        const box = ({ x, y, width, height }: DOMRect) => [x, y, width, height].map(Math.round).join(' ');
        return `${named(node)} ${box(from)} -> ${box(to)}`;
      });
      recorded.shifts.push({ value: entry.value, moved });
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** What the page has told so far. */
export const recorded = (page: Page): Promise<Recorded> =>
  page.evaluate(() => (window as unknown as { recorded: Recorded }).recorded);

/** Waits until the page has told an event: `mostrador-purchased`, or `mostrador-purchased fulfilled`. */
export async function heard(page: Page, event: string): Promise<void> {
  const told = page.waitForFunction((wanted) => {
    const { told } = (window as unknown as { recorded: Recorded }).recorded;
    return told.some((one) => one === wanted || one.startsWith(`${wanted} `));
  }, event);
  await told.catch(async (cause: unknown) => {
    throw new Error(`Told: ${(await recorded(page)).told.join(', ')}`, { cause });
  });
}
