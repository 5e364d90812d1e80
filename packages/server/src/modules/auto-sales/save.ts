import type { ProblemCode } from '@mostrador/contract';
import type { Kysely } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import type { Recorder } from '../../http/recorded.ts';
import type { Facts } from './facts.ts';

/** What a distributor decides about one stamping account; amount in centavos. */
export interface RuleTerms {
  state: 'on' | 'off';
  minimum: number;
  quantity: number;
  amount: number;
  dailyCeiling: number | null;
  monthlyCeiling: number | null;
  comment: string | null;
}

/** Why a rule may not be saved for this account: it could never fire (IP-14, CM-CTI-05). */
export const saveRefusal = ({ refusal }: Facts): ProblemCode | null => refusal;

/**
 * Saves a rule; one that is on has an event to answer, the saving itself (A-CM-11). It begins anew: no longer paused,
 * no tries counted. False: somebody else made one at this moment.
 */
export async function saveRule(recorder: Recorder, facts: Facts, terms: RuleTerms): Promise<boolean> {
  const { db, now } = recorder;
  const { stampingAccountId, rule } = facts;
  const values = {
    seller_id: facts.sellerId,
    state: terms.state,
    minimum: terms.minimum,
    quantity: terms.quantity,
    amount: terms.amount,
    daily_ceiling: terms.dailyCeiling,
    monthly_ceiling: terms.monthlyCeiling,
    comment: terms.comment,
    reason: null,
    paused_at: null,
    failures: 0,
    due_at: null,
    updated_at: now,
  };
  if (rule) {
    await db
      .updateTable('auto_sale')
      .set((eb) => ({ ...values, version: eb('version', '+', 1) }))
      .where('stamping_account_id', '=', stampingAccountId)
      .execute();
  } else {
    const made = await db
      .insertInto('auto_sale')
      .values({ ...values, stamping_account_id: stampingAccountId, created_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .returning('version')
      .executeTakeFirst();
    if (!made) return false;
  }
  if (terms.state === 'on') await trigger(db, stampingAccountId, now);
  tellSaved(recorder, facts, terms);
  return true;
}

/** Removes a rule; a top-up that waits for its purchase ends with it, the purchase stays the distributor's. */
export async function removeRule(recorder: Recorder, facts: Facts): Promise<void> {
  const { db, now } = recorder;
  const { stampingAccountId } = facts;
  await db.deleteFrom('auto_sale').where('stamping_account_id', '=', stampingAccountId).execute();
  await db.deleteFrom('auto_sale_trigger').where('stamping_account_id', '=', stampingAccountId).execute();
  await db
    .updateTable('auto_sale_run')
    .set({ state: 'failed', ended_at: now })
    .where('stamping_account_id', '=', stampingAccountId)
    .where('state', '=', 'open')
    .execute();
  tellSaved(recorder, facts, null);
}

/** An event that the account's rule has to answer. */
export async function trigger(db: Kysely<Database>, stampingAccountId: string, at: Date): Promise<void> {
  await db
    .insertInto('auto_sale_trigger')
    .values({ stamping_account_id: stampingAccountId, created_at: at })
    .execute();
}

function tellSaved(recorder: Recorder, facts: Facts, terms: RuleTerms | null): void {
  const { stampingAccountId, customerId, sellerId, sellerParentId, rule } = facts;
  const subject = { type: 'auto-sale', id: stampingAccountId };
  recorder.audit({
    subject,
    account: { id: sellerId, parentId: sellerParentId },
    before: rule && termsOf(rule),
    after: terms,
  });
  recorder.emit({
    type: 'auto-sale.updated',
    account: { id: customerId, parentId: sellerId },
    subject,
    data: { stampingAccountId, state: terms?.state ?? 'off' },
  });
}

const termsOf = (rule: NonNullable<Facts['rule']>) => ({
  state: rule.state,
  minimum: rule.minimum,
  quantity: rule.quantity,
  amount: rule.amount,
  dailyCeiling: rule.daily_ceiling,
  monthlyCeiling: rule.monthly_ceiling,
  comment: rule.comment,
});
