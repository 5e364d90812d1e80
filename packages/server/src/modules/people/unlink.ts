import { type SqlBool, sql } from 'kysely';
import { problem } from '../../http/problem.ts';
import { queueMail } from '../mail/queue.ts';
import { announcePlace, type PeopleDesk } from './desk.ts';
import { linkOf } from './link.ts';
import { unlinkedMail } from './mails.ts';
import type { Customer } from './rights.ts';

/**
 * Ends a person's link or invitation. The person's sessions for this account end at once; those for other accounts
 * go on. The principal is never unlinked: another is assigned first.
 * @throws 404, 409 `state_conflict`
 */
export async function unlink(desk: PeopleDesk, customer: Customer, profileId: string): Promise<void> {
  const { db } = desk;
  const link = await linkOf(db, customer.id, profileId);
  if (link === 'principal') throw problem('state_conflict');
  const invited = await db
    .deleteFrom('profile_invitation')
    .where('customer_id', '=', customer.id)
    .where('profile_id', '=', profileId)
    .returning('link')
    .executeTakeFirst();
  if (!link && !invited) throw problem('not_found');
  if (link) await endLink(desk, customer, profileId);
  const before = link ? { link, state: 'active' } : { link: invited?.link, state: 'invited' };
  announcePlace(desk, customer, profileId, { before });
}

async function endLink({ db }: PeopleDesk, customer: Customer, profileId: string): Promise<void> {
  const person = await db
    .selectFrom('profile')
    .select(['name', 'email', 'locale'])
    .where('id', '=', profileId)
    .executeTakeFirstOrThrow();
  await db
    .deleteFrom('profile_link')
    .where('account_id', '=', customer.id)
    .where('profile_id', '=', profileId)
    .execute();
  // In the order in which an exchange holds them; what it began meanwhile ends with the other sessions.
  for (const table of ['authorization_code', 'consent'] as const) {
    await db
      .deleteFrom(table)
      .where('profile_id', '=', profileId)
      .where('account_id', '=', customer.id)
      .execute();
  }
  // Linked again, it is asked for again.
  for (const table of ['consent', 'session'] as const) {
    await db
      .updateTable(table)
      .set({ account_ids: sql<string[]>`array_remove(account_ids, ${customer.id})` })
      .where('profile_id', '=', profileId)
      .where(sql<SqlBool>`${customer.id} = ANY (account_ids)`)
      .execute();
  }
  // A site's session that was opened for this account would go on with the person's next one.
  await db
    .updateTable('session')
    .set({ ended_at: sql<Date>`now()` })
    .where('profile_id', '=', profileId)
    .where('account_id', '=', customer.id)
    .where('ended_at', 'is', null)
    .execute();
  await queueMail(db, 'profile-unlinked', unlinkedMail(person, customer.name));
}
