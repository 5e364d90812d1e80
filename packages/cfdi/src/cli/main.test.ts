import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { main } from './main.ts';

const DATA = join(import.meta.dirname, '..', '..', 'test', 'data');
const valid = join(DATA, 'xml', 'cfdi40-valid.xml');
const old = join(DATA, 'xml', 'sw-cfdi40_sellado.xml');
const pac = join(DATA, 'certs', '30001000000500003456.cer');

async function run(...args: string[]): Promise<{ code: number; printed: string }> {
  const printed: string[] = [];
  const code = await main(args, (text) => printed.push(text));
  return { code, printed: printed.join('\n') };
}

test('cfdi verify: a valid document, in Spanish, exit code 0', async () => {
  const { code, printed } = await run('verify', valid, '--pac-certificate', pac, '--language', 'es');
  assert.equal(code, 0);
  assert.match(printed, /✓ El Sello es la firma del documento/);
  assert.match(printed, /✓ SelloSAT es la firma del timbre/);
  assert.match(printed, /Válido: ninguna comprobación falló\.$/);
});

test('cfdi verify: one of several documents fails, exit code 1, with the code of a PAC', async () => {
  const { code, printed } = await run('verify', valid, old, '--language', 'en');
  assert.equal(code, 1);
  assert.match(printed, /More than 72 hours have passed\. \[401\]/);
});

test('cfdi verify --json: every check with its code, verdict and reason', async () => {
  const { printed } = await run('verify', old, '--json');
  const [{ file, valid, checks, certificate }] = JSON.parse(printed);
  assert.deepEqual([file, valid, certificate.number], [old, false, '30001000000500003416']);
  const failed = checks.filter(({ verdict }: { verdict: string }) => verdict === 'failed');
  assert.deepEqual(
    failed.map(({ code, reason }: Record<string, string>) => [code, reason]),
    [['date', 'too_old']],
  );
});

test('a file that is not there, an option of nobody, no file: exit code 2 and how it is used', async () => {
  for (const args of [['verify', 'no-such-file.xml'], ['verify', valid, '--nothing'], ['verify'], []]) {
    const { code, printed } = await run(...args);
    assert.equal(code, 2);
    assert.match(printed, /Usage: cfdi verify/);
  }
});

test('--help says how it is used', async () => {
  assert.deepEqual(await run('--help'), {
    code: 0,
    printed: (await run()).printed.split('\n\n').slice(1).join('\n\n'),
  });
});
