import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import type { AuditChange, NewEvent } from '../../http/call.ts';
import { problem } from '../../http/problem.ts';
import { writeAudit, writeEvents } from '../../http/records.ts';
import { hashSecret } from '../../http/secrets.ts';
import type { PageCall } from '../../pages/route.ts';
import { queueMail } from '../mail/queue.ts';
import { administersDistributor } from '../sign-ups/contacts.ts';
import { announcePlace, type PeopleDesk } from './desk.ts';
import { succeededMail } from './mails.ts';
import type { PersonView } from './queries.ts';

export interface Invited {
  profileId: string;
  name: string;
}

export interface Invitation {
  customer: { id: string; parentId: string; name: string; number: string; state: string };
  distributor: string;
  link: PersonView['link'];
}

/** The person's invitation behind a link, while it serves; null for a spent one, and for another person's. */
export async function findInvitation(
  db: Kysely<Database>,
  token: string,
  profileId: string,
): Promise<Invitation | null> {
  const row = await db
    .selectFrom('profile_invitation as i')
    .innerJoin('account as c', 'c.id', 'i.customer_id')
    .innerJoin('account as d', 'd.id', 'c.parent_id')
    .select(['i.link', 'c.id', 'c.parent_id', 'c.name', 'c.number', 'c.state', 'd.name as distributor'])
    .where('i.hash', '=', await hashSecret(token))
    .where('i.profile_id', '=', profileId)
    .where('i.expires_at', '>', sql<Date>`now()`)
    .executeTakeFirst();
  if (!row) return null;
  const { id, name, number, state, distributor, link } = row;
  const customer = { id, parentId: row.parent_id ?? '', name, number, state };
  return { customer, distributor, link: link as Invitation['link'] };
}

/**
 * The person takes the place or declines it; either spends the link. Of an invitation to be the principal the
 * former principal becomes an administrator.
 * @returns the customer's id
 * @throws 409 `link_spent`, `state_conflict`, 422 `profile_administers_distributor`
 */
export async function answerInvitation(
  page: PageCall,
  person: Invited,
  token: string,
  accepts: boolean,
): Promise<string> {
  return atPage(page, person, accepts ? 'acceptInvitation' : 'declineInvitation', async (desk) => {
    const { db } = desk;
    const invitation = await findInvitation(db, token, person.profileId);
    if (!invitation) throw problem('link_spent');
    const { customer, link } = invitation;
    // Whoever changes the people of a customer holds its row.
    await db.selectFrom('account').select('id').where('id', '=', customer.id).forUpdate().execute();
    const spent = await db
      .deleteFrom('profile_invitation')
      .where('hash', '=', await hashSecret(token))
      .executeTakeFirst();
    if (spent.numDeletedRows === 0n) throw problem('link_spent');
    const before = { link, state: 'invited' };
    if (!accepts) announcePlace(desk, customer, person.profileId, { before });
    else {
      await take(desk, invitation, person);
      announcePlace(desk, customer, person.profileId, { before, after: { link, state: 'active' } });
    }
    return customer.id;
  });
}

async function take(desk: PeopleDesk, { customer, link }: Invitation, person: Invited): Promise<void> {
  const { db, now } = desk;
  if (customer.state !== 'active') throw problem('state_conflict');
  // The person may have become a distributor's since it was asked (CM-CLI-04).
  if (await administersDistributor(db, person.profileId, { except: customer.id }))
    throw problem('profile_administers_distributor');
  if (link === 'principal') await stepDown(desk, customer, person);
  await db
    .insertInto('profile_link')
    .values({ profile_id: person.profileId, account_id: customer.id, link, created_at: now })
    .onConflict((conflict) => conflict.columns(['profile_id', 'account_id']).doUpdateSet({ link }))
    .execute();
}

/** The principal until now goes on as an administrator, and is told. */
async function stepDown(
  desk: PeopleDesk,
  customer: Invitation['customer'],
  successor: Invited,
): Promise<void> {
  const former = await desk.db
    .updateTable('profile_link')
    .from('profile')
    .set({ link: 'administrator' })
    .whereRef('profile.id', '=', 'profile_link.profile_id')
    .where('profile_link.account_id', '=', customer.id)
    .where('profile_link.link', '=', 'principal')
    .returning(['profile.id', 'profile.name', 'profile.email', 'profile.locale'])
    .executeTakeFirst();
  if (!former) return;
  const facts = { customer: customer.name, successor: successor.name };
  await queueMail(desk.db, 'principal-succeeded', succeededMail(former, facts));
  const change = { before: { link: 'principal' }, after: { link: 'administrator' } };
  announcePlace(desk, customer, former.id, change);
}

/** One act of the person at the platform's page, with its audit and events in the same transaction. */
async function atPage<T>(
  { deps, requestId, now }: PageCall,
  { profileId, name }: Invited,
  operation: string,
  work: (desk: PeopleDesk) => Promise<T>,
): Promise<T> {
  const result = await deps.db.transaction().execute(async (db) => {
    const changes: AuditChange[] = [];
    const events: NewEvent[] = [];
    const done = await work({
      db,
      now,
      publicUrl: deps.publicUrl,
      audit: (change) => void changes.push(change),
      emit: (event) => void events.push(event),
    });
    const actor = { kind: 'person' as const, id: profileId, name };
    const channel = 'platform' as const;
    await writeAudit(db, { access: null, actor, channel, operation, requestId, now }, changes);
    await writeEvents(db, events, now);
    return done;
  });
  deps.notifications.notify();
  return result;
}
