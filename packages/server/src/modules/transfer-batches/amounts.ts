import { BATCH_ITEMS_SHOWN, PROBLEMS, type TransferBatchRequest, type z } from '@mostrador/contract';
import { bulkTotal } from '@mostrador/domain';
import type { Call } from '../../http/call.ts';
import { problem } from '../../http/problem.ts';
import { type BulkPrice, bulkPricesFor } from '../transfers/bulk-price.ts';

type BatchCall = Call<undefined, undefined, z.output<typeof TransferBatchRequest>>;
type Requested = BatchCall['body']['items'][number];

/** An item with what its receiver owes. */
export type Priced = Requested & { amount: NonNullable<Requested['amount']> };

/**
 * Items with their amounts: those that are given, else the bulk price less the discount (A-CM-19). Of an item that
 * moves nothing, or whose account is not the sender's own and so is refused later, the amount is 0.
 * @throws 422 `bulk_price_required` where there is no price, or no amount can be counted; `errors` points at them
 */
export async function withAmounts(call: BatchCall): Promise<Priced[]> {
  const { access, body, db } = call;
  const open = body.items.filter(({ amount, exclude }) => !amount && !exclude);
  const ids = open.map(({ toStampingAccountId }) => toStampingAccountId);
  const prices = await bulkPricesFor(db, access.accountId, ids);
  const priced = body.items.map((item) => ({ item, total: totalOf(item, prices) }));
  const unknown = priced.flatMap(({ total }, index) => (total === null ? [index] : []));
  if (unknown.length) throw problem('bulk_price_required', { errors: errorsOf(unknown, call.locale) });
  return priced.map(({ item, total }) => ({ ...item, amount: { amount: total ?? 0, currency: 'MXN' } }));
}

function totalOf(item: Requested, prices: ReadonlyMap<string, BulkPrice>): number | null {
  const { amount, exclude, quantity, toStampingAccountId } = item;
  if (amount) return amount.amount;
  const price = prices.get(toStampingAccountId);
  if (exclude || !price) return 0;
  return price.unit === null ? null : bulkTotal(price.unit, quantity, price.discount);
}

const errorsOf = (indexes: readonly number[], locale: BatchCall['locale']) =>
  indexes.slice(0, BATCH_ITEMS_SHOWN).map((index) => ({
    pointer: `/items/${index}/amount`,
    code: 'bulk_price_required' as const,
    message: PROBLEMS.bulk_price_required[locale === 'en' ? 'en' : 'es'],
  }));
