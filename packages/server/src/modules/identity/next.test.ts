import assert from 'node:assert/strict';
import { test } from 'node:test';
import { safeNext } from './next.ts';

const HOME = 'https://platform.example';

test('a path of the platform is where it goes on', () => {
  assert.equal(safeNext(HOME, '/authorize?a=1&b=%2F'), '/authorize?a=1&b=%2F');
  assert.equal(safeNext(HOME, null), null);
});

test('nothing leads elsewhere: no address, no protocol-relative path, no path that becomes one', () => {
  const elsewhere = [
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/.//evil.example',
    '/x/..//evil.example',
    '/%2e//evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
  ];
  for (const next of elsewhere) assert.equal(safeNext(HOME, next), null, next);
});
