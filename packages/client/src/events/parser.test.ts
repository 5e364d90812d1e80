import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventStreamParser } from './parser.ts';

const blocks = (...pieces: string[]) => pieces.flatMap(eventStreamParser());
const read = (...pieces: string[]) => blocks(...pieces).filter(({ data }) => data);

test('a message has its event, data and id', () => {
  assert.deepEqual(read('id: 7\nevent: x\ndata: {"a":1}\n\n'), [{ event: 'x', data: '{"a":1}', id: '7' }]);
});

test('lines end in CRLF, LF or CR, mixed, and cut anywhere', () => {
  const text = 'event: x\r\ndata: a\rdata: b\ndata: c\r\n\r\nid: 2\rdata: d\r\r: end\n';
  const whole = read(text);
  assert.deepEqual(whole, [
    { event: 'x', data: 'a\nb\nc', id: undefined },
    { event: '', data: 'd', id: '2' },
  ]);
  assert.deepEqual(read(...text), whole);
  for (let cut = 1; cut < text.length; cut++) {
    assert.deepEqual(read(text.slice(0, cut), text.slice(cut)), whole, `cut at ${cut}`);
  }
});

test('comments and unknown fields say nothing', () => {
  assert.deepEqual(read(': keep-alive\n\nfoo: bar\ndata\n: x\ndata: y\n\n'), [
    { event: '', data: '\ny', id: undefined },
  ]);
});

test('only the first space after the colon is taken away', () => {
  assert.deepEqual(read('data:  two: words\ndata:none\n\n')[0]?.data, ' two: words\nnone');
});

test('a block without data is no event, which is forgotten; its id counts', () => {
  assert.deepEqual(blocks('event: x\nid: 9\n\ndata: y\n\n'), [
    { event: 'x', data: '', id: '9' },
    { event: '', data: 'y', id: '9' },
  ]);
});

test('an id stands until another comes; one with a NUL is ignored', () => {
  const ids = read('id: 1\ndata: a\n\ndata: b\n\nid: 2\0\ndata: c\n\nid: 3\ndata: d\n\n').map(({ id }) => id);
  assert.deepEqual(ids, ['1', '1', '1', '3']);
});

test('a message that is cut off before its empty line never happened', () => {
  assert.deepEqual(read('id: 1\ndata: a\n'), []);
});

test('separators of Unicode are text', () => {
  assert.deepEqual(read('data: a\u2028b\u0085c\n\n')[0]?.data, 'a\u2028b\u0085c');
});
