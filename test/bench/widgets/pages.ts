import { createServer } from 'node:http';
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
  let files = new Map<string, string>();
  let content: PageContent = {};
  const server = createServer(({ url = '' }, response) => {
    const file = files.get(url.split('?')[0] ?? '');
    response.setHeader('cache-control', 'no-store');
    if (file === undefined && content.policy) response.setHeader('content-security-policy', content.policy);
    response.setHeader('content-type', file === undefined ? 'text/html' : typeOf(url));
    response.end(file ?? pageOf(content, files.has('/subject.css')));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return await work(async (subject, asked = {}) => {
      files = bundles.get(subject) ?? (await bundle(subject));
      bundles.set(subject, files);
      content = asked;
      const page = await browser.newPage({ viewport: { width: 1_280, height: 900 } });
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      return page;
    });
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

const typeOf = (url: string) => (url.endsWith('.css') ? 'text/css' : 'text/javascript');

const pageOf = ({ body = '' }: PageContent, styled: boolean) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title>${
    styled ? '<link rel="stylesheet" href="/subject.css">' : ''
  }<body>${body}`;
