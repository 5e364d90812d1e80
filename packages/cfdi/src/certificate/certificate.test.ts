import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { given } from '../testing/given.ts';
import { toBase64 } from './base64.ts';
import { readCertificate } from './certificate.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'test', 'data', 'certs', 'satcfdi');
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.cer'));

for (const file of files) {
  test(`${file}: number, taxpayer, kind and validity`, () => {
    const der = given(`certs/satcfdi/${file}`);
    const own = readCertificate(der);
    const nodes = new X509Certificate(der);
    assert.equal(own.number, Buffer.from(nodes.serialNumber, 'hex').toString('latin1'));
    assert.equal(own.rfc, file.replace(/(_csd)?\.cer$/, '').toUpperCase());
    assert.equal(own.kind, file.includes('_csd') ? 'csd' : 'fiel');
    assert.equal(own.validFrom.getTime(), Date.parse(nodes.validFrom));
    assert.equal(own.validTo.getTime(), Date.parse(nodes.validTo));
    assert.equal(own.issuer, 'AC UAT');
  });
}

test('the key is the certificate’s, from DER as from base64', async () => {
  const der = given('certs/EKU9003173C9.cer');
  const key = await readCertificate(toBase64(der)).publicKey();
  const nodes = new X509Certificate(der).publicKey.export({ type: 'spki', format: 'der' });
  assert.deepEqual(Buffer.from(await crypto.subtle.exportKey('spki', key)), nodes);
});

test('a certificate that another did not sign says so', async () => {
  const certificate = readCertificate(given('certs/EKU9003173C9.cer'));
  assert.equal(await certificate.isSignedBy(readCertificate(given('certs/30001000000500003456.cer'))), false);
});

test('whatever bytes come, they are a certificate or refused', () => {
  const der = new Uint8Array(given('certs/EKU9003173C9.cer'));
  const change = fc.record({
    at: fc.nat(der.length - 1),
    byte: fc.integer({ min: 0, max: 255 }),
    end: fc.nat(40),
  });
  fc.assert(
    fc.property(change, ({ at, byte, end }) => {
      const bytes = der.slice(0, der.length - Math.max(0, end - 20));
      bytes[at] = byte;
      try {
        readCertificate(bytes);
      } catch (error) {
        assert.equal((error as { code?: string }).code, 'certificate_invalid');
      }
    }),
    { numRuns: 2000 },
  );
  for (const nothing of ['', '?', 'AAAA', new Uint8Array(0), Uint8Array.of(0x30, 0x80, 0, 0)]) {
    assert.throws(() => readCertificate(nothing), { code: 'certificate_invalid' });
  }
});
