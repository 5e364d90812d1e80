import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { createMostrador, isMostradorError, stampCfdi, stampingCredential } from '@mostrador/client';
import { rejectionOf } from '../../packages/client/test/rejection.ts';
import {
  sealedCfdi,
  type TestSigner,
  testCompany,
} from '../../packages/server/src/modules/stamping/testing/documents.ts';
import { startTestServer, type TestServer } from '../../packages/server/src/testing.ts';

let platform: TestServer;
let company: TestSigner;
before(async () => {
  platform = await startTestServer();
  company = await testCompany();
});
after(() => platform?.stop());

const invoice = (change?: (xml: string) => string) =>
  sealedCfdi(company, {
    at: platform.deps.clock.now(),
    folio: randomUUID(),
    ...(change ? { change } : {}),
  });

const distributor = () =>
  createMostrador({ baseUrl: platform.url, credential: platform.demo.distributorSecretKey });
const account = () => ({ params: { path: { id: platform.demo.stampingAccountId } } });
const left = async () => (await distributor().get('/v1/stamping-accounts/{id}', account())).balance;

/** A billing program with the demo's stamping account, whose password its distributor has just reset. */
async function billing() {
  const reset = { ...account(), body: {} };
  const { name, password } = await distributor().post('/v1/stamping-accounts/{id}/password', reset);
  const credential = stampingCredential(`${name}`, `${password}`);
  return createMostrador({ baseUrl: platform.url, credential, locale: 'en' });
}

test('a billing program stamps a CFDI, asks again for nothing, and finds it in the archive', async () => {
  const mostrador = await billing();
  const xml = await invoice();
  const before = (await left()) ?? 0;
  const { uuid, ...first } = await stampCfdi(mostrador, new TextEncoder().encode(xml));
  assert.equal(first.replayed, false);
  const again = await stampCfdi(mostrador, new Blob([xml]));
  assert.deepEqual(again, { uuid, xml: first.xml, replayed: true });
  assert.equal(await mostrador.get('/v1/stamping/cfdi/{uuid}', { params: { path: { uuid } } }), first.xml);
  for await (const { total } of mostrador.list('/v1/stamping/cfdi', { params: { query: { uuid } } }))
    assert.equal(total, '116.00');
  assert.equal(await left(), before - 1);
  const { valid, checks } = await mostrador.post('/v1/cfdi-verifications', { body: first.xml });
  assert.equal(valid, true, JSON.stringify(checks));
});

test("what a PAC refuses is an error with the PAC's code and what is wrong where", async () => {
  const mostrador = await billing();
  const xml = await invoice((unsealed) => unsealed.replace('Moneda="MXN"', 'Moneda="PESOS"'));
  const error = await rejectionOf(stampCfdi(mostrador, xml));
  assert.ok(isMostradorError(error, 'cfdi_malformed'));
  assert.deepEqual(
    [error.problem.pacCode, error.problem.errors?.[0]?.pointer],
    ['301', '/cfdi:Comprobante/@Moneda'],
  );
  const changed = xml.replace('PESOS', 'MXN');
  assert.ok(isMostradorError(await rejectionOf(stampCfdi(mostrador, changed)), 'cfdi_seal_invalid'));
});
