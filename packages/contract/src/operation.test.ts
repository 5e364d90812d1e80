import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openApiDocument } from './document.ts';

type Documented = { requestBody?: { content: object }; responses: Record<string, { description: string }> };
const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
const operations = Object.entries(openApiDocument().paths ?? {}).flatMap(([path, item]) =>
  METHODS.flatMap((method) =>
    item[method] ? [{ name: `${method} ${path}`, ...(item[method] as Documented) }] : [],
  ),
);
const lists = ({ responses }: Documented, code: string) =>
  Object.values(responses).some(({ description }) => description.includes(`\`${code}\``));

test('an operation that takes no idempotency key lists no answer about one', () => {
  const reads = operations.filter(({ name }) => name.startsWith('get '));
  assert.ok(reads.length > 40);
  for (const read of reads)
    for (const code of ['request_in_flight', 'idempotency_key_reused'])
      assert.ok(!lists(read, code), read.name);
});

test('an operation that takes JSON lists what a body that is none, or too large, is answered with', () => {
  const writes = operations.filter(
    ({ requestBody }) => requestBody && 'application/json' in requestBody.content,
  );
  assert.ok(writes.length > 30);
  for (const write of writes)
    for (const code of ['malformed_body', 'unsupported_media_type', 'body_too_large'])
      assert.ok(lists(write, code), `${write.name}: ${code}`);
});
