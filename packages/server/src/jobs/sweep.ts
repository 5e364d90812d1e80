import { sql } from 'kysely';
import type { Deps } from '../deps.ts';
import { sweepIdentity } from '../modules/identity/sweep.ts';
import { sweepSignUps } from '../modules/sign-ups/sweep.ts';

/** Housekeeping on real time: what no rule of the business needs any longer (api.md, Conventions). */
export async function sweep({ db }: Deps): Promise<void> {
  await sql`DELETE FROM idempotency_key WHERE created_at < now() - interval '30 days'`.execute(db);
  await sql`DELETE FROM event WHERE written_at < now() - interval '7 days' AND position IS NOT NULL`.execute(
    db,
  );
  await sql`DELETE FROM rate_bucket WHERE updated_at < now() - interval '1 day'`.execute(db);
  await sweepIdentity(db);
  await sweepSignUps(db);
}
