import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';

/** A custom element to be created many times over. */
export interface Subject {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Set before the element is in the page. */
  readonly properties?: Readonly<Record<string, unknown>>;
  /** The module that defines the tag; relative imports begin at the repository's root. */
  readonly source: string;
}

/** Main-thread CPU time of one creation, in ms; `script`, `style` and `layout` are parts of `cpu`. */
export interface Cost {
  readonly cpu: number;
  readonly script: number;
  readonly style: number;
  readonly layout: number;
}

/** Creates a subject's elements in a page of its own and answers what that took. */
export type Measure = (subject: Subject, count: number) => Promise<Cost>;

const root = fileURLToPath(new URL('../../../', import.meta.url));
const METRICS = {
  cpu: 'ThreadTime',
  script: 'ScriptDuration',
  style: 'RecalcStyleDuration',
  layout: 'LayoutDuration',
} as const;

/** As a site would ship it: minified, what is fetched late apart. Scripts by their paths; `/subject.js` is first. */
async function bundle({ source }: Subject): Promise<Map<string, string>> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: root, loader: 'js' },
    entryNames: 'subject',
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    outdir: root,
    write: false,
    conditions: ['@mostrador/source', 'production'],
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
  });
  return new Map(outputFiles.map(({ path, text }) => [`/${basename(path)}`, text]));
}

/** Runs in the page: `count` elements at once, drawn to the next frame. */
async function create({ tag, attributes, properties, count }: Omit<Subject, 'source'> & { count: number }) {
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

async function costOf(page: Page, subject: Subject, count: number): Promise<Cost> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const read = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (name: string) => 1_000 * (metrics.find((metric) => metric.name === name)?.value ?? 0);
    return Object.fromEntries(Object.entries(METRICS).map(([key, name]) => [key, of(name)]));
  };
  await page.evaluate(() => import('/subject.js' as string).then(() => new Promise(requestAnimationFrame)));
  const { tag, attributes, properties } = subject;
  const before = await read();
  const height = await page.evaluate(create, { tag, attributes, properties, count });
  const after = await read();
  if (!height) throw new Error(`<${tag}> drew nothing: its figures would say nothing.`);
  const spent = (key: keyof Cost) => (after[key] ?? 0) - (before[key] ?? 0);
  return { cpu: spent('cpu'), script: spent('script'), style: spent('style'), layout: spent('layout') };
}

/**
 * Measures in fresh pages of `browser`, each with nothing but its subject. Main-thread CPU time, because on a
 * machine with other work wall time says little. `work` gets the measure; what it needs is closed after.
 */
export async function withMeasure<T>(browser: Browser, work: (measure: Measure) => Promise<T>): Promise<T> {
  const bundles = new Map<Subject, Map<string, string>>();
  let scripts = new Map<string, string>();
  const server = createServer(({ url = '' }, response) => {
    const script = scripts.get(url);
    const type = script === undefined ? 'text/html' : 'text/javascript';
    const body = script ?? '<!doctype html><meta charset="utf-8"><title>Bench</title><body>';
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return await work(async (subject, count) => {
      scripts = bundles.get(subject) ?? (await bundle(subject));
      bundles.set(subject, scripts);
      const page = await browser.newPage({ viewport: { width: 1_280, height: 900 } });
      try {
        await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
        return await costOf(page, subject, count);
      } finally {
        await page.close();
      }
    });
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
