import { daysLater, splitVat } from '@mostrador/domain';
import { ProblemError } from '../../http/problem.ts';
import { newId } from '../../ids.ts';
import { type Posting, post } from '../../ledger/index.ts';
import { announceBalances, balanceIn } from '../orders/announce.ts';
import type { Desk } from '../orders/desk.ts';
import type { Facts, RuleRow } from './facts.ts';

/** A rule that fires, with what it hangs on. */
export type Firing = Facts & { rule: RuleRow };

/**
 * Sells what the rule says, as a transfer with the rule's amount and a pending sale (section 9). False when the
 * seller's stock does not cover it: nothing is kept then.
 */
export async function sell(desk: Desk, firing: Firing): Promise<string | null> {
  const id = newId('trf');
  const posting = postingOf(firing, id);
  try {
    await post(desk.db, [posting], desk.now);
  } catch (error) {
    if (error instanceof ProblemError && error.code === 'insufficient_stamps') return null;
    throw error;
  }
  const balances = await announceBalances(desk, [posting]);
  await record(desk, firing, id, {
    from: firing.sellerKind === 'operator' ? null : balanceIn(balances, firing.sellerId, 'stamp'),
    to: balanceIn(balances, firing.stampingAccountId, 'stamp'),
  });
  return id;
}

function postingOf({ sellerId, sellerKind, stampingAccountId, rule }: Firing, reference: string): Posting {
  return {
    debit: { owner: sellerId, unit: 'stamp', role: sellerKind === 'operator' ? 'issued' : 'stock' },
    credit: { owner: stampingAccountId, unit: 'stamp', role: 'stock' },
    quantity: rule.quantity,
    kind: 'transfer',
    reference,
  };
}

/** The transfer and its sale, and what both sides see of it. */
async function record(
  { db, now, emit }: Desk,
  { rule, sellerId, customerId, stampingAccountId, timezone, creditDays }: Firing,
  id: string,
  balance: { from: number | null; to: number },
): Promise<void> {
  const saleId = newId('sal');
  const terms = { quantity: rule.quantity, created_at: now };
  await db
    .insertInto('sale')
    .values({
      ...terms,
      id: saleId,
      seller_id: sellerId,
      buyer_id: customerId,
      state: 'pending',
      kind: 'stamp',
      total: rule.amount,
      vat: splitVat(rule.amount).vat,
      reference: id,
      due_at: daysLater(now, creditDays, timezone),
    })
    .execute();
  await db
    .insertInto('transfer')
    .values({
      ...terms,
      id,
      unit: 'stamp',
      amount: rule.amount,
      from_id: sellerId,
      to_id: customerId,
      to_stamping_account_id: stampingAccountId,
      sale_id: saleId,
      comment: rule.comment,
      from_balance_after: balance.from,
      to_balance_after: balance.to,
    })
    .execute();
  await db.updateTable('account').set({ last_purchase_at: now }).where('id', '=', customerId).execute();
  await db
    .updateTable('stamping_account')
    .set({ empty_since: null })
    .where('id', '=', stampingAccountId)
    .where('empty_since', 'is not', null)
    .execute();
  emit({
    type: 'transfer.created',
    account: { id: customerId, parentId: sellerId },
    subject: { type: 'transfer', id },
    data: { unit: 'stamp', quantity: rule.quantity },
  });
}
