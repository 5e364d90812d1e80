import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { bundle, type Source } from './bundle.ts';

/** Opens a page that is empty but for what `content` gives; `/subject.js` is there to be imported. */
export type Open = (subject: Source, content?: PageContent) => Promise<Page>;

export interface PageContent {
  /** Inside of <body>. */
  readonly body?: string;
  /** Content-Security-Policy of the page. */
  readonly policy?: string;
}

/** Serves subjects to fresh pages of `browser`, each bundled once; what `work` needs is closed after it. */
export async function withPages<T>(browser: Browser, work: (open: Open) => Promise<T>): Promise<T> {
  const bundles = new Map<Source, Map<string, string>>();
  let shown: Source = { source: '' };
  let content: PageContent = {};
  async function respond(url: string, response: ServerResponse): Promise<void> {
    const path = url.split('?')[0] ?? '';
    const files = bundles.get(shown);
    const file = files?.get(path);
    const answer = file ?? (await shown.answer?.(path, origin));
    response.setHeader('cache-control', 'no-store');
    if (answer == null && content.policy) response.setHeader('content-security-policy', content.policy);
    response.setHeader('content-type', typeOf(path, file, answer));
    response.end(answer ?? pageOf(content, files?.has('/subject.css') ?? false));
  }
  const server = createServer(({ url = '' }, response) => {
    respond(url, response).catch(() => response.writeHead(500).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    return await work(async (subject, asked = {}) => {
      if (!bundles.has(subject)) bundles.set(subject, await bundle(subject));
      shown = subject;
      content = asked;
      const page = await browser.newPage({ viewport: { width: 1_280, height: 900 } });
      await page.goto(origin);
      return page;
    });
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

function typeOf(path: string, file: string | undefined, answer: string | null | undefined): string {
  if (answer == null) return 'text/html';
  if (file === undefined) return 'application/json';
  return path.endsWith('.css') ? 'text/css' : 'text/javascript';
}

const pageOf = ({ body = '' }: PageContent, styled: boolean) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title>${
    styled ? '<link rel="stylesheet" href="/subject.css">' : ''
  }<body>${body}`;
