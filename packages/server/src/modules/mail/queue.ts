import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import type { Mail } from '../../ports/mail.ts';

/**
 * Puts a mail in the queue, in the transaction of what it tells: it is sent if and only if that is committed.
 * `template` names the kind of mail.
 */
export async function queueMail(db: Kysely<Database>, template: string, mail: Mail): Promise<void> {
  await db
    .insertInto('outbox_mail')
    .values({
      id: crypto.randomUUID(),
      recipient: mail.recipient,
      template,
      subject: mail.subject,
      body_text: mail.text,
      body_html: mail.html,
      next_attempt_at: sql<Date>`now()`,
      // Transport time is real time, also where the test clock stands elsewhere.
      created_at: sql<Date>`now()`,
    })
    .execute();
}
