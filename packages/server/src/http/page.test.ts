import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeCursor, encodeCursor, toPage } from './page.ts';
import { ProblemError } from './problem.ts';

const isRefused = (error: unknown) => error instanceof ProblemError && error.code === 'invalid_request';

test('a cursor carries any sort key there and back, also with accents and missing values', () => {
  for (const key of [['trf_01'], ['Ñandú & Cía ✓', null, 'cus_01'], [-3, 'x']]) {
    assert.deepEqual(decodeCursor(encodeCursor(key), key.length), key);
  }
  assert.match(encodeCursor(['>>>???']), /^[\w-]+$/);
});

test('the first page has no cursor', () => {
  assert.equal(decodeCursor(undefined, 1), null);
  assert.equal(decodeCursor('', 1), null);
});

test('a cursor of another list or of nobody is 422', () => {
  const foreign = encodeCursor(['a', 'b']);
  for (const cursor of [foreign, 'nonsense', '%%%', btoa('{"a":1}'), btoa('[{}]'), btoa('\xff')]) {
    assert.throws(() => decodeCursor(cursor, 1), isRefused, cursor);
  }
});

test('a page tells whether another follows', () => {
  const rows = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
  assert.deepEqual(
    toPage(rows, 2, (row) => [row.id]),
    {
      data: rows.slice(0, 2),
      nextCursor: encodeCursor(['b']),
    },
  );
  assert.equal(toPage(rows, 3, (row) => [row.id]).nextCursor, null);
  assert.equal(toPage([], 3, () => []).nextCursor, null);
});
