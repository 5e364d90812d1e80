import { faceValue } from '@mostrador/domain';
import { formatCount } from '../format/count.ts';
import { centavosTyped, countTyped, pesosOf } from '../panel/numbers.ts';
import { counted } from '../panel/words.ts';
import type { Texts } from './messages.ts';
import { type BulkPrice, bulkAmount, bulkPriceOf } from './price.ts';
import type { Reading, Receiver } from './types.ts';

/** What is typed for one receiver. */
export interface SingleForm {
  search: string;
  /** Id of the customer or distributor that receives. */
  chosen: string;
  /** Stamping account that receives; empty: the customer's first. */
  receiver: string;
  unit: string;
  quantity: string;
  amount: string;
  /** The amount was typed; else it follows the bulk price. */
  own: boolean;
  comment: string;
}

export const EMPTY: SingleForm = {
  search: '',
  chosen: '',
  receiver: '',
  unit: 'stamp',
  quantity: '',
  amount: '',
  own: false,
  comment: '',
};

/** The form over what was read. */
export interface Terms {
  readonly unit: 'stamp' | 'point';
  /** What the distributor has of it. */
  readonly stock: number;
  readonly account: Receiver['accounts'][number] | undefined;
  readonly price: BulkPrice;
  readonly quantity: number | null;
  /** As the field shows it. */
  readonly amountText: string;
  readonly amount: number | null;
}

/** Distributors have no price of their own. */
const NO_OWN_PRICE = { bulkStampPrice: null, discountPercent: 0 };

export const termsOf = (form: SingleForm, reading: Reading, receiver: Receiver): Terms => {
  const { kind, party, accounts } = receiver;
  const unit = form.unit === 'point' ? 'point' : 'stamp';
  const quantity = countTyped(form.quantity);
  const price = bulkPriceOf(kind === 'customer' ? party : NO_OWN_PRICE, reading.bulkPrice);
  const face = quantity === null ? '' : pesosOf(faceValue(quantity));
  const proposed = form.own ? form.amount : bulkAmount(price, quantity);
  const amountText = unit === 'point' ? face : proposed;
  return {
    unit,
    stock: unit === 'point' ? reading.points : reading.stamps,
    account: accounts.find(({ id }) => id === form.receiver) ?? accounts[0],
    price,
    quantity,
    amountText,
    amount: centavosTyped(amountText),
  };
};

/** What is sent; null while something is missing. */
export const bodyOf = (terms: Terms, { kind, party }: Receiver, comment: string) => {
  const { unit, quantity, amount, account } = terms;
  const inAccount = unit === 'stamp' && kind === 'customer';
  if (quantity === null || amount === null || (inAccount && !account)) return null;
  const to = inAccount && account ? { toStampingAccountId: account.id } : { toAccountId: party.id };
  const words = comment.trim();
  return {
    unit,
    quantity,
    amount: { amount, currency: 'MXN' as const },
    ...to,
    ...(words && { comment: words }),
  };
};

export type Body = NonNullable<ReturnType<typeof bodyOf>>;

/** What is wrong with quantity and amount, in words. */
export const errorsOf = ({ t, locale }: Texts, form: SingleForm, terms: Terms) => {
  const { quantity, stock, unit, amount, amountText } = terms;
  const lack = (quantity ?? 0) - stock;
  const values = { count: counted(locale, lack), stock: formatCount(locale, stock) };
  const short = lack > 0 ? (unit === 'stamp' ? t('shortStamps', values) : t('shortPoints', values)) : null;
  const blank = (text: string) => (text.trim() ? null : t('missing'));
  return {
    quantity: blank(form.quantity) ?? (quantity === null ? t('wholeNumber') : short),
    amount: blank(amountText) ?? (amount === null ? t('money') : null),
    short,
  };
};
