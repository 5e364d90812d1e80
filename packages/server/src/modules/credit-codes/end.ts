import type { Recorder } from '../../http/recorded.ts';
import { post } from '../../ledger/index.ts';
import { announceBalances } from '../orders/announce.ts';
import { announceCode, postingOf } from './announce.ts';
import { type CodeRow, lockCode } from './queries.ts';

/**
 * Ends an open, locked code that nobody redeems: what it reserved goes back to the stock, and its sale with it. An
 * invoiced sale stays: the invoice was issued, and its correction is the accountant's.
 */
export async function endCode(desk: Recorder, row: CodeRow, state: 'voided' | 'expired'): Promise<CodeRow> {
  const { db, now } = desk;
  await db.updateTable('credit_code').set({ state, ended_at: now }).where('id', '=', row.id).execute();
  const { numUpdatedRows } = await db
    .updateTable('sale')
    .set({ voided_at: now })
    .where('id', '=', row.sale_id)
    .where('state', '=', 'pending')
    .executeTakeFirst();
  const postings = [postingOf({ ...row, state })];
  await post(db, postings, now);
  const account = { id: row.seller_id, parentId: row.parent_id };
  desk.audit({
    subject: { type: 'credit-code', id: row.id },
    account,
    before: { state: row.state },
    after: { state, saleVoided: numUpdatedRows > 0n },
  });
  const ended = { ...row, state, ended_at: now };
  announceCode(desk, ended, account);
  await announceBalances(desk, postings);
  return ended;
}

/** A deleted distributor's codes end with it: nobody is left to stand for them. */
export async function voidOpenCodes(desk: Recorder, sellerId: string): Promise<void> {
  const open = await desk.db
    .selectFrom('credit_code')
    .select('id')
    .where('seller_id', '=', sellerId)
    .where('state', '=', 'open')
    .orderBy('id')
    .execute();
  for (const { id } of open) await endCode(desk, await lockCode(desk.db, id), 'voided');
}
