import type { Deps } from '../../deps.ts';
import { patiently } from '../../ports/patience.ts';
import type { ChargeOutcome } from '../../ports/payments.ts';
import type { PaymentRow } from '../orders/records.ts';
import { atDesk, type Origin } from '../orders/transaction.ts';
import { applyOutcome, applyRefund } from './settle.ts';

/** Payments at the provider at once, a process: a silent one holds up what else falls due for one patience, not for each. */
const CONCURRENT = 8;

/**
 * Tells the provider what was committed as an intent, and commits what it answers; an outcome may begin the next
 * charge. A provider out of reach leaves the payment `processing`: the due job asks again.
 */
export async function followUp(
  deps: Deps,
  origin: Origin,
  now: Date,
  paymentIds: Iterable<string>,
): Promise<void> {
  const open = [...paymentIds];
  const follow = async () => {
    for (let id = open.shift(); id !== undefined; id = open.shift()) {
      try {
        open.push(...(await followOne(deps, origin, now, id)));
      } catch (error) {
        deps.log({ level: 'warn', message: 'payment_follow_up', paymentId: id, error: String(error) });
      }
    }
  };
  await Promise.all(Array.from({ length: CONCURRENT }, follow));
}

async function followOne(deps: Deps, origin: Origin, now: Date, id: string): Promise<Set<string>> {
  const payment = await readCharge(deps, id);
  if (payment.refund_due) {
    await patiently(deps.payments.patienceMs, deps.payments.refund(payment.charge));
    return (await atDesk(deps, origin, now, (desk) => applyRefund(desk, id))).followUps;
  }
  if (payment.state !== 'processing') return new Set();
  const outcome = await askProvider(deps, payment, now);
  return (await atDesk(deps, origin, now, (desk) => applyOutcome(desk, id, outcome))).followUps;
}

type OpenCharge = Pick<PaymentRow, 'state' | 'refund_due'> & {
  charge: { paymentId: string; reference: string; amount: number; createdAt: Date };
};

async function readCharge({ db }: Deps, id: string): Promise<OpenCharge> {
  const row = await db
    .selectFrom('payment')
    .innerJoin('payment_method', 'payment_method.id', 'payment.payment_method_id')
    .select(['payment.state', 'refund_due', 'reference', 'amount', 'payment.created_at'])
    .where('payment.id', '=', id)
    .executeTakeFirstOrThrow();
  const charge = { paymentId: id, reference: row.reference, amount: row.amount, createdAt: row.created_at };
  return { state: row.state, refund_due: row.refund_due, charge };
}

/** What became of the charge; made now when it never arrived. */
async function askProvider({ payments }: Deps, { charge }: OpenCharge, now: Date): Promise<ChargeOutcome> {
  const outcome = await patiently(payments.patienceMs, payments.outcome(charge, now));
  return outcome.state === 'unknown' ? patiently(payments.patienceMs, payments.charge(charge)) : outcome;
}
