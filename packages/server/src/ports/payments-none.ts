import type { PaymentProvider } from './payments.ts';

/** A live platform without a provider's adapter: no payment method can be stored, so nothing is ever charged. */
export const noPayments: PaymentProvider = {
  patienceMs: 1_000,
  methodPage: () => null,
  store: async () => null,
  charge: async () => ({ state: 'rejected', reason: 'payment_declined' }),
  outcome: async () => ({ state: 'unknown' }),
  refund: async () => {},
};
