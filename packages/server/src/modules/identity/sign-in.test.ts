import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { argon2id } from 'hash-wasm';
import { sql } from 'kysely';
import { createApp } from '../../app.ts';
import { openPostgres } from '../../db/engine.ts';
import { startTestServer, type TestServer } from '../../testing.ts';
import { addressBlock } from './guesses.ts';

let server: TestServer;
before(async () => {
  server = await startTestServer();
});
after(() => server.stop());
beforeEach(() => server.db.deleteFrom('guess').execute());

interface Reply {
  status: number;
  body: unknown;
  headers: Headers;
}
const signIn = (identifier: string, password: string): Promise<Reply> =>
  server.call('POST', '/v1/sessions', { body: { identifier, password } });
const told = ({ status, body }: Reply) => {
  const { requestId: _, ...rest } = body as Record<string, unknown>;
  return { status, ...rest };
};
const me = () => server.demo.profile;
const age = (minutes: number) =>
  sql`UPDATE guess SET made_at = made_at - make_interval(mins => ${minutes})`.execute(server.db);

test('a wrong password, an unknown e-mail and an unknown phone get one and the same answer', async () => {
  const wrong = told(await signIn(me().identifier, 'no es esta'));
  assert.equal(wrong.status, 401);
  assert.deepEqual(told(await signIn('nobody@example.com', 'no es esta')), wrong);
  assert.deepEqual(told(await signIn('5500000000', 'no es esta')), wrong);
  assert.deepEqual(told(await signIn('neither', 'no es esta')), wrong);
});

test('known and unknown take the same time', async () => {
  const time = async (identifier: string) => {
    // The processor's time, not the wall's: what else the machine does tells nothing of the work.
    const start = process.cpuUsage();
    await signIn(identifier, 'no es esta');
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
  const known: number[] = [];
  const unknown: number[] = [];
  for (let round = 0; round < 4; round += 1) {
    known.push(await time(me().identifier));
    unknown.push(await time('nobody@example.com'));
  }
  const [a, b] = [Math.min(...known), Math.min(...unknown)];
  assert.ok(a < b * 2 && b < a * 2, `known ${a} ms, unknown ${b} ms`);
});

test('the sixth try within 15 minutes waits, also with the right password, and is told how long', async () => {
  for (let guess = 0; guess < 5; guess += 1)
    assert.equal((await signIn(me().identifier, 'mala')).status, 401);
  const blocked = await signIn(me().identifier, me().password);
  assert.equal(told(blocked).status, 429);
  assert.equal((blocked.body as { code: string }).code, 'too_many_attempts');
  const wait = Number(blocked.headers.get('retry-after'));
  assert.ok(wait > 14 * 60 && wait <= 15 * 60, `${wait} s`);
  await age(14);
  assert.equal((await signIn(me().identifier, me().password)).status, 429);
  await age(1);
  assert.equal((await signIn(me().identifier, me().password)).status, 201);
});

test('e-mail and mobile are one account: guesses at one count at the other', async () => {
  for (let guess = 0; guess < 3; guess += 1) await signIn(me().identifier.toUpperCase(), 'mala');
  for (let guess = 0; guess < 2; guess += 1) await signIn('646 555 0100', 'mala');
  assert.equal((await signIn(me().identifier, me().password)).status, 429);
});

test('a stranger is blocked after five too, so that a block tells nothing', async () => {
  for (let guess = 0; guess < 5; guess += 1) await signIn('nobody@example.com', 'mala');
  assert.equal((await signIn('NOBODY@example.com', 'mala')).status, 429);
});

test('the right password forgets the wrong ones before it', async () => {
  for (let round = 0; round < 3; round += 1) {
    for (let guess = 0; guess < 4; guess += 1) await signIn(me().identifier, 'mala');
    assert.equal((await signIn(me().identifier, me().password)).status, 201);
    await server.db.deleteFrom('guess').where('subject', 'like', 'address:%').execute();
  }
});

test('an address may guess 20 times in 15 minutes over all accounts', async () => {
  for (let guess = 0; guess < 20; guess += 1) {
    assert.equal((await signIn(`nobody${guess}@example.com`, 'mala')).status, 401);
  }
  assert.equal((await signIn('another@example.com', 'mala')).status, 429);
  assert.equal((await signIn(me().identifier, me().password)).status, 429);
});

test('twenty guesses at once are judged five times, over two processes', async () => {
  const engine = openPostgres(server.databaseUrl, { maxConnections: 4 });
  const other = createApp({ ...server.deps, db: engine.db });
  const elsewhere = async () => {
    const response = await other.fetch(
      new Request(`${server.url}/v1/sessions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ identifier: me().identifier, password: 'mala' }),
      }),
    );
    return response.status;
  };
  const here = async () => (await signIn(me().identifier, 'mala')).status;
  const statuses = await Promise.all(
    Array.from({ length: 20 }, (_, index) => (index % 2 ? here() : elsewhere())),
  );
  await engine.close();
  assert.equal(statuses.filter((status) => status === 401).length, 5);
  assert.equal(statuses.filter((status) => status === 429).length, 15);
});

test('neighbours in one IPv6 network count as one address', () => {
  assert.equal(addressBlock('2001:db8:1:2:3:4:5:6'), '2001:db8:1:2');
  assert.equal(addressBlock('2001:db8:1:2::9'), '2001:db8:1:2');
  assert.equal(addressBlock('2001:db8::9'), '2001:db8:0:0');
  assert.equal(addressBlock('192.0.2.7'), '192.0.2.7');
});

test('a hash of former parameters is made anew at sign-in', async () => {
  const password = me().password;
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const former = await argon2id({
    password,
    salt,
    iterations: 1,
    memorySize: 8192,
    parallelism: 1,
    hashLength: 32,
    outputType: 'encoded',
  });
  const person = server.db
    .selectFrom('profile')
    .select('password_hash')
    .where('email_key', '=', me().identifier);
  await server.db
    .updateTable('profile')
    .set({ password_hash: former })
    .where('email_key', '=', me().identifier)
    .execute();
  assert.equal((await signIn(me().identifier, password)).status, 201);
  const { password_hash } = await person.executeTakeFirstOrThrow();
  assert.match(password_hash ?? '', /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  assert.equal((await signIn(me().identifier, password)).status, 201);
});
