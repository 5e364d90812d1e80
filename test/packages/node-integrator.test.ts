import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { createMostrador } from '@mostrador/client';
import { startTestServer, TEST_SITE, type TestServer } from '../../packages/server/src/testing.ts';
import { environmentOf } from '../../scripts/lib/demo.ts';
import { type Installed, installed } from './installed.ts';

let platform: TestServer;
let example: Installed;
before(async () => {
  [platform, example] = await Promise.all([startTestServer(), installed('node-integrator')]);
});
after(async () => {
  await platform?.stop();
  example?.remove();
});

const start = () =>
  example.script('start', environmentOf({ ...platform.demo, platformUrl: platform.url }, TEST_SITE));
const back = () => createMostrador({ baseUrl: platform.url, credential: platform.demo.distributorSecretKey });
const stock = async () => (await back().get('/v1/balances')).stamps;
const memory = () => join(example.folder, 'memory.json');

test('its JavaScript is checked by the types of the packed client', async () => {
  await example.script('check');
});

test('it sells and hears of it, mints a session, and runs a desktop by its schedule', async () => {
  const before = await stock();
  const printed = (await start()).join('\n');
  assert.match(printed, /^200070 Empresa de Pruebas: [\d]+ stamps$/m);
  assert.match(printed, new RegExp(`^A-1001: trf_\\w{26}, ${before - 5} stamps left$`, 'm'));
  const [, id] = /^A-1001: (trf_\w+)/m.exec(printed) ?? [];
  assert.ok(printed.includes(`heard transfer.created ${id}`));
  assert.match(printed, /^embed session ses_\w{26} until /m);
  assert.match(printed, /^[\d.]+ of [\d.]+ hours a week, next off /m);
  assert.match(printed, /^on until /m);
  assert.match(printed, /^power session ended$/m);
});

test('run again after a crash it sells nothing twice, and hears what it missed', async () => {
  const remembered = JSON.parse(readFileSync(memory(), 'utf8'));
  const { transferId, ...unanswered } = remembered.invoices['A-1001'];
  // As the file was when the answer had not come yet.
  writeFileSync(memory(), JSON.stringify({ ...remembered, invoices: { 'A-1001': unanswered } }));
  const missed = await back().post('/v1/transfers', {
    body: {
      unit: 'stamp',
      quantity: 1,
      amount: { amount: 130, currency: 'MXN' },
      toStampingAccountId: platform.demo.stampingAccountId,
    },
  });
  const before = await stock();
  const printed = (await start()).join('\n');
  assert.ok(printed.includes(`A-1001, left by an earlier run: ${transferId}`));
  assert.ok(printed.includes(`heard transfer.created ${missed.id}`));
  assert.match(printed, new RegExp(`^A-1002: trf_\\w{26}, ${before - 5} stamps left$`, 'm'));
});
