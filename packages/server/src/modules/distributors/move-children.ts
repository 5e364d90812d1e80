import type { Kysely } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import { writeAudit, writeEvents } from '../../http/records.ts';
import type { AccountRow } from './life.ts';

/** Rows of one insert: a statement takes 65,535 values. */
const CHUNK = 1_000;

/**
 * Gives the customers and distributors of a deleted distributor to its parent, with everything they have and the
 * terms that were agreed with them; each finds it in its own trail. Answers how many of each.
 */
export async function moveChildren(
  db: Kysely<Database>,
  { id: formerParent }: Pick<AccountRow, 'id'>,
  parentId: string,
  now: Date,
): Promise<{ customers: number; distributors: number }> {
  const children = await db
    .updateTable('account')
    .set((eb) => ({ parent_id: parentId, version: eb('version', '+', 1) }))
    .where('parent_id', '=', formerParent)
    .where('deleted_at', 'is', null)
    .returning(['id', 'kind', 'state'])
    .execute();
  // Who signed up with it and still waits is decided by the parent.
  await db
    .updateTable('sign_up')
    .set({ distributor_id: parentId })
    .where('distributor_id', '=', formerParent)
    .execute();
  for (let start = 0; start < children.length; start += CHUNK) {
    const chunk = children.slice(start, start + CHUNK);
    const context = {
      access: null,
      operation: 'remove-distributors',
      requestId: null,
      now,
      channel: 'job' as const,
    };
    await writeAudit(
      db,
      context,
      chunk.map(({ id, kind }) => ({
        subject: { type: kind, id },
        account: { id, parentId },
        before: { distributorId: formerParent },
        after: { distributorId: parentId },
      })),
    );
    await writeEvents(
      db,
      chunk.map(({ id, kind, state }) => ({
        type: kind === 'customer' ? 'customer.updated' : 'distributor.updated',
        account: { id, parentId },
        subject: { type: kind, id },
        data: { accountId: id, state },
      })),
      now,
    );
  }
  const customers = children.filter(({ kind }) => kind === 'customer').length;
  return { customers, distributors: children.length - customers };
}
