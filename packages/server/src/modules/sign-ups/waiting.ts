import type { Kysely } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';

/** A person's registration at a distributor that has its e-mail proved and is not decided. */
export interface WaitingSignUp {
  state: 'pending-link' | 'provisioning' | 'inactive';
  since: Date;
  /** Of the distributor. */
  timezone: string;
}

const WAITING = ['pending-link', 'provisioning', 'inactive'] as const;

/** The newest that waits, null for none. A distributor that its parent has cancelled meanwhile (A-CM-7) waits no more. */
export async function waitingSignUp(
  db: Kysely<Database>,
  profileId: string,
  distributorId: string,
): Promise<WaitingSignUp | null> {
  const row = await db
    .selectFrom('sign_up as s')
    .innerJoin('account as a', 'a.id', 's.account_id')
    .innerJoin('account as d', 'd.id', 's.distributor_id')
    .select(['s.state', 's.verified_at', 's.created_at', 'd.timezone'])
    .where('s.profile_id', '=', profileId)
    .where('s.distributor_id', '=', distributorId)
    .where('s.state', 'in', WAITING)
    .where('a.state', '<>', 'cancelled')
    .orderBy('s.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const { state, verified_at, created_at, timezone } = row;
  return { state: state as WaitingSignUp['state'], since: verified_at ?? created_at, timezone };
}
