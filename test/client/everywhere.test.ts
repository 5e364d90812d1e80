import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createMostrador } from '@mostrador/client';
import { type SaleOfStamps, type Sold, sellStamps } from '../../examples/client/transfer.ts';
import { startTestServer, type TestServer } from '../../packages/server/src/testing.ts';
import { openSite, type SmallSite } from './browser.ts';

let platform: TestServer;
let site: SmallSite;
let stock = 1_494;

before(async () => {
  [platform, site] = await Promise.all([startTestServer(), openSite()]);
});
after(() => Promise.all([site?.close(), platform?.stop()]));

const saleBy = (credential: string): SaleOfStamps => ({
  baseUrl: platform.url,
  credential,
  stampingAccountId: platform.demo.stampingAccountId,
  quantity: 5,
  amount: 650,
});

/** What a back end does for its page: the secret key mints a session for the page's origin. */
async function mintSession(): Promise<string> {
  const backEnd = createMostrador({ baseUrl: platform.url, credential: platform.demo.distributorSecretKey });
  const scopes = [
    'balances:read' as const,
    'transfers:create' as const,
    'transfers:read' as const,
    'events:read' as const,
  ];
  return (await backEnd.post('/v1/embed-sessions', { body: { scopes, origin: site.origin } })).token;
}

function assertSold(sold: Sold): void {
  const { transferId, ...rest } = sold;
  assert.match(transferId, /^trf_/);
  assert.deepEqual(rest, {
    stockBefore: stock,
    stockAfter: stock - 5,
    heardOf: transferId,
    repeatedId: transferId,
    place: 0,
    refusal: 'There are not enough stamps',
  });
  stock -= 5;
}

test('an integrator sells stamps from Node, once though it is sent twice, and hears of it', async () => {
  assertSold(await sellStamps(saleBy(platform.demo.distributorSecretKey)));
});

test('the same program runs in a page', async () => {
  const sold = await site.page.evaluate(
    async (sale) => {
      const { inPage } = await import(`${location.origin}/page.js`);
      return (await inPage(sale)) as unknown;
    },
    saleBy(await mintSession()),
  );
  assertSold(sold as Sold);
});

test('the same program runs in a worker', async () => {
  const sold = await site.page.evaluate(
    async (sale) => {
      const { inWorker } = await import(`${location.origin}/page.js`);
      return (await inWorker(`${location.origin}/worker.js`, sale)) as unknown;
    },
    saleBy(await mintSession()),
  );
  assertSold(sold as Sold);
});
