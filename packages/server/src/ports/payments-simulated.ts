import { businessDaysLater, SETTLEMENT_DAYS } from '@mostrador/domain';
import type { Kysely, Selectable } from 'kysely';
import type { Database } from '../db/tables.generated.ts';
import type { Charge, ChargeOutcome, PaymentProvider, StoredMethod } from './payments.ts';

interface SimulatedMethod extends StoredMethod {
  /** What the provider's page hands to the platform. */
  token: string;
  /** What its charges meet. */
  rejection: 'payment_declined' | 'payment_rejected' | null;
}

/** Everything that the simulated provider's page offers; each behaves always alike. */
export const SIMULATED_METHODS: readonly SimulatedMethod[] = [
  { token: 'tok_ok', kind: 'credit-card', label: 'Visa ···· 4242', reference: 'sim_ok', rejection: null },
  {
    token: 'tok_declined',
    kind: 'credit-card',
    label: 'Visa ···· 0002',
    reference: 'sim_declined',
    rejection: 'payment_declined',
  },
  {
    token: 'tok_debit',
    kind: 'debit-card',
    label: 'Mastercard ···· 5556',
    reference: 'sim_debit',
    rejection: null,
  },
  {
    token: 'tok_bank_slow',
    kind: 'bank-account',
    label: 'CLABE ···· 6781',
    reference: 'sim_bank_slow',
    rejection: null,
  },
  {
    token: 'tok_bank_rejected',
    kind: 'bank-account',
    label: 'CLABE ···· 0005',
    reference: 'sim_bank_rejected',
    rejection: 'payment_rejected',
  },
];

/** The provider's own calendar. */
const ZONE = 'America/Mexico_City';

type Row = Selectable<Database['simulated_charge']>;

/** SV-19: credit cards at once, debit cards after 2 business days, bank charges after 3. */
function settlesAt(kind: StoredMethod['kind'], from: Date): Date {
  if (kind === 'credit-card') return from;
  const days = kind === 'debit-card' ? SETTLEMENT_DAYS.earliest : SETTLEMENT_DAYS.latest;
  return businessDaysLater(from, days, ZONE);
}

function outcomeAt(row: Row, now: Date): ChargeOutcome {
  if (now < row.settles_at) return { state: 'processing' };
  const reason = row.rejection as SimulatedMethod['rejection'];
  return reason ? { state: 'rejected', reason } : { state: 'settled' };
}

/**
 * Test mode's payment provider. Its books are a table, so that a killed server and a repeated call still
 * charge once; they are kept outside the platform's transactions, as a real provider's are.
 */
export function simulatedPayments(db: Kysely<Database>): PaymentProvider {
  const read = (paymentId: string) =>
    db.selectFrom('simulated_charge').selectAll().where('payment_id', '=', paymentId).executeTakeFirst();
  return {
    patienceMs: 10_000,
    methodPage: (returnTo) => `/dev/payments?${new URLSearchParams({ return: returnTo })}`,
    async store(token) {
      const method = SIMULATED_METHODS.find((candidate) => candidate.token === token);
      return method ? { kind: method.kind, label: method.label, reference: method.reference } : null;
    },
    async charge({ paymentId, reference, amount, createdAt }: Charge) {
      const method = SIMULATED_METHODS.find((candidate) => candidate.reference === reference);
      if (!method) return { state: 'rejected', reason: 'payment_declined' };
      const { kind, rejection } = method;
      await db
        .insertInto('simulated_charge')
        .values({
          payment_id: paymentId,
          reference,
          amount,
          settles_at: settlesAt(kind, createdAt),
          rejection,
          created_at: createdAt,
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      return outcomeAt((await read(paymentId))!, createdAt);
    },
    async outcome({ paymentId }, now) {
      const row = await read(paymentId);
      return row ? outcomeAt(row, now) : { state: 'unknown' };
    },
    async refund({ paymentId }) {
      await db
        .updateTable('simulated_charge')
        .set({ refunded: true })
        .where('payment_id', '=', paymentId)
        .execute();
    },
  };
}
