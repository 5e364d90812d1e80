import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressBlock } from '../modules/identity/guesses.ts';
import { clientAddress } from './client-address.ts';

const isTrusted = (address: string) => address.startsWith('10.');
const behind = (forwardedFor: string | null) => clientAddress('10.0.0.1', forwardedFor, isTrusted);

test('without a trusted proxy the caller is who is connected, whatever it claims', () => {
  assert.equal(clientAddress('203.0.113.9', '198.51.100.7', isTrusted), '203.0.113.9');
});

test('behind trusted proxies it is the last address before them', () => {
  assert.equal(behind('127.0.0.1, 203.0.113.9, 10.0.0.7'), '203.0.113.9');
  assert.equal(behind(null), '10.0.0.1');
  assert.equal(behind('10.0.0.3'), '10.0.0.1');
});

test('one caller is one address, in whatever form a proxy writes it', () => {
  const forms = ['203.0.113.9', '203.0.113.9:51234', '::ffff:203.0.113.9', '[::ffff:203.0.113.9]:443'];
  for (const form of forms) assert.equal(behind(form), '203.0.113.9', form);
  for (const form of ['2001:db8::1', '[2001:db8::1]', '[2001:db8::1]:443'])
    assert.equal(behind(form), '2001:db8::1', form);
  assert.equal(behind('203.0.113.9, ::ffff:10.0.0.2, 10.0.0.3:8080'), '203.0.113.9');
});

test('two callers by IPv4 never share the guesses of one network', () => {
  assert.notEqual(addressBlock(behind('::ffff:203.0.113.9')), addressBlock(behind('::ffff:198.51.100.7')));
});
