import { type Kysely, type Selectable, sql } from 'kysely';
import type { Database, OutboxMailTable } from '../../db/tables.generated.ts';
import type { Deps } from '../../deps.ts';

/** A process that dies with a mail in hand: another takes it up after this. */
const LEASE_MINUTES = 2;
/** Waits double from a minute: the tenth attempt comes after some eight hours, then it is given up. */
const ATTEMPTS_MAX = 10;

type QueuedMail = Selectable<OutboxMailTable>;

/**
 * Delivers what waits. Any number of processes may call it at once: each takes rows of its own. A mail may
 * arrive twice when a process dies between sending and noting it, never not at all. Answers how many were sent.
 */
export async function deliverMail({ db, mail, log }: Pick<Deps, 'db' | 'mail' | 'log'>): Promise<number> {
  let sent = 0;
  // One in hand at a time: of several, the lease of the last would run out while a slow transport has the first.
  for (let item = await take(db); item; item = await take(db)) {
    try {
      await mail.deliver({
        recipient: item.recipient,
        subject: item.subject,
        text: item.body_text,
        html: item.body_html,
      });
      await noteSent(db, item, mail.kind === 'outbox');
      sent += 1;
    } catch (error) {
      // The transport's message may quote the recipient: only its code is told.
      const code = (error as { code?: unknown }).code;
      log({
        level: 'warn',
        message: 'mail_failed',
        mailId: item.id,
        template: item.template,
        attempts: item.attempts,
        code: typeof code === 'string' ? code : 'unknown',
      });
      await noteFailed(db, item);
    }
  }
  return sent;
}

/** Leases the mail that is due longest. The row is picked in a step of its own: LIMIT in a joined subquery may run anew. */
async function take(db: Kysely<Database>): Promise<QueuedMail | undefined> {
  const { rows } = await sql<QueuedMail>`
    WITH due AS MATERIALIZED (
      SELECT id FROM outbox_mail WHERE state = 'queued' AND next_attempt_at <= now()
      ORDER BY next_attempt_at LIMIT 1 FOR UPDATE SKIP LOCKED)
    UPDATE outbox_mail m SET attempts = attempts + 1, next_attempt_at = now() + make_interval(mins => ${LEASE_MINUTES})
    FROM due WHERE m.id = due.id RETURNING m.*`.execute(db);
  return rows[0];
}

/** What was sent leaves no copy here, for it may hold a link that opens; the demo's outbox keeps it to show. */
async function noteSent(db: Kysely<Database>, { id }: QueuedMail, keep: boolean): Promise<void> {
  await db
    .updateTable('outbox_mail')
    .set({ state: 'sent', next_attempt_at: null, ...(keep ? {} : { body_text: '', body_html: '' }) })
    .where('id', '=', id)
    .execute();
}

async function noteFailed(db: Kysely<Database>, { id, attempts }: QueuedMail): Promise<void> {
  const given = attempts >= ATTEMPTS_MAX;
  await db
    .updateTable('outbox_mail')
    .set({
      state: given ? 'failed' : 'queued',
      next_attempt_at: given ? null : sql<Date>`now() + make_interval(mins => ${2 ** (attempts - 1)})`,
    })
    .where('id', '=', id)
    .execute();
}
