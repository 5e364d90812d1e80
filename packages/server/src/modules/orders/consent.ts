import type { PaymentSource } from '@mostrador/contract';
import { dayOf } from '@mostrador/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import { type Access, isSiteOfPerson } from '../../http/access.ts';

/** No zone's day is longer than this before or after an instant: narrows what the index reads. */
const DAY_MS_MAX = 26 * 3_600_000;

/**
 * Whether the person must confirm on the platform's own page (api.md, Principals): always where a payment method
 * pays, and for points beyond the ceiling a day that was consented to for this site, for all of the person's accounts
 * together. A day is one of the account's zone; what the person confirmed on the platform is not counted against the site.
 *
 * Concurrent orders of one consent wait for each other here, so that they cannot pass the ceiling together.
 */
export async function needsConfirmation(
  db: Kysely<Database>,
  access: Access,
  { source, points }: { source: PaymentSource; points: number },
  now: Date,
): Promise<boolean> {
  if (!isSiteOfPerson(access)) return false;
  if (source === 'method') return true;
  const ceiling = access.pointCeiling ?? 0;
  // Without a ceiling each purchase is confirmed, also one that costs nothing.
  if (ceiling === 0 || points > ceiling) return true;
  const consent = `site-points ${access.profileId} ${access.origin}`;
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${consent}, 0))`.execute(db);
  return (await spentToday(db, access, now)) + points > ceiling;
}

async function spentToday(
  db: Kysely<Database>,
  { profileId, origin, timezone }: Access,
  now: Date,
): Promise<number> {
  const rows = await db
    .selectFrom('purchase_order')
    .innerJoin('quote', 'quote.id', 'purchase_order.quote_id')
    .select(['purchase_order.created_at', sql<number>`ceil(quote.total / 100.0)::int8`.as('points')])
    .where('profile_id', '=', profileId)
    .where('origin', '=', origin)
    .where('purchase_order.created_at', '>', new Date(now.getTime() - DAY_MS_MAX))
    .where('source', '=', 'points')
    .where('confirm_by', 'is', null)
    .where('state', 'in', ['processing', 'fulfilled'])
    .execute();
  const today = dayOf(now, timezone);
  return rows
    .filter((row) => dayOf(row.created_at, timezone) === today)
    .reduce((total, row) => total + row.points, 0);
}
