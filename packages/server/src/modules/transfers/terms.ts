import type { TransferRequest, z } from '@mostrador/contract';
import { faceValue, splitVat } from '@mostrador/domain';
import { type Locale, problem } from '../../http/problem.ts';

/** What is moved and what the receiver owes for it; amount and VAT in centavos. */
export interface TransferTerms {
  unit: 'stamp' | 'point';
  quantity: number;
  amount: number;
  vat: number;
}

/**
 * Points go at face value, 1 point = 1.00 with VAT (IP-15): another amount is 422 `amount_mismatch`. Stamps
 * go at any price (CM-INT-02), which must be given: without it 422 `invalid_request`.
 */
export function termsOf(
  { unit, quantity, amount }: z.output<typeof TransferRequest>,
  locale: Locale,
): TransferTerms {
  const total = unit === 'point' ? faceValue(quantity) : amount?.amount;
  if (total === undefined) throw amountMissing(locale);
  if (amount && amount.amount !== total) throw problem('amount_mismatch');
  return { unit, quantity, amount: total, vat: splitVat(total).vat };
}

const amountMissing = (locale: Locale) =>
  problem('invalid_request', {
    errors: [
      {
        pointer: '/amount',
        code: 'required_for_stamps',
        message: locale === 'en' ? 'Stamps need an amount' : 'Los timbres llevan importe',
      },
    ],
  });
