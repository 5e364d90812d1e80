import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { startTestServer, type TestServer } from '../../testing.ts';
import { basic, openAccount } from './testing/client.ts';
import { sealedCfdi, testCompany } from './testing/documents.ts';

let server: TestServer;
before(async () => {
  server = await startTestServer();
});
after(() => server.stop());

const invoice = async () =>
  sealedCfdi(await testCompany(), { at: server.deps.clock.now(), folio: randomUUID().slice(0, 20) });

test('CM-CTI-06: a password from the distributor opens nothing stamped before it, and the customer hears of it; its own opens all', async () => {
  const account = await openAccount(server, { stamps: 3, customerId: server.demo.customerId });
  const stampedBy = async (credential: string) => {
    const answer = await server.fetch('/v1/stamping/cfdi', {
      method: 'POST',
      headers: { authorization: credential, 'content-type': 'application/xml' },
      body: await invoice(),
    });
    assert.equal(answer.status, 200);
    return answer.headers.get('location') ?? '';
  };
  const read = (path: string, authorization: string) => server.fetch(path, { headers: { authorization } });
  const listed = async (authorization: string) =>
    ((await (await read('/v1/stamping/cfdi', authorization)).json()) as { data: { uuid: string }[] }).data;
  const reset = async (as: string) => {
    const path = `/v1/stamping-accounts/${account.id}/password`;
    const { status, body } = await server.call('POST', path, { as, body: {} });
    assert.equal(status, 200, JSON.stringify(body));
    const { name, password } = body as { name: string; password: string };
    return basic(name, password);
  };

  const before = await stampedBy(account.credential);
  await server.advance({ minutes: 1 });
  const given = await reset(server.demo.distributorSecretKey);
  assert.deepEqual(await listed(given), []);
  assert.equal((await read(before, given)).status, 404);
  const since = await stampedBy(given);
  assert.equal((await listed(given)).length, 1);
  assert.equal((await read(since, given)).status, 200);
  const mail = await server.db
    .selectFrom('outbox_mail')
    .selectAll()
    .where('template', '=', 'stamping-password-reset')
    .where('recipient', '=', server.demo.profile.identifier)
    .executeTakeFirstOrThrow();
  assert.match(mail.body_text, /Bahía Contable dio una contraseña nueva a la cuenta de timbrado/);

  const { body } = await server.call('POST', '/v1/sessions', { body: server.demo.profile });
  const own = await reset((body as { accessToken: string }).accessToken);
  assert.equal((await listed(own)).length, 2);
  assert.equal((await read(before, own)).status, 200);
});
