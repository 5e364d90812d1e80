import type { PAYMENT_METHOD_KINDS } from '@mostrador/contract';

export type PaymentMethodKind = (typeof PAYMENT_METHOD_KINDS)[number];

export interface StoredMethod {
  kind: PaymentMethodKind;
  /** What a person recognizes: `Visa ···· 4242`. */
  label: string;
  /** The provider's reference for later charges. */
  reference: string;
}

export type ChargeOutcome =
  | { state: 'settled' }
  /** Debit and bank charges: asked again until they settle (SV-19, A-SV-5). */
  | { state: 'processing' }
  | { state: 'rejected'; reason: 'payment_declined' | 'payment_rejected' };

export interface Charge {
  /** Our payment's id: the provider's idempotency key, so that a repeated call charges once. */
  paymentId: string;
  reference: string;
  /** Centavos. */
  amount: number;
  createdAt: Date;
}

/** The seam that a real payment provider's adapter fills. */
export interface PaymentProvider {
  /** Real milliseconds that it may take over a charge or refund; then the payment stays open, and it is asked again. */
  patienceMs: number;
  /**
   * The provider's page on which a person gives a payment method; it leads back to `returnTo` (a path of the
   * platform) with `providerToken=` added. Null where there is none.
   */
  methodPage(returnTo: string): string | null;
  /** Turns a token of the provider's page into a stored method; null when the token is refused. */
  store(token: string): Promise<StoredMethod | null>;
  /** Charges once per payment id, however often it is called. Rejects when the provider is out of reach. */
  charge(charge: Charge): Promise<ChargeOutcome>;
  /** What became of a charge, as of business time `now`; `unknown` when it never arrived. */
  outcome(charge: Charge, now: Date): Promise<ChargeOutcome | { state: 'unknown' }>;
  /** Gives a settled charge back, once however often it is called. Rejects when the provider is out of reach. */
  refund(charge: Charge): Promise<void>;
}
