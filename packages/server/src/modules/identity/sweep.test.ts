import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { sweep } from '../../jobs/sweep.ts';
import { startTestServer, TEST_SITE, type TestServer } from '../../testing.ts';
import { signInThroughSite } from '../authorize/testing.ts';

let server: TestServer;
before(async () => {
  server = await startTestServer();
});
after(() => server.stop());

const count = async (
  table:
    | 'session'
    | 'refresh_token'
    | 'authorization_code'
    | 'platform_session'
    | 'api_key'
    | 'outbox_mail'
    | 'password_reset'
    | 'guess',
) => {
  const row = await server.db
    .selectFrom(table)
    .select(sql<number>`count(*)::int4`.as('count'))
    .executeTakeFirstOrThrow();
  return row.count;
};

test('whoever is signed in stays signed in through a sweep, days after the access token ended', async () => {
  const { refreshToken } = await signInThroughSite(server);
  await server.db.updateTable('session').set({ expires_at: sql<Date>`now() - interval '20 days'` }).execute();
  await sweep(server.deps);
  const reply = await server.call('POST', '/v1/tokens', {
    body: { grantType: 'refresh_token', refreshToken },
    headers: { origin: TEST_SITE },
  });
  assert.equal(reply.status, 200);
});

test('what has ended or expired is removed', async () => {
  await signInThroughSite(server);
  await server.call('POST', '/v1/password-resets', { body: { identifier: server.demo.profile.identifier } });
  await server.call('POST', '/v1/sessions', { body: { identifier: 'nobody@example.com', password: 'x' } });
  const keys = await count('api_key');
  const past = sql<Date>`now() - interval '40 days'`;
  await server.db.updateTable('session').set({ expires_at: past }).execute();
  await server.db.updateTable('refresh_token').set({ expires_at: past }).execute();
  await server.db.updateTable('authorization_code').set({ expires_at: past }).execute();
  await server.db.updateTable('platform_session').set({ expires_at: past }).execute();
  await sql`UPDATE password_reset SET created_at = ${past}`.execute(server.db);
  await sql`UPDATE guess SET made_at = ${past}`.execute(server.db);
  await server.db.updateTable('outbox_mail').set({ state: 'sent', created_at: past }).execute();
  await server.db
    .updateTable('api_key')
    .set({ expires_at: past })
    .where('kind', '=', 'publishable')
    .execute();
  await sweep(server.deps);
  for (const table of [
    'session',
    'refresh_token',
    'authorization_code',
    'platform_session',
    'outbox_mail',
    'password_reset',
    'guess',
  ] as const) {
    assert.equal(await count(table), 0, table);
  }
  assert.equal(await count('api_key'), keys - 1);
});
