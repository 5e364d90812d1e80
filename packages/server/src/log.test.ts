import assert from 'node:assert/strict';
import test from 'node:test';
import type { LogEntry } from './deps.ts';
import { redact, redactingLog } from './log.ts';
import { startTestServer } from './testing.ts';

test('nothing that names a person or opens a door stands in a log', () => {
  const secrets = [
    'ana.torres+x@example.com.mx',
    '6465550170',
    '+52 646 555 0170',
    'PRUE7010023T5',
    'H&E951128469',
    'TOAA800101MBCRNN09',
    `sk_${'a1-_'.repeat(11)}`,
    `at_${'Z9'.repeat(20)}`,
    `iv_${'Z9'.repeat(20)}`,
  ];
  for (const secret of secrets) {
    const clean = redact(`Key (value)=(${secret}) already exists`);
    assert.ok(!clean.includes(secret), clean);
  }
});

test('a text of 200 kB that an error quotes holds nobody up', () => {
  const start = performance.now();
  redact('a'.repeat(200_000));
  assert.ok(performance.now() - start < 2_000);
});

test('what helps to find a fault stays: request ids, ids of objects, counts, instants', () => {
  const text =
    'request 7C2E91AA04BD4F64BBC13026AFC45BCE of cus_01m80d8gtkf21aspsn8r6rtxyy took 1250 at 2026-11-22T01:20:45.872Z';
  assert.equal(redact(text), text);
});

test('an error of the database that quotes a person is logged without it', async () => {
  const lines: LogEntry[] = [];
  const server = await startTestServer({ log: redactingLog((entry) => lines.push(entry)) });
  try {
    const email = server.demo.profile.identifier;
    await server.db.schema
      .alterTable('outbox_mail')
      .addCheckConstraint('nobody', (await import('kysely')).sql`recipient = 'nobody'`)
      .execute();
    const answer = await server.call('POST', '/v1/password-resets', { body: { identifier: email } });
    assert.equal(answer.status, 500);
    assert.ok(lines.length > 0);
    assert.ok(!JSON.stringify(lines).includes(email), JSON.stringify(lines));
  } finally {
    await server.stop();
  }
});
