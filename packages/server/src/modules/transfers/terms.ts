import type { TransferRequest, z } from '@mostrador/contract';
import { faceValue, splitVat } from '@mostrador/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import { problem } from '../../http/problem.ts';
import { bulkAmount, bulkPriceFor } from './bulk-price.ts';

type Request = z.output<typeof TransferRequest>;

/** What is moved and what the receiver owes for it; amount and VAT in centavos. */
export interface TransferTerms {
  unit: 'stamp' | 'point';
  quantity: number;
  amount: number | null;
  vat: number | null;
}

/**
 * Points go at face value, 1 point = 1.00 with VAT (IP-15): another amount is 422 `amount_mismatch`. Stamps go at
 * any price (CM-INT-02); without one at the bulk price less the discount (A-CM-19), 422 `bulk_price_required` where
 * there is none. No amount comes out for a receiver that is not the sender's own: SQL refuses that transfer.
 */
export async function termsOf(db: Kysely<Database>, senderId: string, body: Request): Promise<TransferTerms> {
  const { unit, quantity, amount } = body;
  const total =
    unit === 'point' ? faceValue(quantity) : (amount?.amount ?? (await inBulk(db, senderId, body)));
  if (amount && amount.amount !== total) throw problem('amount_mismatch');
  return { unit, quantity, amount: total, vat: total === null ? null : splitVat(total).vat };
}

async function inBulk(
  db: Kysely<Database>,
  senderId: string,
  { quantity, toAccountId, toStampingAccountId }: Request,
): Promise<number | null> {
  const receiver = { accountId: toAccountId, stampingAccountId: toStampingAccountId };
  const price = await bulkPriceFor(db, senderId, receiver);
  return price ? bulkAmount(price, quantity) : null;
}
