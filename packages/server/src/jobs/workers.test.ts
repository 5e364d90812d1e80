import assert from 'node:assert/strict';
import { after, afterEach, before, mock, test } from 'node:test';
import { sql } from 'kysely';
import type { LogEntry } from '../deps.ts';
import { queueMail } from '../modules/mail/queue.ts';
import type { Mail } from '../ports/mail.ts';
import { startTestServer, type TestServer } from '../testing.ts';
import { startWorkers } from './workers.ts';

let server: TestServer;
before(async () => {
  server = await startTestServer();
});
after(() => server.stop());
afterEach(() => mock.timers.reset());

const mail: Mail = { recipient: 'ana@example.com', subject: 'Hola', text: 'Hola', html: '<p>Hola</p>' };

test('a started process sends the mail that waits and sweeps what is old, and stops when it is done', async () => {
  await queueMail(server.db, 'test', mail);
  await sql`INSERT INTO rate_bucket VALUES ('old', 1, now() - interval '2 days')`.execute(server.db);
  let delivered: (mail: Mail) => void;
  const arrived = new Promise<Mail>((resolve) => {
    delivered = resolve;
  });
  const deliver = async (sent: Mail) => delivered(sent);
  const workers = startWorkers({ ...server.deps, mail: { kind: 'smtp', deliver } });
  assert.equal((await arrived).recipient, mail.recipient);
  await workers.stop();
  const { rows } = await sql`SELECT 1 FROM rate_bucket WHERE key = 'old'`.execute(server.db);
  assert.equal(rows.length, 0);
});

test('a loop that fails is logged and looks again', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const heard: LogEntry[] = [];
  let told: () => void = () => {};
  const failed = () =>
    new Promise<void>((resolve) => {
      told = resolve;
    });
  const db = new Proxy(server.db, {
    get() {
      throw new Error('the database is away');
    },
  });
  const log = (entry: LogEntry) => {
    heard.push(entry);
    if (entry.worker === 'mail') told();
  };
  const first = failed();
  const workers = startWorkers({ ...server.deps, db, log });
  await first;
  const second = failed();
  await new Promise(setImmediate);
  mock.timers.tick(2_000);
  await second;
  await workers.stop();
  assert.deepEqual(new Set(heard.map(({ worker }) => worker)), new Set(['due', 'mail', 'sweep']));
  assert.match(String(heard[0]?.error), /database is away/);
});
