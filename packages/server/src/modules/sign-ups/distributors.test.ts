import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { startTestServer, type TestServer } from '../../testing.ts';
import { COMPANY, codeOf, newcomers, type SignUpReply, somebody } from './testing.ts';

let server: TestServer;
let they: ReturnType<typeof newcomers>;
before(async () => {
  server = await startTestServer();
  they = newcomers(server);
});
after(() => server.stop());
beforeEach(() => server.db.deleteFrom('guess').execute());

interface DistributorReply {
  id: string;
  name: string;
  state: string;
  signUpId: string | null;
  customerId: string | null;
}
const add = (profile: object, company: object = {}) =>
  they.asDistributor('POST', '/v1/distributors', { profile, company: { ...COMPANY, ...company } });
const signUpOf = async (id: string | null) =>
  (await they.asDistributor('GET', `/v1/sign-ups/${id}`)).body as SignUpReply;
const parent = { email: 'ventas@bahia.example' };

test('CM-DIS-05: a new person gets a mail, accepts the terms by activating, and the account is prepared', async () => {
  const profile = somebody();
  const { status, body } = await add(profile);
  assert.equal(status, 201, JSON.stringify(body));
  const { state, signUpId, name, customerId } = body as DistributorReply;
  assert.deepEqual([state, name, customerId], ['unverified', 'Panadería Gil', null]);
  assert.equal((await they.activate(await they.linkTo(profile.email))).status, 200);
  const row = await server.db
    .selectFrom('sign_up')
    .selectAll()
    .where('id', '=', signUpId!)
    .executeTakeFirstOrThrow();
  assert.equal(row.terms_version, '2026-01');
  await server.advance({ minutes: 2 });
  assert.equal((await signUpOf(signUpId)).state, 'inactive');
});

test('somebody known by the e-mail alone confirms by mail: the mobile might be anybody’s', async () => {
  const { body } = await add({ ...somebody(), email: server.demo.profile.identifier });
  const { signUpId, state } = body as DistributorReply;
  assert.deepEqual([state, (await signUpOf(signUpId)).state], ['unverified', 'unverified']);
  const mails = await they.mailsTo(server.demo.profile.identifier);
  assert.equal(mails.at(-1)?.subject, '¿Será usted el usuario maestro de Panadería Gil?');
  assert.match(mails.at(-1)?.body_text ?? '', /La acepta con la contraseña con la que entra/);
});

test('CM-DIS-03: the new distributor’s data do not contain the parent’s e-mail or phone, however they are written', async () => {
  await server.db
    .updateTable('account')
    .set({ phone: '646 555 0199' })
    .where('id', '=', server.demo.distributorId)
    .execute();
  const refused = [
    await add({ ...somebody(), email: parent.email.toUpperCase() }),
    await add({ ...somebody(), phone: '+52 (646) 555-0199' }),
    await add(somebody(), { phone: '646-555-0199' }),
    // Its master's, too.
    await add({ ...somebody(), email: 'distribuidor@example.com' }),
    await add({ ...somebody(), phone: '6465550101' }),
  ];
  for (const reply of refused) {
    assert.deepEqual([reply.status, codeOf(reply)], [422, 'parent_contact_not_allowed']);
  }
  // A visitor learns of the company's own contacts only: whose e-mail else is known is nobody's business.
  const visitor = await they.signUp('distributor', {
    profile: { ...somebody(), email: 'distribuidor@example.com' },
  });
  assert.equal(visitor.signUp.state, 'unverified');
  const own = await they.post({
    kind: 'distributor',
    profile: { ...somebody(), email: parent.email },
    company: COMPANY,
    consent: { terms: { version: '2026-01' }, privacy: { version: '2026-01' } },
  });
  assert.equal(codeOf(own), 'parent_contact_not_allowed');
});

test('CM-DIS-03: a distributor without multilevel adds none', async () => {
  const held = server.db.updateTable('contract').where('name', '=', 'multilevel');
  await held.set({ state: 'cancelled' }).execute();
  const refused = await add(somebody());
  await held.set({ state: 'active' }).execute();
  assert.deepEqual([refused.status, codeOf(refused)], [422, 'multilevel_required']);
});

test('a repeated key adds one distributor', async () => {
  const profile = somebody();
  const send = () =>
    server.call('POST', '/v1/distributors', {
      as: server.demo.distributorSecretKey,
      key: 'once',
      body: { profile, company: COMPANY },
    });
  const [first, second] = [await send(), await send()];
  assert.deepEqual(second.body, first.body);
  assert.equal(second.headers.get('idempotent-replayed'), 'true');
});

test('CM-DIS-13: a customer becomes a distributor with its own data and stays a customer; once', async () => {
  const { customerId } = server.demo;
  const convert = () =>
    they.asDistributor('POST', `/v1/customers/${customerId}/distributor`, { profile: somebody() });
  const { status, body } = await convert();
  assert.equal(status, 201, JSON.stringify(body));
  const made = body as DistributorReply;
  assert.deepEqual(
    [made.state, made.name, made.customerId],
    ['unverified', 'Empresa de Pruebas', customerId],
  );
  assert.deepEqual((await signUpOf(made.signUpId)).warnings, ['rfc_check_digit']);
  const customer = await they.asDistributor('GET', `/v1/customers/${customerId}`);
  assert.equal((customer.body as { state: string }).state, 'active');
  assert.equal(codeOf(await convert()), 'state_conflict');
});

test('CM-DIS-13: a customer without an RFC on record needs the form; another’s customer does not exist', async () => {
  const { customerId } = server.demo;
  const row = await server.db
    .selectFrom('account')
    .select('id')
    .where('number', '=', '200071')
    .executeTakeFirstOrThrow();
  await server.db.updateTable('account').set({ rfc: null }).where('id', '=', row.id).execute();
  const { status, body } = await they.asDistributor('POST', `/v1/customers/${row.id}/distributor`, {
    profile: somebody(),
  });
  assert.equal(status, 422);
  assert.equal((body as { errors: { pointer: string }[] }).errors[0]?.pointer, '/company');
  const missing = `${customerId.slice(0, -4)}0000`;
  const stranger = await they.asDistributor('POST', `/v1/customers/${missing}/distributor`, {
    profile: somebody(),
  });
  assert.equal(stranger.status, 404);
});
