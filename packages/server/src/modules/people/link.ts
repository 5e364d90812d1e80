import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import { problem } from '../../http/problem.ts';
import { hashSecret, newSecret } from '../../http/secrets.ts';
import { queueMail } from '../mail/queue.ts';
import { announcePlace, type PeopleDesk } from './desk.ts';
import type { Person } from './find-person.ts';
import { invitationMail, linkedMail } from './mails.ts';
import type { PersonView } from './queries.ts';
import type { Customer } from './rights.ts';

type Link = PersonView['link'];

/** Who is asked has time until after a holiday; the link alone lets nobody in. */
export const INVITATION_DAYS = 7;

/**
 * Asks a person by mail to take a place at the customer. A new invitation takes the place of the person's earlier
 * one, and one of a principal that of any other principal who has not accepted.
 */
export async function invite(
  desk: PeopleDesk,
  customer: Customer,
  person: Person,
  link: Link,
  asker: string,
): Promise<void> {
  const { db, now, publicUrl } = desk;
  const token = newSecret('iv');
  await db
    .deleteFrom('profile_invitation')
    .where('customer_id', '=', customer.id)
    .where((eb) =>
      eb.or([
        eb('profile_id', '=', person.id),
        ...(link === 'principal' ? [eb('link', '=', 'principal')] : []),
      ]),
    )
    .execute();
  await db
    .insertInto('profile_invitation')
    .values({
      customer_id: customer.id,
      profile_id: person.id,
      link,
      hash: await hashSecret(token),
      expires_at: sql<Date>`now() + make_interval(days => ${INVITATION_DAYS})`,
      created_at: now,
    })
    .execute();
  const url = `${publicUrl}/accept?locale=${person.locale}#token=${token}`;
  const mail = invitationMail(person, { customer: customer.name, asker, link, url });
  await queueMail(db, 'profile-invitation', mail);
  announcePlace(desk, customer, person.id, { after: { link, state: 'invited' } });
}

/** Links a person at once: the customer's own people vouch for it (IP-05). Who is linked is told by mail. */
export async function linkNow(
  desk: PeopleDesk,
  customer: Customer,
  person: Person,
  link: Link,
  asker: string,
): Promise<void> {
  const { db, now, publicUrl } = desk;
  await db
    .deleteFrom('profile_invitation')
    .where('customer_id', '=', customer.id)
    .where('profile_id', '=', person.id)
    .execute();
  await db
    .insertInto('profile_link')
    .values({ profile_id: person.id, account_id: customer.id, link, created_at: now })
    .execute();
  const url = `${publicUrl}/sign-in?locale=${person.locale}`;
  await queueMail(db, 'profile-linked', linkedMail(person, { customer: customer.name, asker, link, url }));
  announcePlace(desk, customer, person.id, { after: { link, state: 'active' } });
}

/** What a person is to the customer now; null for nobody. */
export async function linkOf(
  db: Kysely<Database>,
  customerId: string,
  profileId: string,
): Promise<Link | null> {
  const row = await db
    .selectFrom('profile_link')
    .select('link')
    .where('account_id', '=', customerId)
    .where('profile_id', '=', profileId)
    .executeTakeFirst();
  return (row?.link as Link | undefined) ?? null;
}

/** A customer that has not been linked to its distributor yet, or not any more, gets no people. */
export function requireActive({ state }: Customer): void {
  if (state !== 'active') throw problem('state_conflict', { members: { state } });
}
