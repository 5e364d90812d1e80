import type { Kysely } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import { problem } from '../../http/problem.ts';
import { holdsMultilevel } from '../distributors/multilevel.ts';
import { type Party, readParty, standingOf } from '../offers/parties.ts';

/** The distributor whose newcomers they are; refuses while it may have none (A-CM-23). */
export async function requireServing(db: Kysely<Database>, id: string, now: Date): Promise<Party> {
  const party = await readParty(db, id);
  const closed = standingOf(party, now);
  if (closed) throw problem(closed);
  return party;
}

/** A-CM-21: a distributor is signed up only where multilevel is contracted. */
export async function requireMultilevel(db: Kysely<Database>, id: string, now: Date): Promise<void> {
  if (!(await holdsMultilevel(db, id, now))) throw problem('multilevel_required');
}

/** Whether customers that sign up are linked without a confirmation (A-CM-22). */
export async function linksByItself(db: Kysely<Database>, id: string, now: Date): Promise<boolean> {
  if (standingOf(await readParty(db, id), now)) return false;
  const settings = await db
    .selectFrom('settings')
    .select('auto_link_sign_ups')
    .where('account_id', '=', id)
    .executeTakeFirst();
  return settings?.auto_link_sign_ups ?? false;
}
