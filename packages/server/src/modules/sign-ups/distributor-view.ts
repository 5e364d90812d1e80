import type { Distributor, z } from '@mostrador/contract';
import type { Kysely } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import { balanceOf } from '../../ledger/index.ts';
import { holdsMultilevel } from './standing.ts';

/** A distributor that was just added, as the API shows it. */
export async function distributorView(
  db: Kysely<Database>,
  id: string,
  now: Date,
): Promise<z.input<typeof Distributor>> {
  const row = await db
    .selectFrom('account as a')
    .leftJoin('sign_up as s', 's.account_id', 'a.id')
    .selectAll('a')
    .select('s.id as sign_up_id')
    .where('a.id', '=', id)
    .executeTakeFirstOrThrow();
  return {
    id,
    number: row.number,
    name: row.name,
    rfc: row.rfc,
    email: row.email,
    phone: row.phone,
    state: row.state as 'unverified',
    stamps: await balanceOf(db, { owner: id, unit: 'stamp', role: 'stock' }),
    points: await balanceOf(db, { owner: id, unit: 'point', role: 'stock' }),
    multilevel: await holdsMultilevel(db, id, now),
    signUpId: row.sign_up_id,
    customerId: null,
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at?.toISOString() ?? null,
    cancelledAt: null,
    deletesAt: null,
  };
}
