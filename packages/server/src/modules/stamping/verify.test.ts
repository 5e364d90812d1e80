import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { readCertificate, verifyCfdi } from '@mostrador/cfdi';
import type { CfdiVerification, PacCertificate, z } from '@mostrador/contract';
import { tablesTaxAuthority } from '../../ports/tax-authority-tables.ts';
import { startTestServer, type TestServer } from '../../testing.ts';
import { openAccount, type StampingClient } from './testing/client.ts';
import { sealedCfdi, type TestSigner, testCompany } from './testing/documents.ts';

type Verification = z.output<typeof CfdiVerification>;

let server: TestServer;
let company: TestSigner;
let account: StampingClient;
before(async () => {
  server = await startTestServer();
  server.deps.taxAuthority = tablesTaxAuthority(server.db, { test: true, keepMs: 0 });
  company = await testCompany();
  account = await openAccount(server, { stamps: 5 });
});
after(() => server.stop());

const invoice = () => sealedCfdi(company, { at: server.deps.clock.now(), folio: randomUUID() });
const stamped = async () => (await account.stamp(await invoice())).text();

async function verify(body: string, language = 'es', authorization = account.credential) {
  const headers = { authorization, 'content-type': 'application/xml', 'accept-language': language };
  const response = await server.fetch('/v1/cfdi-verifications', { method: 'POST', headers, body });
  return { status: response.status, body: (await response.json()) as Verification };
}
const verdicts = ({ checks }: Verification) =>
  Object.fromEntries(checks.map(({ code, verdict, reason }) => [code, reason ?? verdict]));

describe('the platform verifies a CFDI', () => {
  test('that it stamped: every check passes but the chain of a test certificate, which is known by name only', async () => {
    const xml = await stamped();
    const { status, body } = await verify(xml);
    assert.equal(status, 200);
    const { certificate_trust: trust, ...others } = verdicts(body);
    assert.deepEqual([body.valid, trust], [true, 'no_anchors']);
    assert.deepEqual(new Set(Object.values(others)), new Set(['ok']), JSON.stringify(others));
    assert.deepEqual(
      [body.issuerRfc, body.receiverRfc, body.total],
      [company.rfc, 'XAXX010101000', '116.00'],
    );
    assert.ok(body.uuid && xml.includes(body.uuid));
  });

  test('that is not stamped yet, by the clock of the platform', async () => {
    const xml = await invoice();
    assert.equal(verdicts((await verify(xml)).body).date, 'ok');
    await server.advance({ days: 4 });
    const { valid, uuid, checks } = (await verify(xml, 'en')).body;
    const date = checks.find(({ code }) => code === 'date');
    assert.deepEqual([valid, uuid, date?.verdict, date?.pacCode], [false, null, 'failed', '401']);
    assert.match(date?.message ?? '', /72 hours/);
  });

  test('with a changed amount, a revoked certificate, or a broken schema: which check fails, and why', async () => {
    const xml = await stamped();
    assert.equal(
      verdicts((await verify(xml.replace('Total="116.00"', 'Total="1.00"'))).body).seal,
      'mismatch',
    );
    const { findings } = (await verify(xml.replace('Moneda="MXN"', 'Moneda="PESOS"'))).body;
    assert.deepEqual(
      findings.map(({ path, value }) => [path, value]),
      [['/cfdi:Comprobante/@Moneda', 'PESOS']],
    );
    await server.db
      .insertInto('revoked_certificate')
      .values({ number: company.number, revoked_at: server.deps.clock.now() })
      .execute();
    assert.equal(verdicts((await verify(xml)).body).certificate_revocation, 'revoked');
    await server.db.deleteFrom('revoked_certificate').execute();
  });

  test('that is none: why it cannot be read, in the language of the caller', async () => {
    for (const [language, words] of [
      ['es', /declaraciones de tipo/],
      ['en', /document type declaration/i],
    ] as const) {
      const { status, body } = await verify('<!DOCTYPE a><a/>', language);
      assert.deepEqual([status, body.valid, body.checks[0]?.verdict], [200, false, 'failed']);
      assert.match(body.checks[0]?.message ?? '', words);
      assert.ok(body.checks.slice(1).every(({ reason }) => reason === 'not_reached'));
    }
  });

  test('and anybody else, offline, with the certificates of its PAC', async () => {
    const answer = await server.fetch('/v1/stamping/pac-certificates');
    const { data } = (await answer.json()) as { data: z.output<typeof PacCertificate>[] };
    const pacCertificates = data.map(({ certificate }) => readCertificate(certificate));
    assert.deepEqual(
      pacCertificates.map(({ number, rfc }) => [number, rfc]),
      data.map(({ number, rfc }) => [number, rfc]),
    );
    const { checks } = await verifyCfdi(await stamped(), { pacCertificates });
    assert.equal(checks.find(({ code }) => code === 'stamp_seal')?.verdict, 'ok');
  });

  test('for whoever is signed in, and for nobody else; nothing of it is kept, no stamp is spent', async () => {
    const before = await account.balance();
    const xml = await invoice();
    assert.equal((await verify(xml, 'es', `Bearer ${server.demo.distributorSecretKey}`)).status, 200);
    assert.equal((await verify(xml, 'es', 'Bearer sk_nobody')).status, 401);
    const kept = await server.db
      .selectFrom('stamping_request')
      .select('id')
      .where('document', '=', xml)
      .execute();
    assert.deepEqual([await account.balance(), kept], [before, []]);
  });
});
