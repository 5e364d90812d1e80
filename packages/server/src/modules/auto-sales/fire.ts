import { ceilingPeriods, judgeAutoSale } from '@mostrador/domain';
import type { Selectable } from 'kysely';
import type { AutoSaleRunTable } from '../../db/tables.generated.ts';
import type { Desk } from '../orders/desk.ts';
import { isUnderWay } from '../orders/end.ts';
import { readOrder } from '../orders/records.ts';
import { pause, resume, tellFired } from './outcomes.ts';
import { buyShortage } from './purchase.ts';
import { type Firing, sell } from './sell.ts';

type Run = Selectable<AutoSaleRunTable>;

/**
 * Answers what a locked rule has to answer: sells once, buys for it, or pauses. `events`: something happened since it
 * was last looked at, or its pause is over.
 */
export async function answer(desk: Desk, firing: Firing, events: boolean): Promise<void> {
  const open = await openRun(desk, firing);
  if (open) return continueRun(desk, firing, open);
  const { rule } = firing;
  if (!events || rule.state === 'off') return;
  const verdict = judgeAutoSale(
    {
      minimum: rule.minimum,
      quantity: rule.quantity,
      dailyCeiling: rule.daily_ceiling,
      monthlyCeiling: rule.monthly_ceiling,
    },
    firing,
  );
  if (verdict === 'above_minimum') {
    if (rule.state === 'paused') await resume(desk, firing);
    return;
  }
  const refusal = rule.seller_id === firing.sellerId ? firing.refusal : 'seller_changed';
  if (refusal) return pause(desk, firing, refusal);
  const { nextDay, nextMonth } = ceilingPeriods(desk.now, firing.timezone);
  if (verdict === 'daily_ceiling') return pause(desk, firing, verdict, nextDay);
  if (verdict === 'monthly_ceiling') return pause(desk, firing, verdict, nextMonth);
  await topUp(desk, firing);
}

/** All or nothing: from stock, else after a purchase, which may have to wait for a card's charge. */
async function topUp(desk: Desk, firing: Firing): Promise<void> {
  const fromStock = await sell(desk, firing);
  if (fromStock) return recordRun(desk, firing, fromStock, null);
  const purchase = await buyShortage(desk, firing);
  if (purchase.outcome === 'unavailable') return pause(desk, firing, 'seller_out_of_stock');
  if (purchase.outcome === 'waiting') return openTopUp(desk, firing, purchase.orderId);
  const bought = await sell(desk, firing);
  if (!bought) return pause(desk, firing, 'seller_out_of_stock');
  await recordRun(desk, firing, bought, purchase.orderId);
}

async function recordRun(desk: Desk, firing: Firing, transferId: string, orderId: string | null) {
  const ended = { state: 'fired', transfer_id: transferId, ended_at: desk.now };
  await insertRun(desk, firing, orderId, ended);
  await tellFired(desk, firing, transferId);
}

/** The unique index lets no second one begin while this one waits. */
const openTopUp = (desk: Desk, firing: Firing, orderId: string) =>
  insertRun(desk, firing, orderId, { state: 'open', transfer_id: null, ended_at: null });

async function insertRun(
  { db, now }: Desk,
  { stampingAccountId, sellerId, rule }: Firing,
  orderId: string | null,
  outcome: Pick<Run, 'state' | 'transfer_id' | 'ended_at'>,
): Promise<void> {
  await db
    .insertInto('auto_sale_run')
    .values({
      stamping_account_id: stampingAccountId,
      seller_id: sellerId,
      quantity: rule.quantity,
      amount: rule.amount,
      order_id: orderId,
      created_at: now,
      ...outcome,
    })
    .execute();
}

const openRun = ({ db }: Desk, { stampingAccountId }: Firing): Promise<Run | undefined> =>
  db
    .selectFrom('auto_sale_run')
    .selectAll()
    .where('stamping_account_id', '=', stampingAccountId)
    .where('state', '=', 'open')
    .executeTakeFirst();

/** Goes on once the purchase has ended. It does not buy twice for one event: what was bought may be gone again. */
async function continueRun(desk: Desk, firing: Firing, run: Run): Promise<void> {
  const order = await readOrder(desk.db, run.order_id!);
  if (isUnderWay(order)) return;
  const { rule } = firing;
  const stillMeant =
    rule.state !== 'off' &&
    rule.seller_id === firing.sellerId &&
    !firing.refusal &&
    order.state === 'fulfilled';
  const transferId = stillMeant ? await sell(desk, firing) : null;
  await desk.db
    .updateTable('auto_sale_run')
    .set({ state: transferId ? 'fired' : 'failed', transfer_id: transferId, ended_at: desk.now })
    .where('id', '=', run.id)
    .execute();
  if (transferId) return tellFired(desk, firing, transferId);
  if (rule.state === 'off') return;
  await pause(desk, firing, firing.refusal ?? order.reason ?? 'seller_out_of_stock');
}
