import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';

/**
 * Ends every way into a deleted distributor: keys and with them the sessions of its sites, people's links and
 * consents; and what it offered, contracted and paid with.
 */
export async function closeAccess(db: Kysely<Database>, id: string, now: Date): Promise<void> {
  await db.deleteFrom('api_key').where('account_id', '=', id).execute();
  // In the order in which an exchange holds them; what it began meanwhile ends with the other sessions.
  await db.deleteFrom('authorization_code').where('account_id', '=', id).execute();
  await db
    .deleteFrom('consent')
    .where((eb) => eb.or([eb('distributor_id', '=', id), eb('account_id', '=', id)]))
    .execute();
  await db
    .updateTable('session')
    .set({ ended_at: sql<Date>`now()` })
    .where('account_id', '=', id)
    .where('ended_at', 'is', null)
    .execute();
  await db.deleteFrom('profile_link').where('account_id', '=', id).execute();
  await db
    .updateTable('payment_method')
    .set({ removed_at: now })
    .where('account_id', '=', id)
    .where('removed_at', 'is', null)
    .execute();
  await db
    .updateTable('price_package')
    .set({ withdrawn_at: now })
    .where('seller_id', '=', id)
    .where('withdrawn_at', 'is', null)
    .execute();
  await db
    .updateTable('contract')
    .set({ state: 'cancelled' })
    .where('account_id', '=', id)
    .where('state', 'in', ['active', 'cancelling'])
    .execute();
}
