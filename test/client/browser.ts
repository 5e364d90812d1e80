import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium, type Page } from 'playwright-core';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const QUIET = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];

export interface SmallSite {
  origin: string;
  page: Page;
  close(): Promise<void>;
}

/** A site of its own origin with the example's page and worker, bundled, open in Chromium. */
export async function openSite(): Promise<SmallSite> {
  const folder = fileURLToPath(new URL('../../examples/client/', import.meta.url));
  const { outputFiles } = await build({
    entryPoints: [`${folder}page.ts`, `${folder}worker.ts`],
    bundle: true,
    format: 'esm',
    write: false,
    outdir: '/',
    conditions: ['@mostrador/source'],
  });
  const server = createServer(({ url = '/' }, response) => {
    const script = outputFiles.find(({ path }) => path.endsWith(url) && url !== '/');
    response.writeHead(200, { 'Content-Type': script ? 'text/javascript' : 'text/html' });
    response.end(script?.text ?? '<!doctype html><title>shop</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', ...QUIET] });
  const page = await browser.newPage();
  await page.goto(origin);
  return {
    origin,
    page,
    async close() {
      await browser.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
