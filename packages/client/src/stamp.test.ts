import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultyPeer, json, type Turn } from '../test/faulty-peer.ts';
import { rejectionOf } from '../test/rejection.ts';
import { createMostrador } from './mostrador.ts';
import { stampCfdi, stampingCredential } from './stamp.ts';

const UUID = '7F2C1E0A-94B3-4C7D-8E55-0A1B2C3D4E5F';
const request = (more: object) => json({ id: 'srq_1', problem: null, ...more }, 200, { 'Retry-After': '0' });
const slow: Turn = json({ id: 'srq_1', state: 'processing' }, 202, { 'Retry-After': '0' });
const stamped: Turn = (response) => {
  response.writeHead(200, { 'Content-Type': 'application/xml', Location: `/v1/stamping/cfdi/${UUID}` });
  response.end('<timbrado/>');
};
const lost: Turn = (response) => response.destroy();

test('a document goes out byte by byte, with the Id and password of its account, again when the answer is lost', async (t) => {
  const peer = await faultyPeer(lost, stamped);
  t.after(() => peer.close());
  const credential = stampingCredential('9F0C', 'contraseña:ñ');
  const mostrador = createMostrador({ baseUrl: peer.url, credential });
  const answer = await stampCfdi(mostrador, new TextEncoder().encode('<á/>'));
  assert.deepEqual(answer, { xml: '<timbrado/>', uuid: UUID, replayed: false });
  assert.equal(peer.seen.length, 2);
  for (const { body, headers } of peer.seen) {
    assert.deepEqual([body, headers['content-type']], ['<á/>', 'application/xml']);
    assert.equal(Buffer.from(`${headers.authorization?.slice(6)}`, 'base64').toString(), '9F0C:contraseña:ñ');
  }
});

test('a slow PAC is waited for, and the stamped document then asked for', async (t) => {
  const peer = await faultyPeer(
    slow,
    request({ state: 'processing' }),
    request({ state: 'stamped' }),
    stamped,
  );
  t.after(() => peer.close());
  const { uuid } = await stampCfdi(createMostrador({ baseUrl: peer.url }), '<a/>');
  assert.equal(uuid, UUID);
  assert.deepEqual(
    peer.seen.map(({ method, url }) => `${method} ${url}`),
    [
      'POST /v1/stamping/cfdi',
      'GET /v1/stamping/requests/srq_1',
      'GET /v1/stamping/requests/srq_1',
      'POST /v1/stamping/cfdi',
    ],
  );
});

test('what a slow PAC refuses in the end is the error that a quick one would have been', async (t) => {
  const problem = {
    code: 'cfdi_issuer_not_listed',
    title: 'No está en la lista',
    status: 422,
    pacCode: '304',
  };
  const peer = await faultyPeer(slow, request({ state: 'refused', problem }));
  t.after(() => peer.close());
  const error = await rejectionOf(stampCfdi(createMostrador({ baseUrl: peer.url }), '<a/>'));
  assert.deepEqual(
    { ...(error as object) },
    { ...(error as object), code: problem.code, status: 422, problem },
  );
  assert.match(String(error), /No está en la lista/);
});

test('nobody waits longer than the caller wants to', async (t) => {
  const peer = await faultyPeer(json({ id: 'srq_1', state: 'processing' }, 202, { 'Retry-After': '3600' }));
  t.after(() => peer.close());
  const stop = new AbortController();
  const stamping = stampCfdi(createMostrador({ baseUrl: peer.url }), '<a/>', {
    signal: stop.signal,
    stampingAccountId: 'sta_1',
  });
  while (!peer.seen.length) await new Promise((resolve) => setImmediate(resolve));
  stop.abort(new Error('closed'));
  assert.match(String(await rejectionOf(stamping)), /closed/);
  assert.equal(peer.seen[0]?.url, '/v1/stamping/cfdi?stampingAccountId=sta_1');
});
