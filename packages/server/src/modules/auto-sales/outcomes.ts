import { autoSalePauseMs } from '@mostrador/domain';
import type { Desk } from '../orders/desk.ts';
import { tellPaused } from './pause-mail.ts';
import type { Firing } from './sell.ts';

/** The rule sold: it is on, whatever it was before. */
export async function tellFired(desk: Desk, firing: Firing, transferId: string): Promise<void> {
  await setOn(desk, firing, { last_fired_at: desk.now });
  const { stampingAccountId, rule, customerId, sellerId } = firing;
  const data = { stampingAccountId, quantity: rule.quantity, transferId };
  const subject = { type: 'auto-sale', id: stampingAccountId };
  desk.emit({ type: 'auto-sale.fired', account: { id: customerId, parentId: sellerId }, subject, data });
  desk.audit({ ...about(firing), after: { ...data, amount: rule.amount } });
}

/** A paused rule that has nothing to sell any more goes on. */
export async function resume(desk: Desk, firing: Firing): Promise<void> {
  await setOn(desk, firing, {});
  const { subject, account } = about(firing);
  desk.emit({ type: 'auto-sale.resumed', account, subject, data: { stampingAccountId: subject.id } });
}

async function setOn(
  { db }: Desk,
  { stampingAccountId }: Firing,
  more: { last_fired_at?: Date },
): Promise<void> {
  await db
    .updateTable('auto_sale')
    .set({ state: 'on', reason: null, paused_at: null, failures: 0, due_at: null, ...more })
    .where('stamping_account_id', '=', stampingAccountId)
    .execute();
}

/**
 * The rule could not sell: its distributor hears of each try (never silence), and the next one is further away (never
 * a storm), unless `until` is known. The customer sees the rule paused, and not why.
 */
export async function pause(desk: Desk, firing: Firing, reason: string, until?: Date): Promise<void> {
  const { db, now } = desk;
  const { rule, stampingAccountId } = firing;
  const failures = until ? rule.failures : rule.failures + 1;
  // A ceiling is what the seller set itself.
  if (!until) await tellPaused(desk, firing, reason);
  const dueAt = until ?? new Date(now.getTime() + autoSalePauseMs(failures));
  await db
    .updateTable('auto_sale')
    .set({ state: 'paused', reason, failures, due_at: dueAt, paused_at: rule.paused_at ?? now })
    .where('stamping_account_id', '=', stampingAccountId)
    .execute();
  const { subject, account } = about(firing);
  const data = { stampingAccountId, reason, retryAt: dueAt.toISOString(), balance: firing.balance };
  desk.emit({ type: 'auto-sale.paused', account, subject, data });
  desk.audit({ subject, account, before: { state: rule.state }, after: { state: 'paused', reason } });
}

const about = ({ stampingAccountId, sellerId, sellerParentId }: Firing) => ({
  subject: { type: 'auto-sale', id: stampingAccountId },
  account: { id: sellerId, parentId: sellerParentId },
});
