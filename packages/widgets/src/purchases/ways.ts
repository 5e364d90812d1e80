import type { Schemas } from '@mostrador/client';
import type { Services } from './services.ts';

/** A way to pay (A-CM-14: a distributor pays services with points or a method). */
export interface Way {
  readonly key: string;
  readonly choice: Schemas['OrderRequest']['payment'];
  /** Undefined for points, and for what the person gives in the platform's window. */
  readonly method?: Services['methods'][number];
}

const POINTS: Way = { key: 'points', choice: { source: 'points' } };
const WINDOW: Way = { key: 'window', choice: { source: 'method' } };

/** @param person whether a person pays: it may give a card in the platform's window; a session alone has none */
export const waysToPay = ({ methods }: Services, person: boolean): readonly [Way, ...Way[]] => {
  const stored = methods.map(
    (method): Way => ({ key: method.id, choice: { source: 'method', paymentMethodId: method.id }, method }),
  );
  return [POINTS, ...stored, ...(person ? [WINDOW] : [])];
};

/** Whether a charge takes 2 to 3 business days to clear (SV-19, A-SV-5). */
export const isSlow = ({ kind }: Services['methods'][number]): boolean =>
  kind === 'debit-card' || kind === 'bank-account';
