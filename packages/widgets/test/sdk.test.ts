import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build } from 'vite';

const TYPES: Record<string, string> = { '.js': 'text/javascript', '.html': 'text/html', '.css': 'text/css' };
const sdk = mkdtempSync(join(tmpdir(), 'mostrador-sdk-'));
const pages = new Map<string, { html: string; csp: string }>();
const fetched: string[] = [];
const closing: (() => void)[] = [];
let platform = '';
let site = '';
let browser: Browser;

const listen = async (handler: RequestListener) => {
  const server = createServer(handler);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(
    () => server.close(),
    () => server.closeAllConnections(),
  );
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

before(async () => {
  const configFile = fileURLToPath(new URL('../../../vite.config.ts', import.meta.url));
  await build({ configFile, logLevel: 'error', build: { outDir: sdk, emptyOutDir: true } });
  platform = await listen(({ url = '' }, response) => {
    const [, version, file = ''] = /^\/sdk\/([^/]+)\/([\w.-]+)/.exec(url) ?? [];
    fetched.push(`${version}/${file}`);
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('cross-origin-resource-policy', 'cross-origin');
    if (!version) return response.writeHead(404).end();
    response.setHeader('content-type', TYPES[extname(file)] ?? 'application/json');
    return response.end(readFileSync(join(sdk, file)));
  });
  site = await listen(({ url = '' }, response) => {
    if (url === '/second-lit.js') {
      const lit = readFileSync(new URL(import.meta.resolve('lit-html')));
      return response.setHeader('content-type', 'text/javascript').end(lit);
    }
    const page = pages.get(url);
    if (!page) return response.writeHead(404).end();
    response.setHeader('content-type', 'text/html').setHeader('content-security-policy', page.csp);
    return response.end(page.html);
  });
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
    ],
  });
});

after(async () => {
  await browser?.close();
  for (const close of closing) close();
  rmSync(sdk, { recursive: true, force: true });
});

const files = (): Record<string, string> =>
  JSON.parse(readFileSync(join(sdk, 'integrity.json'), 'utf8')).files;
const fileLike = (name: RegExp) => Object.keys(files()).find((file) => name.test(file)) ?? '';

const LIT_POLICY = "trusted-types lit-html 'allow-duplicates'";
/** The policy of design/widgets.md. */
const policy = (trustedTypes = LIT_POLICY, more = '') =>
  `default-src 'none'; script-src 'self' ${platform} ${more}; connect-src 'self' ${platform}; style-src 'self' ${more}; img-src 'self'; require-trusted-types-for 'script'; ${trustedTypes}`;

const LOADER = (version = 'v1') =>
  `<script type="module" src="${platform}/sdk/${version}/mostrador.js"></script>`;
const WIDGETS = `<mostrador-provider base-url="BASE" publishable-key="pk_test"><mostrador-sign-in><a href="/entrar">Entrar</a></mostrador-sign-in></mostrador-provider>`;

interface Visit {
  page: Page;
  /** What the console and the page's policy complained about; failed API calls of this server left out. */
  complaints: string[];
  errors(): Promise<string[]>;
}

/** Opens a page with this body under a policy. */
const visit = async (body: string, csp = policy()): Promise<Visit> => {
  const path = `/page-${pages.size}`;
  const html = `<!doctype html><html lang="es"><title>Tienda</title>${body.replaceAll('BASE', platform)}</html>`;
  pages.set(path, { html, csp });
  fetched.length = 0;
  const page = await (await browser.newContext()).newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['warning', 'error'].includes(message.type()) && !/favicon|404/.test(message.text()))
      complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.addInitScript(() => {
    const told: string[] = [];
    Object.assign(globalThis, { told });
    addEventListener('mostrador-error', ({ problem }: Event & { problem?: { code: string } }) =>
      told.push(problem?.code ?? ''),
    );
  });
  await page.goto(site + path);
  return {
    page,
    complaints,
    errors: () => page.evaluate(() => (globalThis as unknown as { told: string[] }).told),
  };
};

const button = (page: Page) => page.getByRole('button', { name: 'Continuar con Mostrador' });

test('the widgets work under the strict policy of the guide, without a complaint', async () => {
  const { page, complaints } = await visit(LOADER() + WIDGETS);
  await button(page).waitFor();
  assert.equal(await page.getByText('Entrar', { exact: true }).isVisible(), false, 'the fallback is gone');
  assert.deepEqual(complaints, []);
});

test('a page gets the chunks of the elements that it shows, each once', async () => {
  const { page } = await visit(LOADER() + WIDGETS);
  await button(page).waitFor();
  const names = fetched.map((file) => file.replace(/^v1\/([a-z-]+?)(-[\w-]{8})?\.js$/, '$1'));
  assert.equal(new Set(names).size, names.length, `twice: ${names}`);
  assert.ok(names.includes('sign-in') && !names.includes('stamp-purchase'), `${names}`);
});

test('an element that the page inserts later, also in an open shadow root that it names, is defined', async () => {
  const { page } = await visit(`${LOADER()}<main></main>`);
  assert.deepEqual(fetched, ['v1/mostrador.js']);
  await page.evaluate((base) => {
    const provider = document.createElement('mostrador-provider');
    provider.setAttribute('base-url', base);
    provider.setAttribute('publishable-key', 'pk_test');
    provider.append(document.createElement('div'));
    document.querySelector('main')?.append(provider);
  }, platform);
  await page.waitForFunction(() => customElements.get('mostrador-provider'));
  assert.equal(await page.evaluate(() => customElements.get('mostrador-sign-in')), undefined);
  await page.evaluate(async (loader) => {
    const { watch } = await import(loader);
    const root = document.querySelector('main div')?.attachShadow({ mode: 'open' });
    root?.append(document.createElement('mostrador-sign-in'));
    watch(root);
  }, `${platform}/sdk/v1/mostrador.js`);
  await button(page).waitFor();
});

test('loading it twice, in two versions, warns once and keeps the first', async () => {
  const { page, complaints } = await visit(LOADER('v1') + LOADER('0.0.0') + LOADER('0.0.1') + WIDGETS);
  await button(page).waitFor();
  assert.equal(complaints.length, 1, complaints.join('\n'));
  assert.match(complaints[0] ?? '', /is on this page already/);
  assert.deepEqual(
    fetched.filter((file) => !file.startsWith('v1/')),
    ['0.0.0/mostrador.js', '0.0.1/mostrador.js'],
  );
});

test('the same address twice is silent', async () => {
  const { page, complaints } = await visit(LOADER() + LOADER() + WIDGETS);
  await button(page).waitFor();
  assert.deepEqual(complaints, []);
});

test('a second Lit on the page is no trouble under the guide’s policy', async () => {
  const { page, complaints } = await visit(
    `<script type="module" src="/second-lit.js"></script>${LOADER()}${WIDGETS}`,
  );
  await button(page).waitFor();
  assert.ok(!complaints.some((text) => /policy|TrustedType/i.test(text)), complaints.join('\n'));
});

for (const [what, trustedTypes, second] of [
  ['lacks lit-html', 'trusted-types other', ''],
  [
    'has a second Lit but not ‘allow-duplicates’',
    'trusted-types lit-html',
    '<script type="module" src="/second-lit.js"></script>',
  ],
] as const)
  test(`a policy that ${what} leaves the fallback and says trusted_types_blocked`, async () => {
    const { page, errors } = await visit(second + LOADER() + WIDGETS, policy(trustedTypes));
    await page.waitForFunction(() => (globalThis as unknown as { told: string[] }).told.length > 1);
    assert.deepEqual([...new Set(await errors())], ['trusted_types_blocked']);
    assert.equal(await page.getByRole('link', { name: 'Entrar' }).isVisible(), true);
  });

test('an SDK that cannot be fetched leaves the fallback and says load_failed', async () => {
  pages.set('/broken', { html: '', csp: '' });
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.route(/sign-in-.*\.js/, (route) => route.abort());
  pages.set('/broken', {
    html: `<!doctype html>${LOADER()}${WIDGETS.replace('BASE', platform)}`,
    csp: policy(),
  });
  await page.addInitScript(() =>
    addEventListener('mostrador-error', (told) => Object.assign(globalThis, { told })),
  );
  await page.goto(`${site}/broken`);
  await page.waitForFunction(() => 'told' in globalThis);
  const code = await page.evaluate(
    () => (globalThis as unknown as { told: { problem: { code: string } } }).told.problem.code,
  );
  assert.equal(code, 'load_failed');
  assert.equal(await page.getByRole('link', { name: 'Entrar' }).isVisible(), true);
});

test('where no answer comes the page’s developer is told once to look at the key’s origins', async () => {
  const page = await (await browser.newContext()).newPage();
  const said: string[] = [];
  page.on('console', (message) => void (message.type() === 'warning' && said.push(message.text())));
  await page.route(`${platform}/v1/**`, (route) => route.abort());
  const widgets = '<mostrador-sign-up></mostrador-sign-up>'.repeat(2);
  const html = `<!doctype html>${LOADER()}<mostrador-provider base-url="${platform}" publishable-key="pk_1">${widgets}</mostrador-provider>`;
  pages.set('/elsewhere', { html, csp: policy() });
  await page.addInitScript(() => {
    const told: string[] = [];
    addEventListener('mostrador-error', () => told.push('error'));
    Object.assign(globalThis, { told });
  });
  await page.goto(`${site}/elsewhere`);
  await page.waitForFunction(() => (globalThis as unknown as { told: string[] }).told.length > 1);
  assert.deepEqual(
    said.filter((text) => text.startsWith('[mostrador]')),
    [`[mostrador] No answer. Is ${site} among the origins of the publishable key?`],
  );
});

test('a loader that the browser kept from the version before finds the present one’s files', async () => {
  const page = await (await browser.newContext()).newPage();
  const kept = readFileSync(join(sdk, 'mostrador.js'), 'utf8').replace(
    /sign-in-[\w-]{8}\.js/,
    'sign-in-before00.js',
  );
  await page.route(/\/mostrador\.js$/, (route) =>
    route.fulfill({
      body: kept,
      contentType: 'text/javascript',
      headers: { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' },
    }),
  );
  await page.route(/sign-in-before00/, (route) => route.fulfill({ status: 404 }));
  const html = `<!doctype html>${LOADER()}${WIDGETS.replace('BASE', platform)}`;
  pages.set('/kept', { html, csp: policy() });
  await page.goto(`${site}/kept`);
  await button(page).waitFor();
});

test('the import map lets browsers check every file, and one that was tampered with is not run', async () => {
  const snippet = readFileSync(join(sdk, 'import-map.html'), 'utf8').replaceAll('https://PLATFORM', platform);
  const map = /<script type="importmap">([\s\S]*?)<\/script>/.exec(snippet)?.[1] ?? '';
  const hash = `'sha256-${createHash('sha256').update(map).digest('base64')}'`;
  const good = await visit(snippet + WIDGETS, policy(LIT_POLICY, hash));
  await button(good.page).waitFor();
  assert.deepEqual(good.complaints, []);

  const signIn = files()[fileLike(/^sign-in-/)] ?? '';
  const forged = snippet.replace(signIn, `sha384-${'A'.repeat(64)}`);
  const forgedMap = /<script type="importmap">([\s\S]*?)<\/script>/.exec(forged)?.[1] ?? '';
  const forgedHash = `'sha256-${createHash('sha256').update(forgedMap).digest('base64')}'`;
  const bad = await visit(forged + WIDGETS, policy(LIT_POLICY, forgedHash));
  await bad.page.waitForFunction(() => (globalThis as unknown as { told: string[] }).told.length > 0);
  assert.deepEqual(await bad.errors(), ['load_failed']);
});

test('integrity.json has the hash of every script', () => {
  for (const [file, hash] of Object.entries(files())) {
    const digest = createHash('sha384')
      .update(readFileSync(join(sdk, file)))
      .digest('base64');
    assert.equal(hash, `sha384-${digest}`, file);
  }
  assert.ok(Object.keys(files()).length > 5);
});

test('a page that reserves the room of its widgets does not shift', async () => {
  const reserved = `<style nonce="room">mostrador-provider{display:contents}mostrador-sign-in{display:block;min-block-size:90px}</style>`;
  const { page } = await visit(
    `${reserved}${LOADER()}${WIDGETS.replace('<a href="/entrar">Entrar</a>', '')}<p>Debajo</p>`,
    policy(LIT_POLICY, "'nonce-room'"),
  );
  await button(page).waitFor();
  const shift = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
      }),
  );
  assert.equal(shift, 0);
});
