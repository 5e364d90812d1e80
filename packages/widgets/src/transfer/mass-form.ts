import { centavosTyped, countTyped } from '../panel/numbers.ts';
import { type BulkPrice, bulkAmount } from './price.ts';
import type { StampingAccount } from './types.ts';

/** What is typed for one stamping account, with what names it when it is not on show. */
export interface Row {
  readonly name: string;
  readonly customerId: string;
  readonly quantity: string;
  readonly amount: string;
  /** The amount was typed; else it follows the bulk price. */
  readonly own: boolean;
  readonly exclude: boolean;
}

export interface MassForm {
  search: string;
  /** By the stamping account's id. */
  rows: Readonly<Record<string, Row>>;
  comment: string;
}

export const EMPTY: MassForm = { search: '', rows: {}, comment: '' };

export const blankRow = ({ name, customerId }: Pick<StampingAccount, 'name' | 'customerId'>): Row => ({
  name,
  customerId,
  quantity: '',
  amount: '',
  own: false,
  exclude: false,
});

/** Nothing that would be missed. */
export const isBlank = ({ quantity, amount, own, exclude }: Row): boolean =>
  !quantity.trim() && !(own && amount.trim()) && !exclude;

/** Whether a row takes part: something was typed, and it is not left out. */
const takesPart = (row: Row) => !row.exclude && !isBlank(row);

export const amountText = ({ own, amount, quantity }: Row, price: BulkPrice | undefined): string =>
  own ? amount : price ? bulkAmount(price, countTyped(quantity)) : '';

export type Wrong = 'missing' | 'wholeNumber' | 'money' | null;

/** What is wrong with a row that takes part. */
export const judgeRow = (row: Row, price: BulkPrice | undefined): { quantity: Wrong; amount: Wrong } => {
  const amount = amountText(row, price);
  const judge = (text: string, valid: boolean, wrong: Wrong) =>
    text.trim() ? (valid ? null : wrong) : 'missing';
  return {
    quantity: judge(row.quantity, countTyped(row.quantity) !== null, 'wholeNumber'),
    amount: judge(amount, centavosTyped(amount) !== null, 'money'),
  };
};

export interface Item {
  toStampingAccountId: string;
  quantity: number;
  amount: { amount: number; currency: 'MXN' };
}

export interface Judged {
  /** What can be sent, in the order in which it was typed. */
  readonly items: readonly Item[];
  /** How many rows are wrong. */
  readonly wrong: number;
  readonly quantity: number;
  /** Centavos. */
  readonly amount: number;
}

/** The rows that take part, as they are sent, and their totals. */
export const judgeRows = (
  rows: MassForm['rows'],
  priceOf: (customerId: string) => BulkPrice | undefined,
): Judged => {
  const part = Object.entries(rows).filter(([, row]) => takesPart(row));
  const items = part.flatMap(([toStampingAccountId, row]): Item[] => {
    const quantity = countTyped(row.quantity);
    const amount = centavosTyped(amountText(row, priceOf(row.customerId)));
    if (quantity === null || amount === null) return [];
    return [{ toStampingAccountId, quantity, amount: { amount, currency: 'MXN' } }];
  });
  return {
    items,
    wrong: part.length - items.length,
    quantity: items.reduce((sum, item) => sum + item.quantity, 0),
    amount: items.reduce((sum, item) => sum + item.amount.amount, 0),
  };
};
