import type { Account, z } from '@mostrador/contract';
import type { Kysely } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';

/** The account as the API shows it. */
export async function readAccount(db: Kysely<Database>, id: string): Promise<z.input<typeof Account>> {
  const row = await db
    .selectFrom('account')
    .leftJoin('account as parent', 'parent.id', 'account.parent_id')
    .selectAll('account')
    .select([
      'parent.id as distributor_id',
      'parent.name as distributor_name',
      'parent.email as distributor_email',
    ])
    .where('account.id', '=', id)
    .executeTakeFirstOrThrow();
  return {
    id: row.id,
    kind: row.kind as 'customer',
    number: row.number,
    name: row.name,
    rfc: row.rfc,
    state: row.state,
    timezone: row.timezone,
    distributor: row.distributor_id
      ? { id: row.distributor_id, name: row.distributor_name ?? '', email: row.distributor_email }
      : null,
    expiresAt: row.expires_at?.toISOString() ?? null,
    createdAt: row.created_at.toISOString(),
  };
}
