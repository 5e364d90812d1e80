import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, afterEach, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { heard, opened, openShop, recorded, type Shop, signIn } from './support.ts';

/** How the widgets live in a page that is not theirs: its policy, other copies, other frameworks, its changes. */
let shop: Shop;
before(async () => {
  shop = await openShop();
});
after(() => shop.close());
afterEach(() => shop.leave());

const same = (text: string) => text;

/** Opens the site's first page, changed on its way: another policy, more in its head. */
async function visitChanged(
  change: (policy: string) => string,
  { head = '', fallback = '', edit = same }: { head?: string; fallback?: string; edit?: typeof same } = {},
): Promise<{ page: Page; errors: string[] }> {
  const { page, errors, context } = await shop.visit();
  // A document that did not come over the network counts as no neighbour of the platform on loopback.
  await context.grantPermissions(['local-network-access']);
  await page.route(`${shop.site}/`, async (route) => {
    const answer = await route.fetch();
    const headers = answer.headers();
    const text = await answer.text();
    const body = edit(text)
      .replace('</head>', `${head}</head>`)
      .replace('<mostrador-stamp-purchase>', `<mostrador-stamp-purchase>${fallback}`);
    const policy = change(headers['content-security-policy'] ?? '');
    await route.fulfill({ status: 200, headers: { ...headers, 'content-security-policy': policy }, body });
  });
  return { page, errors };
}

test('under the site’s policy everything works and nothing is refused', async () => {
  const { page, errors } = await shop.visit();
  const answer = await page.goto(shop.site);
  const policy = answer?.headers()['content-security-policy'] ?? '';
  for (const part of [
    "default-src 'none'",
    "style-src 'self'",
    "require-trusted-types-for 'script'",
    "trusted-types lit-html 'allow-duplicates'",
  ]) {
    assert.ok(policy.includes(part), part);
  }
  await opened(page);
  await page.getByRole('complementary').getByRole('group', { name: 'Saldo' }).waitFor();
  assert.deepEqual((await recorded(page)).violations, []);
  assert.deepEqual(errors, []);
});

test('every file that a page takes from the platform asks to be compiled while it comes', async () => {
  const { page } = await shop.visit();
  const files: Promise<string>[] = [];
  page.on('response', (response) => {
    if (response.url().startsWith(`${shop.platform}/sdk/`) && response.ok()) files.push(response.text());
  });
  await page.goto(shop.site);
  await opened(page);
  const texts = await Promise.all(files);
  assert.ok(texts.length > 3, `${texts.length} files`);
  for (const text of texts) assert.match(text, /^\/\/# allFunctionsCalledOnLoad\n/);
});

for (const [what, key, hint] of [
  ['no publishable key', '', 'Has <mostrador-provider> its publishable-key?'],
  [
    'a key that nobody knows',
    'pk_test_nobody',
    'Is the publishable-key, or what session-url answers, of this platform?',
  ],
] as const) {
  test(`with ${what} the page’s developer is told once what to look at`, async () => {
    const edit = (text: string) =>
      text.replace(/publishable-key="[^"]*"/, `publishable-key="${key}"`).replace(/session-url="[^"]*"/, '');
    const { page } = await visitChanged(same, { edit });
    const said: string[] = [];
    const told = new Promise<void>((heard) => {
      page.on('console', (message) => {
        if (!message.text().startsWith('[mostrador]')) return;
        said.push(message.text());
        heard();
      });
    });
    await page.goto(`${shop.site}/`);
    await told;
    await page.waitForLoadState('networkidle');
    assert.deepEqual(said, [`[mostrador] ${hint}`]);
  });
}

test('a second copy of the loader, at another address, warns once and leaves the first in charge', async () => {
  const again = [1, 2].map(
    (copy) => `<script type="module" src="${shop.platform}/sdk/v1/mostrador.js?copy=${copy}"></script>`,
  );
  const { page, errors } = await visitChanged(same, { head: again.join('') });
  await page.goto(`${shop.site}/`);
  await opened(page);
  assert.equal(errors.length, 1, errors.join('\n'));
  assert.match(errors[0] ?? '', /\[mostrador\] .* is on this page already/);
  assert.deepEqual((await recorded(page)).violations, []);
});

test('a page with a Lit of its own draws both', async () => {
  const { page, errors } = await visitChanged(same, {
    head: '<script type="module" src="/own-lit.js"></script>',
  });
  const lit = readFileSync(new URL(import.meta.resolve('lit-html')), 'utf8');
  await page.route(`${shop.site}/own-lit.js`, (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: `${lit.replace(/export\s*\{[^}]*\};?/, (exports) => `${/(\w+) as html/.exec(exports) ? `const own = { html: ${/(\w+) as html\b/.exec(exports)?.[1]}, render: ${/(\w+) as render\b/.exec(exports)?.[1]} };` : ''}`)}
const place = document.querySelector('.lead, h1');
own.render(own.html\`<span id="own">Dibujado por el sitio</span>\`, place);`,
    }),
  );
  await page.goto(`${shop.site}/`);
  await page.getByText('Dibujado por el sitio').waitFor();
  await opened(page);
  assert.deepEqual((await recorded(page)).violations, []);
  assert.ok(!errors.some((text) => /trusted|policy/i.test(text)), errors.join('\n'));
});

for (const [what, types] of [
  ['lacks lit-html', 'trusted-types otro'],
  ['allows no policy at all', "trusted-types 'none'"],
] as const) {
  test(`a policy that ${what} leaves the fallback text and says trusted_types_blocked`, async () => {
    const { page } = await visitChanged(
      (policy) => policy.replace("trusted-types lit-html 'allow-duplicates'", types),
      { fallback: 'Compre sus timbres por teléfono: 646 555 0110' },
    );
    await page.goto(`${shop.site}/`);
    await heard(page, 'mostrador-error trusted_types_blocked');
    await page.getByText('Compre sus timbres por teléfono: 646 555 0110').waitFor();
  });
}

test('a widget that the page removes and puts elsewhere comes back with what was chosen', async () => {
  const { page, errors } = await shop.visit();
  await page.goto(shop.site);
  await opened(page);
  await page.getByRole('radio', { name: /^250 timbres/ }).check();
  await page.evaluate(() => {
    const shops = document.querySelector('mostrador-stamp-purchase');
    const meter = document.querySelector('aside mostrador-balance-meter');
    shops?.remove();
    meter?.remove();
    Object.assign(window, { kept: [shops, meter] });
  });
  assert.equal(await page.locator('mostrador-stamp-purchase').count(), 0);
  await page.evaluate(() => {
    const { kept } = window as unknown as { kept: Element[] };
    document.querySelector('aside')?.append(...kept);
  });
  // The narrow place has its own two views; the choice is the same.
  await page.getByRole('button', { name: 'Continuar al pago' }).click();
  await page.getByRole('button', { name: 'Comprar 250 timbres' }).waitFor();
  const card = page.getByRole('complementary').getByRole('group', { name: 'Saldo' });
  await card.getByText('1,250', { exact: true }).waitFor();
  const gift = {
    unit: 'stamp',
    quantity: 3,
    amount: { amount: 300, currency: 'MXN' },
    toStampingAccountId: shop.demo.stampingAccountId,
  };
  await shop.call('POST', '/v1/transfers', shop.demo.distributorSecretKey, gift);
  await card.getByText('1,253', { exact: true }).waitFor();
  assert.deepEqual(errors, []);
});

test('who leaves in one tab has left in the others, and the platform has ended every session', async () => {
  const visit = await shop.visit();
  const { context, page, errors } = visit;
  const beside = await context.newPage();
  for (const tab of [page, beside]) {
    await tab.goto(shop.site);
    await opened(tab);
    await signIn(shop, { context, page: tab });
  }
  const open = async () => {
    const [row] = await shop.sql<{ count: string }>(
      "SELECT count(*) FROM session WHERE kind = 'person' AND ended_at IS NULL",
    );
    return Number(row?.count);
  };
  assert.equal(await open(), 2);
  const ended = [page, beside].map((tab) =>
    tab.waitForResponse((answer) => answer.request().method() === 'DELETE' && answer.ok()),
  );
  await page.getByRole('button', { name: 'Salir' }).click();
  await beside.getByRole('button', { name: /^Continuar como/ }).waitFor();
  await page.getByRole('button', { name: /^Continuar como/ }).waitFor();
  await Promise.all(ended);
  assert.equal(await open(), 0);
  assert.deepEqual(errors, []);
});
