import type { Kysely } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import { balancesOf, type Posting, post } from '../../ledger/index.ts';
import { voidOpenCodes } from '../credit-codes/end.ts';
import { closeAccess } from './close-access.ts';
import type { AccountRow, NetworkDesk } from './life.ts';
import { tellState } from './mails.ts';
import { moveChildren } from './move-children.ts';

/**
 * Deletes a cancelled, locked distributor for good (CM-DIS-02): its customers and distributors move to its parent
 * (A-CM-23), what it still has goes back to the platform, nobody enters it any more. Its row stays without e-mail
 * and phone, under the operator, because postings, sales and the trail name it; no operation shows it again.
 */
export async function removeDistributor(desk: NetworkDesk, row: AccountRow): Promise<void> {
  const { db, now, audit, emit } = desk;
  const { id, parent_id: parentId } = row;
  if (!parentId) throw new Error('The operator is never deleted');
  const operatorId = await operatorOf(db);
  await tellState(desk, row, 'remove');
  const moved = await moveChildren(db, row, parentId, now);
  await db.deleteFrom('sign_up').where('account_id', '=', id).execute();
  await voidOpenCodes(desk, id);
  const forfeited = await takeBack(db, id, operatorId, now);
  await closeAccess(db, id, now);
  await db
    .updateTable('account')
    .set((eb) => ({
      parent_id: operatorId,
      email: null,
      phone: null,
      deleted_at: now,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute();
  const subject = { type: 'distributor', id };
  const account = { id, parentId };
  audit({ subject, account, before: { state: row.state }, after: { deletedAt: now, moved, ...forfeited } });
  const data = { accountId: id, state: row.state, deletedAt: now.toISOString() };
  emit({ type: 'distributor.updated', account, subject, data });
}

async function operatorOf(db: Kysely<Database>): Promise<string> {
  const { id } = await db
    .selectFrom('account')
    .select('id')
    .where('kind', '=', 'operator')
    .executeTakeFirstOrThrow();
  return id;
}

/**
 * What it still has returns to where all of it came from: the operator's `issued`. It was paid for, so no seller
 * gets it a second time; and it cannot stay where nobody may spend it. The postings (`closure`) keep the proof at
 * zero and tell how much was forfeited.
 */
async function takeBack(
  db: Kysely<Database>,
  id: string,
  operatorId: string,
  now: Date,
): Promise<{ stamps: number; points: number }> {
  const held = (await balancesOf(db, [id])).filter(({ balance }) => balance > 0);
  const postings = held.map(
    ({ owner, unit, role, balance }): Posting => ({
      debit: { owner, unit, role },
      credit: { owner: operatorId, unit, role: 'issued' },
      quantity: balance,
      kind: 'closure',
      reference: id,
    }),
  );
  await post(db, postings, now);
  const total = (wanted: string) =>
    held.reduce((sum, { unit, balance }) => sum + (unit === wanted ? balance : 0), 0);
  return { stamps: total('stamp'), points: total('point') };
}
