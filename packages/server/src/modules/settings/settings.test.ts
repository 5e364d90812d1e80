import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Problem } from '@mostrador/contract';
import { startTestServer, type TestServer } from '../../testing.ts';

let server: TestServer;
before(async () => {
  server = await startTestServer();
});
after(() => server.stop());

/** The distributor saves what it last read, changed; `ifMatch` in place of the version that it read. */
async function save(changes: Record<string, unknown>, ifMatch?: (etag: string) => string) {
  const as = server.demo.distributorSecretKey;
  const etag = (await server.call('GET', '/v1/settings', { as })).headers.get('etag') ?? '';
  const headers = { 'if-match': ifMatch ? ifMatch(etag) : etag };
  return server.call('PATCH', '/v1/settings', { as, body: changes, headers });
}

const withdrawPackages = (at: Date | null) =>
  server.db
    .updateTable('price_package')
    .set({ withdrawn_at: at })
    .where('seller_id', '=', server.demo.distributorId)
    .where('audience', '=', 'customer')
    .where('unit', '=', 'stamp')
    .execute();

test('CM-CFG-02: customers buy stamps by themselves only with the automatic purchase', async () => {
  assert.equal((await save({ stampPurchaseEnabled: false, automaticStampPurchase: false })).status, 200);
  const refused = await save({ stampPurchaseEnabled: true });
  const problem = refused.body as Problem & { reason: string };
  assert.deepEqual(
    [refused.status, problem.code, problem.reason],
    [409, 'state_conflict', 'automatic_purchase_disabled'],
  );
  assert.match(problem.detail ?? '', /Requiere al menos un paquete definido y compra automática de timbres/);
  assert.equal((await save({ stampPurchaseEnabled: true, automaticStampPurchase: true })).status, 200);
});

test('CM-CFG-02: and only with at least one package', async () => {
  await save({ stampPurchaseEnabled: false });
  await withdrawPackages(new Date());
  const problem = (await save({ stampPurchaseEnabled: true })).body as Problem & { reason: string };
  assert.deepEqual([problem.code, problem.reason], ['state_conflict', 'no_package_defined']);
  await withdrawPackages(null);
  assert.equal((await save({ stampPurchaseEnabled: true })).status, 200);
});

test('what was allowed stays when a condition goes later: the counter says why it is closed', async () => {
  const body = (await save({ automaticStampPurchase: false })).body as { stampPurchaseEnabled: boolean };
  assert.equal(body.stampPurchaseEnabled, true);
  const answer = await server.call('GET', '/v1/offers?kind=stampPackage', {
    as: server.demo.distributorSecretKey,
    headers: { 'mostrador-account': server.demo.customerId },
  });
  const [offer] = (answer.body as { data: { reason: string }[] }).data;
  assert.equal(offer?.reason, 'automatic_purchase_disabled');
});

test('CM-CFG-01: the global bulk price is set, read again and taken away', async () => {
  const bulkStampPrice = { amount: 125, currency: 'MXN' };
  assert.deepEqual(
    ((await save({ bulkStampPrice })).body as object as { bulkStampPrice: unknown }).bulkStampPrice,
    bulkStampPrice,
  );
  const none = await save({ bulkStampPrice: null });
  assert.equal((none.body as { bulkStampPrice: unknown }).bulkStampPrice, null);
  assert.equal((await save({ bulkStampPrice: { amount: -1, currency: 'MXN' } })).status, 422);
});

test('CM-CFG-03: customers may be let buy points without any further condition', async () => {
  await save({ pointPurchaseEnabled: false, automaticStampPurchase: false });
  assert.equal((await save({ pointPurchaseEnabled: true })).status, 200);
});

test('If-Match may list several versions', async () => {
  assert.equal((await save({ autoLinkSignUps: true }, (etag) => `"0", ${etag}`)).status, 200);
  assert.equal((await save({ autoLinkSignUps: true }, () => '"0", "x"')).status, 412);
});
