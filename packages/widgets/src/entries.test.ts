import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { VERSION } from './version.ts';

const manifest: { version: string; exports: Record<string, unknown> } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
);
const entries = Object.entries(manifest.exports)
  .filter(([, target]) => typeof target === 'object')
  .map(([entry]) => `@mostrador/widgets${entry.slice(1)}`);

test('the version that elements are stamped with is the package’s', () => {
  assert.equal(VERSION, manifest.version);
});

for (const entry of entries)
  test(`${entry} imports in Node, where there is no DOM`, async () => {
    const code = `if (globalThis.document) throw new Error('a DOM'); await import('${entry}')`;
    const args = ['--conditions=@mostrador/source', '--input-type=module', '--eval', code];
    const { stderr } = await promisify(execFile)(process.execPath, args);
    assert.equal(stderr, '');
  });
