import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { startTestServer, TEST_SITE, type TestServer } from '../../testing.ts';
import { codeGrant, obtainCode, testBrowser } from '../authorize/testing.ts';
import { confirmReset } from './resets.ts';

let server: TestServer;
const NEW = 'caballo batería grapa';
const OTHER = 'zorro gris entre olivos';
before(async () => {
  server = await startTestServer();
});
after(() => server.stop());

const codeOf = (reply: { body: unknown }) => (reply.body as { code?: string } | null)?.code;
const identifier = () => server.demo.profile.identifier;
const confirm = (token: string, password: string) =>
  server.db.transaction().execute((trx) => confirmReset(trx, { token, password, publicUrl: server.url }));

async function tokenByMail(): Promise<string> {
  await server.call('POST', '/v1/password-resets', { body: { identifier: identifier() } });
  const mail = await server.db
    .selectFrom('outbox_mail')
    .select('body_text')
    .where('template', '=', 'password-reset')
    .orderBy('created_at', 'desc')
    .executeTakeFirstOrThrow();
  return mail.body_text.match(/#token=(\S+)/)?.[1] ?? '';
}

/** Settles once so many of this database's sessions wait for a lock. */
async function waitingForLocks(count: number): Promise<void> {
  const { rows } = await sql<{ waiting: number }>`
    SELECT count(*)::int4 AS waiting FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock'`.execute(server.db);
  if (rows[0]!.waiting < count) await waitingForLocks(count);
}

test('a code for a site that was issued before a new password gives nobody a session after it', async () => {
  const code = await obtainCode(server);
  await confirm(await tokenByMail(), NEW);
  const reply = await server.call('POST', '/v1/tokens', {
    body: codeGrant(server, code),
    headers: { origin: TEST_SITE },
  });
  assert.equal(codeOf(reply), 'invalid_credential');
});

test('nor does a sign-in with the old password that is under way', async () => {
  const browser = testBrowser(server);
  const token = await tokenByMail();
  const { signing, resetting } = await server.db.transaction().execute(async (trx) => {
    // The sign-in has proved its password and stops where it writes its entry.
    await sql`LOCK TABLE audit_entry IN SHARE MODE`.execute(trx);
    const signing = browser.post('/sign-in', { identifier: identifier(), password: NEW });
    await waitingForLocks(1);
    const resetting = confirm(token, OTHER);
    await Promise.race([resetting, waitingForLocks(2)]);
    return { signing, resetting };
  });
  await Promise.all([resetting, signing]);
  assert.match((await browser.get('/sign-in')).text, /name="password"/);
});
