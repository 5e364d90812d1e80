import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { sql } from 'kysely';
import type { LogEntry } from '../../deps.ts';
import type { Mail, MailPort } from '../../ports/mail.ts';
import { startTestServer, type TestServer } from '../../testing.ts';
import { deliverMail } from './deliver.ts';
import { composeMail } from './layout.ts';
import { queueMail } from './queue.ts';

let server: TestServer;
let log: LogEntry[] = [];
before(async () => {
  server = await startTestServer();
});
after(() => server.stop());
beforeEach(async () => {
  await server.db.deleteFrom('outbox_mail').execute();
  log = [];
});

const mail = (recipient = 'ana@example.com') =>
  composeMail(recipient, {
    locale: 'es-MX',
    subject: 'Prueba',
    before: ['Hola, <Ana> & Cía.:'],
    link: { text: 'Abrir', url: 'https://counter.example/x#token=pr_secret' },
    after: ['Adiós.'],
  });
const transport = (deliver: MailPort['deliver']): MailPort => ({ kind: 'smtp', deliver });
const deliver = (port: MailPort) =>
  deliverMail({ db: server.db, mail: port, log: (entry) => void log.push(entry) });
const rows = () =>
  server.db
    .selectFrom('outbox_mail')
    .selectAll()
    .select(sql<number>`extract(epoch FROM next_attempt_at - now())::float8 / 60`.as('wait'))
    .execute();
const failing = transport(async ({ recipient }) => {
  throw Object.assign(new Error(`550 mailbox of ${recipient} is away`), { code: 'EENVELOPE' });
});

test('a mail is text and HTML, with what people wrote escaped', () => {
  const { text, html } = mail();
  assert.match(text, /Hola, <Ana> & Cía\.:/);
  assert.match(text, /https:\/\/counter\.example\/x#token=pr_secret/);
  assert.match(html, /Hola, &#60;Ana&#62; &#38; Cía\.:/);
  assert.doesNotMatch(html, /<img|<link|src=/);
});

test('a mail is sent if and only if what it tells was committed', async () => {
  const sent: Mail[] = [];
  await assert.rejects(
    server.db.transaction().execute(async (trx) => {
      await queueMail(trx, 'test', mail());
      throw new Error('the order failed');
    }),
  );
  await queueMail(server.db, 'test', mail('luis@example.com'));
  assert.equal(await deliver(transport(async (item) => void sent.push(item))), 1);
  assert.deepEqual(
    sent.map(({ recipient }) => recipient),
    ['luis@example.com'],
  );
});

test('what was sent leaves no link behind; the demo keeps it to show', async () => {
  await queueMail(server.db, 'test', mail());
  await deliver(transport(async () => {}));
  const [row] = await rows();
  assert.deepEqual([row?.state, row?.body_text, row?.body_html], ['sent', '', '']);
  await queueMail(server.db, 'test', mail('demo@example.com'));
  await deliver({ kind: 'outbox', deliver: async () => {} });
  const kept = (await rows()).find(({ recipient }) => recipient === 'demo@example.com');
  assert.match(kept?.body_text ?? '', /pr_secret/);
});

test('a transport that is away is tried again, ever later, then given up', async () => {
  await queueMail(server.db, 'test', mail());
  const waits: number[] = [];
  for (let attempt = 1; attempt <= 10; attempt += 1) {
    assert.equal(await deliver(failing), 0);
    const [row] = await rows();
    assert.equal(row?.attempts, attempt);
    if (row?.state === 'queued') waits.push(Math.round(row.wait));
    await server.db.updateTable('outbox_mail').set({ next_attempt_at: sql<Date>`now()` }).execute();
  }
  assert.deepEqual(waits, [1, 2, 4, 8, 16, 32, 64, 128, 256]);
  assert.equal((await rows())[0]?.state, 'failed');
  await deliver(failing);
  assert.equal((await rows())[0]?.attempts, 10);
});

test('the log names the mail, never the person', async () => {
  await queueMail(server.db, 'test', mail());
  await deliver(failing);
  assert.equal(log[0]?.code, 'EENVELOPE');
  assert.doesNotMatch(JSON.stringify(log), /ana@|pr_secret|mailbox/);
});

test('two processes send each mail once', async () => {
  for (let index = 0; index < 50; index += 1)
    await queueMail(server.db, 'test', mail(`p${index}@example.com`));
  const sent: string[] = [];
  const slow = transport(async ({ recipient }) => {
    await sql`SELECT 1`.execute(server.db);
    sent.push(recipient);
  });
  const counts = await Promise.all([deliver(slow), deliver(slow), deliver(slow)]);
  assert.equal(
    counts.reduce((sum, count) => sum + count),
    50,
  );
  assert.equal(new Set(sent).size, 50);
});

test('what waits behind a mail that takes long is sent by whoever comes first, once', async () => {
  for (const name of ['ana', 'eva']) await queueMail(server.db, 'test', mail(`${name}@example.com`));
  const sent: string[] = [];
  const takes = async ({ recipient }: Mail) => void sent.push(recipient);
  await deliver(
    transport(async (first) => {
      if (sent.length) return takes(first);
      await takes(first);
      // It took three minutes; meanwhile another process looked.
      await server.db
        .updateTable('outbox_mail')
        .set({ next_attempt_at: sql<Date>`now()` })
        .where('recipient', '!=', first.recipient)
        .execute();
      await deliver(transport(takes));
    }),
  );
  assert.deepEqual(sent.toSorted(), ['ana@example.com', 'eva@example.com']);
});

test('a mail in the hand of a process that died is taken up after two minutes', async () => {
  await queueMail(server.db, 'test', mail());
  const died = new Promise<never>(() => {});
  void deliver(transport(() => died));
  while ((await rows())[0]?.attempts === 0);
  assert.equal(await deliver(transport(async () => {})), 0);
  const [row] = await rows();
  assert.ok(row!.wait > 1.9 && row!.wait <= 2);
  await server.db.updateTable('outbox_mail').set({ next_attempt_at: sql<Date>`now()` }).execute();
  assert.equal(await deliver(transport(async () => {})), 1);
});
