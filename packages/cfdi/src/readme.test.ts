import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';

const PACKAGE = join(import.meta.dirname, '..');

test('the programs of the README run as they are written', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'mostrador-cfdi-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const data = join(PACKAGE, 'test', 'data');
  copyFileSync(join(data, 'xml', 'cfdi40-valid.xml'), join(folder, 'invoice.xml'));
  copyFileSync(join(data, 'xml', 'sw-cfdi40.xml'), join(folder, 'draft.xml'));
  copyFileSync(join(data, 'certs', '30001000000500003456.cer'), join(folder, 'pac.cer'));
  copyFileSync(join(data, 'certs', 'EKU9003173C9.cer'), join(folder, 'csd.cer'));
  symlinkSync(join(PACKAGE, '..', '..', 'node_modules'), join(folder, 'node_modules'), 'junction');
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  const guide = readFileSync(join(PACKAGE, 'README.md'), 'utf8');
  const [check, stamp] = [...guide.matchAll(/```ts\n(.*?)```/gs)].map(([, program]) => program!);
  writeFileSync(join(folder, 'check.ts'), check!);
  writeFileSync(join(folder, 'stamp.ts'), `${stamp}\n${WITH_NEW_KEYS}`);

  const run = async (program: string) => {
    const node = ['--conditions=@mostrador/source', program];
    return (await promisify(execFile)(process.execPath, node, { cwd: folder })).stdout;
  };
  const checked = await run('check.ts');
  assert.match(checked, /^true 6F35D3B5-3651-5370-BC2C-14CDBE384CD7\n/);
  assert.match(checked, /^stamp_seal ok null SelloSAT es la firma/m);
  assert.match(await run('stamp.ts'), /<tfd:TimbreFiscalDigital .*RfcProvCertif="SPR190613I52"/s);
});

const WITH_NEW_KEYS = `
const algorithm = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  modulusLength: 2048,
  publicExponent: Uint8Array.of(1, 0, 1),
};
const { privateKey } = await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify']);
console.log(await stamp(privateKey, privateKey));
`;
