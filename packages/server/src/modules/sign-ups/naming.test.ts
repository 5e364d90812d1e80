import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { sql } from 'kysely';
import { startTestServer, type TestServer } from '../../testing.ts';
import { testBrowser } from '../authorize/testing.ts';
import { addPerson, type TestPerson } from '../distributors/testing.ts';
import { COMPANY, codeOf, newcomers, type SignUpReply, somebody } from './testing.ts';

let server: TestServer;
let they: ReturnType<typeof newcomers>;
before(async () => {
  server = await startTestServer();
  they = newcomers(server);
});
after(() => server.stop());
beforeEach(() => server.db.deleteFrom('guess').execute());

const named = ({ email, phone }: Pick<TestPerson, 'email' | 'phone'>) => ({ name: 'Persona', email, phone });
const add = (profile: object) =>
  they.asDistributor('POST', '/v1/distributors', { profile, company: COMPANY });
/** A distributor for whom a person with a profile was named; its database is prepared. */
async function prepared(options?: Parameters<typeof addPerson>[2]) {
  const person = await addPerson(server, {}, options);
  const { status, body } = await add(named(person));
  assert.equal(status, 201, JSON.stringify(body));
  const { id, signUpId } = body as { id: string; signUpId: string };
  await server.advance({ minutes: 15 });
  return { id, signUpId, person };
}
const act = (id: string, name: string) => they.asDistributor('POST', `/v1/distributors/${id}/${name}`);
const signUpOf = async (id: string) =>
  (await they.asDistributor('GET', `/v1/sign-ups/${id}`)).body as SignUpReply;
const placesOf = ({ email, password }: TestPerson) => they.accountsOf(email, password);
const accept = async ({ email, password }: TestPerson) => they.activate(await they.linkTo(email), password);
const templatesTo = async (email: string) => (await they.mailsTo(email)).map(({ template }) => template);

test('A-CM-21: the distributor of a person with a profile begins at provisioning; the person is asked, and linked by nobody else’s doing', async () => {
  const person = await addPerson(server);
  const { signUpId, id } = (await add(named(person))).body as { id: string; signUpId: string };
  assert.equal((await signUpOf(signUpId)).state, 'provisioning');
  await server.advance({ minutes: 15 });
  const waits = await signUpOf(signUpId);
  assert.deepEqual([waits.state, waits.verifiedAt], ['inactive', null]);
  assert.ok(waits.resendAfter);
  assert.equal((await act(id, 'activation')).status, 200);
  assert.deepEqual(await placesOf(person), []);
  // One question; nothing that reads as if the account were the person's already.
  await act(id, 'suspension');
  assert.deepEqual(await templatesTo(person.email), ['activation']);
});

test('CM-CLI-04: whoever was named for a distributor and accepted nothing may still be a customer’s principal', async () => {
  const { id, person } = await prepared();
  await act(id, 'activation');
  const { email, phone } = person;
  const path = `/v1/customers/${server.demo.customerId}/principal-profile`;
  const assigned = await server.call('PUT', path, {
    as: server.demo.operatorSecretKey,
    body: { email, phone },
  });
  assert.equal((assigned.body as { state: string }).state, 'invited', JSON.stringify(assigned.body));
});

test('CM-DIS-11: whoever accepts before the activation enters with it, and not before', async () => {
  const { id, signUpId, person } = await prepared();
  assert.equal((await accept(person)).status, 200);
  const accepted = await signUpOf(signUpId);
  assert.deepEqual([accepted.state, accepted.resendAfter], ['inactive', null]);
  assert.ok(accepted.verifiedAt);
  assert.deepEqual(await placesOf(person), []);
  await act(id, 'activation');
  assert.deepEqual(await placesOf(person), [{ id, name: 'Panadería Gil', link: 'master' }]);
  assert.equal((await templatesTo(person.email)).at(-1), 'sign-up-activated');
});

test('whoever accepts after the activation enters at once, once, and the trail says who accepted', async () => {
  const { id, signUpId, person } = await prepared();
  await act(id, 'activation');
  const token = await they.linkTo(person.email);
  assert.equal(codeOf(await they.activate(token, 'no es esta')), 'wrong_sign_in');
  const replies = await Promise.all([1, 2].map(() => they.activate(token, person.password)));
  assert.deepEqual(replies.map(({ status }) => status).toSorted(), [200, 409]);
  assert.equal((await placesOf(person))[0]?.link, 'master');
  const row = await server.db
    .selectFrom('sign_up')
    .select(['profile_id', 'terms_version'])
    .where('id', '=', signUpId)
    .executeTakeFirst();
  assert.deepEqual(row, { profile_id: person.id, terms_version: '2026-01' });
  const trail = await they.asDistributor('GET', `/v1/audit-entries?subjectId=${signUpId}`);
  const entries = (trail.body as { data: { operation: string; after: unknown }[] }).data;
  const entry = entries.find(({ operation }) => operation === 'activateProfile');
  assert.deepEqual(entry?.after, { profileId: person.id });
  assert.equal(await they.asDistributor('GET', `/v1/distributors/${id}`).then(({ status }) => status), 200);
});

test('A-CM-7: the link of a cancelled distributor serves nobody; restored, the mail is sent again and does', async () => {
  const { id, signUpId, person } = await prepared();
  await act(id, 'activation');
  await act(id, 'cancellation');
  assert.equal(codeOf(await accept(person)), 'link_spent');
  await act(id, 'restoration');
  const resend = () => they.asDistributor('POST', `/v1/sign-ups/${signUpId}/activation/resend`);
  const { status, body } = await resend();
  assert.equal(status, 202, JSON.stringify(body));
  await sql`UPDATE activation_link SET expires_at = now() WHERE hash <> (SELECT hash FROM activation_link ORDER BY created_at DESC LIMIT 1)`.execute(
    server.db,
  );
  assert.equal((await accept(person)).status, 200);
  assert.equal((await placesOf(person))[0]?.id, id);
  assert.equal(codeOf(await resend()), 'state_conflict');
});

test('the parent has the mail sent again 3 times an hour, and an address gets 3 a day; another’s sign-up is 404', async () => {
  const { signUpId, person } = await prepared();
  const resend = (as = server.demo.distributorSecretKey) =>
    server.call('POST', `/v1/sign-ups/${signUpId}/activation/resend`, { as });
  for (let round = 0; round < 3; round += 1) assert.equal((await resend()).status, 202);
  const refused = await resend();
  assert.equal(codeOf(refused), 'too_many_attempts');
  assert.ok(Number(refused.headers.get('retry-after')) > 3_000);
  assert.equal((await they.mailsTo(person.email)).length, 3);
  assert.equal((await resend(server.demo.publishableKey)).status, 403);
});

test('CM-DIS-13: one of the customer’s own people is not asked: it is their company', async () => {
  const { customerId } = server.demo;
  const own = await addPerson(server, { [customerId]: 'administrator' });
  const stranger = await addPerson(server);
  const convert = (person: TestPerson) =>
    they.asDistributor('POST', `/v1/customers/${customerId}/distributor`, { profile: named(person) });
  const asked = (await convert(stranger)).body as { id: string; signUpId: string };
  assert.deepEqual(await templatesTo(stranger.email), ['activation']);
  await server.advance({ minutes: 15 });
  await act(asked.id, 'activation');
  assert.deepEqual(await placesOf(stranger), []);
  await server.db.updateTable('account').set({ converted_from: null }).where('id', '=', asked.id).execute();
  const made = (await convert(own)).body as { id: string; signUpId: string };
  await server.advance({ minutes: 15 });
  assert.ok((await signUpOf(made.signUpId)).verifiedAt);
  await act(made.id, 'activation');
  assert.ok((await placesOf(own)).some(({ id, link }) => id === made.id && link === 'master'));
  assert.deepEqual(await templatesTo(own.email), ['sign-up-ready', 'sign-up-activated']);
});

test('CM-CLI-04: mobiles of an e-mail cannot be tried out, as a new distributor or a converted customer; the right one waits as well', async () => {
  const person = await addPerson(server);
  const tries = [
    (phone: string) => add({ ...named(person), phone }),
    (phone: string) =>
      they.asDistributor('POST', `/v1/customers/${server.demo.customerId}/distributor`, {
        profile: { ...named(person), phone },
      }),
  ];
  for (const guess of tries) {
    await server.db.deleteFrom('guess').execute();
    // What cannot be a mobile names nobody.
    for (let round = 0; round < 6; round += 1) assert.equal((await guess('12')).status, 422);
    for (let round = 0; round < 5; round += 1)
      assert.notEqual((await guess(`646111000${round}`)).status, 429);
    const refused = await guess(person.phone);
    assert.deepEqual([refused.status, codeOf(refused)], [429, 'too_many_attempts']);
    assert.ok(Number(refused.headers.get('retry-after')) > 0);
  }
});

test('one caller names 20 people in 15 minutes, whoever they are', async () => {
  const replies = [];
  for (let round = 0; round < 21; round += 1) replies.push(await add(somebody()));
  assert.deepEqual([...new Set(replies.slice(0, 20).map(({ status }) => status))], [201]);
  assert.equal(codeOf(replies[20]!), 'too_many_attempts');
});

for (const [locale, says] of [
  [
    'es-MX',
    {
      mail: /Bahía Contable abrió en su red la cuenta de distribuidor de la empresa «Panadería Gil»/,
      question: /<h1>¿Quiere ser el usuario maestro de Panadería Gil\?<\/h1>/,
      parent: /En la red de<\/dt><dd>Bahía Contable/,
      done: /Ya es el usuario maestro de Panadería Gil/,
    },
  ],
  [
    'en',
    {
      mail: /Bahía Contable opened the distributor account of the company “Panadería Gil” in its network/,
      question: /<h1>Do you want to be the master user of Panadería Gil\?<\/h1>/,
      parent: /In the network of<\/dt><dd>Bahía Contable/,
      done: /You are the master user of Panadería Gil now/,
    },
  ],
] as const) {
  test(`mail and page say what is accepted, in the language of the person’s profile (${locale})`, async () => {
    const { id, person } = await prepared({ locale });
    await act(id, 'activation');
    const mail = (await they.mailsTo(person.email)).at(-1);
    assert.match(mail?.body_text ?? '', says.mail);
    const [, path = '', token = ''] = /http:\/\/[^/]+(\/\S+)#token=(\S+)/.exec(mail?.body_text ?? '') ?? [];
    assert.equal(path, `/activate/named?locale=${locale}`);
    const browser = testBrowser(server);
    assert.equal((await browser.get(path)).status, 200);
    assert.equal((await browser.post(path, {})).status, 422);
    const { text } = await browser.post(path, { token });
    assert.match(text, says.question);
    assert.match(text, says.parent);
    const wrong = await browser.post(path, { token, password: 'no es esta' });
    assert.equal(wrong.status, 401);
    assert.match(wrong.text, says.question);
    const done = await browser.post(path, { token, password: person.password });
    assert.match(done.text, says.done);
    assert.equal((await browser.post(path, { token })).status, 409);
    assert.equal((await placesOf(person))[0]?.id, id);
  });
}

test('CM-DIS-05: a new person reads the same, and chooses its password there', async () => {
  const profile = somebody();
  await add(profile);
  const browser = testBrowser(server);
  const token = await they.linkTo(profile.email);
  const { text } = await browser.post('/activate/named?locale=es-MX', { token });
  assert.match(text, /¿Quiere ser el usuario maestro de Panadería Gil\?/);
  assert.match(text, /autocomplete="new-password"/);
  const done = await browser.post('/activate/named?locale=es-MX', {
    token,
    password: 'caballo batería grapa',
  });
  assert.match(done.text, /se encuentra aprovisionando la base de datos/);
});

test('CM-DIS-07: the parent’s person reads that nobody has accepted yet, has the mail sent again, and may activate all the same', async () => {
  const { signUpId, person } = await prepared();
  const browser = testBrowser(server);
  await browser.signIn(server.demo.distributorProfile);
  const path = `/sign-ups/${signUpId}?locale=es-MX`;
  const { text } = await browser.get(path);
  assert.match(text, /Persona aún no acepta/);
  assert.match(text, /Puede activar la cuenta desde ahora: Persona entra en ella cuando acepte/);
  const sent = await browser.post(`/sign-ups/${signUpId}/mail?locale=es-MX`, {});
  assert.match((await browser.get(sent.location ?? '')).text, /Enviamos otro enlace/);
  assert.equal((await they.mailsTo(person.email)).length, 2);
  const done = await browser.post(path, { decision: 'activate' });
  const after = await browser.get(done.location ?? '');
  assert.match(after.text, /La persona que usted nombró entra en ella cuando acepte/);
  assert.doesNotMatch(after.text, /Avisamos a/);
});
