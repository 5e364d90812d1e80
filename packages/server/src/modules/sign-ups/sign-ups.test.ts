import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { startTestServer, type TestServer } from '../../testing.ts';
import { newcomers, PERSON, RETURN_URL, type SignUpReply } from './testing.ts';

let server: TestServer;
let they: ReturnType<typeof newcomers>;
before(async () => {
  server = await startTestServer();
  they = newcomers(server);
});
after(() => server.stop());
beforeEach(async () => {
  for (const table of ['guess', 'activation_link', 'outbox_mail'] as const)
    await server.db.deleteFrom(table).execute();
});

interface ActivationReply {
  signUp: SignUpReply;
  returnUrl: string | null;
}

test('CM-DIS-02: a distributor signs up, activates by the mailed link, is provisioned and waits for its parent', async () => {
  const { id, token, signUp } = await they.signUp('distributor');
  assert.equal(signUp.state, 'unverified');
  assert.equal(signUp.person.email, 'r•••@example.com');
  const [mail] = await they.mailsTo(PERSON.email);
  assert.equal(mail?.subject, 'Active su perfil');
  const { status, body } = await they.activate(await they.linkTo(PERSON.email));
  assert.equal(status, 200, JSON.stringify(body));
  const activated = body as ActivationReply;
  assert.equal(activated.signUp.state, 'provisioning');
  assert.equal(activated.signUp.person.email, PERSON.email);
  const [page, fresh] = activated.returnUrl!.split('#mostrador-sign-up=');
  assert.equal(page, RETURN_URL);
  await server.advance({ minutes: 2 });
  for (const credential of [token, fresh!]) {
    const now = await they.read(id, credential);
    assert.equal(now.state, 'inactive');
    assert.equal(now.provisioning?.progress, 1);
  }
  const account = await server.db
    .selectFrom('account')
    .selectAll()
    .where('id', '=', activated.signUp.accountId!)
    .executeTakeFirstOrThrow();
  assert.equal(account.state, 'inactive');
});

test('A-CM-22: a customer signs up, waits for the link, and is linked when the distributor confirms', async () => {
  const profile = { ...PERSON, email: 'luz@example.com', phone: '6465550192' };
  const { id, token } = await they.signUp('customer', { profile });
  await they.activate(await they.linkTo(profile.email));
  assert.equal((await they.read(id, token)).state, 'pending-link');
  const { status, body } = await they.asDistributor('POST', `/v1/sign-ups/${id}/confirmation`);
  assert.equal(status, 200, JSON.stringify(body));
  const { state, accountId } = body as SignUpReply;
  assert.equal(state, 'active');
  const signedIn = await server.call('POST', '/v1/sessions', {
    body: { identifier: profile.phone, password: 'caballo batería grapa' },
  });
  assert.deepEqual((signedIn.body as { accounts: unknown[] }).accounts, [
    { id: accountId, name: 'Panadería Gil', link: 'principal' },
  ]);
});
