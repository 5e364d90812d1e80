import assert from 'node:assert/strict';
import { test } from 'node:test';
import document from '@mostrador/contract/openapi.json' with { type: 'json' };
import { KEYLESS_POSTS } from '../src/idempotency.ts';

interface Operation {
  'x-idempotency'?: string;
  'x-principals'?: string[];
}

const posts = Object.entries(document.paths).flatMap(([path, operations]) => {
  const post = (operations as { post?: Operation }).post;
  return post ? [{ path, ...post }] : [];
});

/** What is the same when it is sent again, key or not: it is done once, or does nothing. */
const SAME_AGAIN = ['/v1/stamping/cfdi', '/v1/cfdi-verifications'];

test('the POSTs that are never retried are exactly those that take no key and would be done twice', () => {
  const keyless = posts.filter((post) => post['x-idempotency'] === 'none').map(({ path }) => path);
  assert.deepEqual([...KEYLESS_POSTS, ...SAME_AGAIN].sort(), keyless.sort());
});

test('they are public, so a credential callback may call them', () => {
  for (const { path, 'x-principals': principals } of posts) {
    if (KEYLESS_POSTS.includes(path)) assert.deepEqual(principals, ['public'], path);
  }
});
