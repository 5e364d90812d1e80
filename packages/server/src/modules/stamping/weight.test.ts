import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startTestServer, type TestServer } from '../../testing.ts';

let server: TestServer;
before(async () => {
  server = await startTestServer({ rateFactor: 1 });
});
after(() => server.stop());

async function tokenOf(who: 'profile' | 'distributorProfile') {
  const { body } = await server.call('POST', '/v1/sessions', { body: server.demo[who] });
  return (body as { accessToken: string }).accessToken;
}
const verify = (as: string, bytes: number) =>
  server.fetch('/v1/cfdi-verifications', {
    method: 'POST',
    headers: { authorization: `Bearer ${as}`, 'content-type': 'application/xml' },
    body: `<a b="${'ñ'.repeat(bytes / 2)}"/>`,
  });

test('documents of megabytes count as many requests: whoever sends one after the other waits, and nobody else', async () => {
  const [person, other] = [await tokenOf('profile'), await tokenOf('distributorProfile')];
  const statuses: number[] = [];
  let last: Response | undefined;
  while (statuses.length < 6 && last?.status !== 429) {
    last = await verify(person, 4_900_000);
    statuses.push(last.status);
  }
  assert.equal(last?.status, 429, statuses.join(' '));
  assert.ok(Number(last.headers.get('retry-after')) >= 1);
  assert.equal(((await last.json()) as { code: string }).code, 'rate_limited');
  assert.equal((await server.call('GET', '/v1/balances', { as: other })).status, 200);
});

test('documents of an ordinary size are one request each', async () => {
  const other = await tokenOf('distributorProfile');
  for (let round = 0; round < 20; round += 1) assert.notEqual((await verify(other, 20_000)).status, 429);
});
