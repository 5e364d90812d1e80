import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import type { Problem } from '@mostrador/contract';
import { startTestServer, type TestServer } from '../../testing.ts';
import { openAccount, type StampingClient } from './testing/client.ts';
import { sealedCfdi, type TestSigner, testCompany } from './testing/documents.ts';

let server: TestServer;
let company: TestSigner;
let account: StampingClient;
let windows: CryptoKey;
before(async () => {
  server = await startTestServer();
  company = await testCompany();
  windows = await register('facturador-10', 'windows', 10);
  account = await openAccount(server, { kind: 'unlimited' });
  await payYear(365);
});
after(() => server.stop());

const DAY_MS = 86_400_000;
const payYear = (days: number) =>
  server.db
    .updateTable('stamping_account')
    .set({ state: 'active', expires_at: new Date(server.deps.clock.now().getTime() + days * DAY_MS) })
    .where('id', '=', account.id)
    .execute();

/** A product and version that may use unlimited accounts; answers its private key. */
async function register(key_id: string, platform: 'windows' | 'web', version: number): Promise<CryptoKey> {
  const keys = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
    'sign',
    'verify',
  ]);
  const public_key = JSON.stringify(await crypto.subtle.exportKey('jwk', keys.publicKey));
  const row = { key_id, product: 'Facturador', platform, version, public_key };
  await server.db
    .insertInto('stamping_app')
    .values({ ...row, created_at: server.deps.clock.now() })
    .execute();
  return keys.privateKey;
}

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

interface Signing {
  kid?: string;
  key?: CryptoKey;
  claims?: Record<string, unknown>;
  header?: Record<string, unknown>;
}

/** Mostrador-App for a document, as an application signs it just now. */
async function signed(xml: string, { kid = 'facturador-10', key = windows, claims, header }: Signing = {}) {
  const sha256 = createHash('sha256').update(xml).digest('base64url');
  const head = encode({ alg: 'ES256', kid, ...header });
  const body = encode({ sub: account.name, sha256, iat: Math.floor(Date.now() / 1_000), ...claims });
  const input = new TextEncoder().encode(`${head}.${body}`);
  const signature = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, key, input);
  return { 'mostrador-app': `${head}.${body}.${Buffer.from(signature).toString('base64url')}` };
}

const invoice = () => sealedCfdi(company, { at: server.deps.clock.now(), folio: randomUUID() });
const codeOf = async (response: Response) => ((await response.json()) as Problem).code;

describe('IP-14, A-IP-2: an unlimited account', () => {
  test('stamps any number for applications that sign themselves: no balance, and yet counted', async () => {
    for (let count = 0; count < 3; count += 1) {
      const xml = await invoice();
      assert.equal((await account.stamp(xml, await signed(xml))).status, 200);
    }
    const as = server.demo.distributorSecretKey;
    const path = `/v1/stamping-accounts/${account.id}`;
    const { balance, used } = (await server.call('GET', path, { as })).body as Record<string, number>;
    const { today } = (await server.call('GET', `${path}/consumption`, { as })).body as { today: number };
    assert.deepEqual([balance, used, today], [0, 0, 3]);
  });

  test('asks whoever does not sign to do so', async () => {
    assert.equal(await codeOf(await account.stamp(await invoice())), 'app_signature_required');
  });

  test('takes no signature for another document, account or hour, of another key, or of another kind', async () => {
    const xml = await invoice();
    const stranger = await register('otro', 'web', 1);
    const old = Math.floor(Date.now() / 1_000) - 301;
    const wrong: Record<string, Record<string, string>> = {
      document: await signed(await invoice()),
      account: await signed(xml, { claims: { sub: 'otra-cuenta' } }),
      hour: await signed(xml, { claims: { iat: old } }),
      key: await signed(xml, { key: stranger }),
      'unknown key': await signed(xml, { kid: 'nadie' }),
      algorithm: await signed(xml, { header: { alg: 'none' } }),
      extension: await signed(xml, { header: { crit: ['b64'] } }),
      text: { 'mostrador-app': 'a.b.c' },
    };
    for (const [what, headers] of Object.entries(wrong))
      assert.equal(await codeOf(await account.stamp(xml, headers)), 'app_not_allowed', what);
  });

  test('IP-14: serves Windows applications of version 10 or later, and IP-07: the web application', async () => {
    const xml = await invoice();
    const nine = { kid: 'facturador-9', key: await register('facturador-9', 'windows', 9) };
    assert.equal(await codeOf(await account.stamp(xml, await signed(xml, nine))), 'app_not_allowed');
    const web = { kid: 'web-1', key: await register('web-1', 'web', 1) };
    assert.equal((await account.stamp(xml, await signed(xml, web))).status, 200);
    await server.db
      .updateTable('stamping_app')
      .set({ revoked_at: new Date() })
      .where('key_id', '=', 'web-1')
      .execute();
    const next = await invoice();
    assert.equal(await codeOf(await account.stamp(next, await signed(next, web))), 'app_not_allowed');
  });

  test('is open to any issuer, or restricted to one', async () => {
    const bind = (rfc: string | null) =>
      server.db.updateTable('stamping_account').set({ rfc }).where('id', '=', account.id).execute();
    const xml = await invoice();
    await bind('PGI150312AB1');
    assert.equal(await codeOf(await account.stamp(xml, await signed(xml))), 'stamping_issuer_not_allowed');
    await bind(company.rfc);
    assert.equal((await account.stamp(xml, await signed(xml))).status, 200);
    await bind(null);
  });

  test('A-IP-1: stamps until its year is over, to the instant', async () => {
    await payYear(0.5);
    const xml = await invoice();
    assert.equal((await account.stamp(xml, await signed(xml))).status, 200);
    await server.advance({ days: 1 });
    const next = await invoice();
    assert.equal(await codeOf(await account.stamp(next, await signed(next))), 'stamping_account_expired');
  });

  test('IP-07, IP-13: a standard account serves every application, signed or not', async () => {
    const standard = await openAccount(server, { stamps: 1 });
    assert.equal((await standard.stamp(await invoice(), { 'mostrador-app': 'a.b.c' })).status, 200);
  });
});
