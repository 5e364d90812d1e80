import type { Browser, Page } from 'playwright-core';
import type { Source } from './bundle.ts';
import { withPages } from './pages.ts';

/** A custom element to be created many times over. */
export interface ElementSubject extends Source {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Set before the element is in the page. */
  readonly properties?: Readonly<Record<string, unknown>>;
}

/** A view that its module's `mount(host)` puts into the page. */
export interface ViewSubject extends Source {
  /** Selects what stands in the view, or in a shadow root of it, once it is there. */
  readonly ready: string;
}

export type Subject = ElementSubject | ViewSubject;

/** Main-thread CPU time of one creation, in ms; `script`, `style` and `layout` are parts of `cpu`. */
export interface Cost {
  readonly cpu: number;
  readonly script: number;
  readonly style: number;
  readonly layout: number;
}

/** Creates a subject's elements, or its view, in a page of its own and answers what that took. */
export type Measure = (subject: Subject, count: number) => Promise<Cost>;

const METRICS = {
  cpu: 'ThreadTime',
  script: 'ScriptDuration',
  style: 'RecalcStyleDuration',
  layout: 'LayoutDuration',
} as const;

/** Runs in the page: `count` elements at once, drawn to the next frame. */
async function create({
  tag,
  attributes,
  properties,
  count,
}: Omit<ElementSubject, 'source'> & { count: number }) {
  const frame = () =>
    new Promise<void>((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve();
        port2.postMessage(0);
      });
    });
  const host = document.body.appendChild(document.createElement('div'));
  const all = document.createDocumentFragment();
  const updates: (() => Promise<unknown>)[] = [];
  for (let made = 0; made < count; made += 1) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    Object.assign(element, properties);
    updates.push(() => Promise.resolve(Reflect.get(element, 'updateComplete')));
    all.append(element);
  }
  host.append(all);
  for (let round = 0; round < 3; round += 1) await Promise.all(updates.map((update) => update()));
  host.getBoundingClientRect();
  await frame();
  return host.firstElementChild?.getBoundingClientRect().height ?? 0;
}

/** Runs in the page: mounts the view and waits until it stands, drawn to the frame after the next. */
async function show({ ready }: { ready: string }) {
  const turn = () =>
    new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(0);
    });
  const stands = (root: ParentNode): boolean =>
    root.querySelector(ready) !== null ||
    [...root.querySelectorAll('*')].some(({ shadowRoot }) => shadowRoot && stands(shadowRoot));
  const { mount } = await import('/subject.js' as string);
  const host = document.body.appendChild(document.createElement('div'));
  const giveUpAt = performance.now() + 10_000;
  await mount(host);
  while (!stands(host) && performance.now() < giveUpAt) await turn();
  for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  await turn();
  return stands(host) ? host.getBoundingClientRect().height : 0;
}

async function costOf(page: Page, subject: Subject, count: number): Promise<Cost> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const read = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (name: string) => 1_000 * (metrics.find((metric) => metric.name === name)?.value ?? 0);
    return Object.fromEntries(Object.entries(METRICS).map(([key, name]) => [key, of(name)]));
  };
  await page.evaluate(() => import('/subject.js' as string).then(() => new Promise(requestAnimationFrame)));
  const before = await read();
  const height = await draw(page, subject, count);
  const after = await read();
  if (!height) throw new Error(`${nameOf(subject)} drew nothing: its figures would say nothing.`);
  const spent = (key: keyof Cost) => (after[key] ?? 0) - (before[key] ?? 0);
  return { cpu: spent('cpu'), script: spent('script'), style: spent('style'), layout: spent('layout') };
}

function draw(page: Page, subject: Subject, count: number): Promise<number> {
  if (!('tag' in subject)) return page.evaluate(show, { ready: subject.ready });
  const { tag, attributes, properties } = subject;
  return page.evaluate(create, { tag, attributes, properties, count });
}

const nameOf = (subject: Subject) => ('tag' in subject ? `<${subject.tag}>` : `The view of ${subject.ready}`);

/**
 * Measures in fresh pages of `browser`, each with nothing but its subject. Main-thread CPU time, because on a
 * machine with other work wall time says little. `work` gets the measure; what it needs is closed after.
 */
export function withMeasure<T>(browser: Browser, work: (measure: Measure) => Promise<T>): Promise<T> {
  return withPages(browser, (open) =>
    work(async (subject, count) => {
      const page = await open(subject);
      try {
        return await costOf(page, subject, count);
      } finally {
        await page.close();
      }
    }),
  );
}
