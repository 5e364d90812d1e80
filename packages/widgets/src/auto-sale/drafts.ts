import type { Schemas } from '@mostrador/client';
import { centavosTyped, countTyped, pesosOf, wholeTyped } from '../panel/numbers.ts';

export type AutoSale = Schemas['AutoSale'];
export type Item = Schemas['AutoSalesUpdate']['items'][number];

/** A rule as it is typed, with what names its account when it is not on show. */
export interface Draft {
  readonly name: string;
  readonly on: boolean;
  readonly minimum: string;
  readonly quantity: string;
  readonly amount: string;
  readonly daily: string;
  readonly monthly: string;
  /** Left as it is, whatever was typed. */
  readonly exclude: boolean;
  /** The distributor's own note, which goes along. */
  readonly comment: string;
}

/** By the stamping account's id. */
export type Drafts = Readonly<Record<string, Draft>>;

const textOf = (count: number | null) => (count === null ? '' : `${count}`);

/** A saved rule as its fields begin. */
export const draftOf = (rule: AutoSale): Draft => ({
  name: rule.stampingAccountName,
  on: rule.state !== 'off',
  minimum: rule.quantity === null ? '' : `${rule.minimum}`,
  quantity: textOf(rule.quantity),
  amount: rule.amount ? pesosOf(rule.amount.amount) : '',
  daily: textOf(rule.dailyCeiling),
  monthly: textOf(rule.monthlyCeiling),
  exclude: false,
  comment: rule.comment ?? '',
});

/** What a rule comes to, however it was typed: two of them are the same rule when these are equal. */
const meaning = ({ on, minimum, quantity, amount, daily, monthly, exclude }: Draft) =>
  JSON.stringify([
    on,
    exclude,
    wholeTyped(minimum) ?? minimum,
    countTyped(quantity) ?? quantity,
    centavosTyped(amount) ?? amount,
    countTyped(daily) ?? daily,
    countTyped(monthly) ?? monthly,
  ]);

export const isSaved = (draft: Draft, rule: AutoSale): boolean => meaning(draft) === meaning(draftOf(rule));

/** Where there is no rule, one is on as soon as something is typed for it. */
export const changed = (draft: Draft, change: Partial<Draft>, rule: AutoSale): Draft => {
  const next = { ...draft, ...change };
  const typed = ['minimum', 'quantity', 'amount'].some((name) => name in change);
  if (!typed || rule.quantity !== null) return next;
  return { ...next, on: [next.minimum, next.quantity, next.amount].some((text) => text.trim() !== '') };
};

export type Wrong = 'missing' | 'whole' | 'wholeNumber' | 'money' | 'belowCredit' | null;
export type WrongFields = Readonly<Record<'minimum' | 'quantity' | 'amount' | 'daily' | 'monthly', Wrong>>;

const ceiling = (text: string, quantity: number | null): Wrong => {
  if (!text.trim()) return null;
  const count = countTyped(text);
  if (count === null) return 'wholeNumber';
  return quantity !== null && count < quantity ? 'belowCredit' : null;
};

/** What is wrong with a rule; one without a ceiling has an empty field. */
export const judge = ({ minimum, quantity, amount, daily, monthly }: Draft): WrongFields => {
  const needed = (text: string, valid: boolean, wrong: Wrong) =>
    text.trim() ? (valid ? null : wrong) : 'missing';
  const count = countTyped(quantity);
  return {
    minimum: needed(minimum, wholeTyped(minimum) !== null, 'whole'),
    quantity: needed(quantity, count !== null, 'wholeNumber'),
    amount: needed(amount, centavosTyped(amount) !== null, 'money'),
    daily: ceiling(daily, count),
    monthly: ceiling(monthly, count),
  };
};

export const isWrong = (wrong: WrongFields): boolean => Object.values(wrong).some((each) => each !== null);

/** What is sent of a draft that is right. */
const itemOf = (stampingAccountId: string, draft: Draft): Item => ({
  stampingAccountId,
  state: draft.on ? 'on' : 'off',
  minimum: wholeTyped(draft.minimum) ?? 0,
  quantity: countTyped(draft.quantity) ?? 0,
  amount: { amount: centavosTyped(draft.amount) ?? 0, currency: 'MXN' },
  dailyCeiling: countTyped(draft.daily),
  monthlyCeiling: countTyped(draft.monthly),
  ...(draft.comment && { comment: draft.comment }),
});

/** All that is not left out, as it is sent; null while something is wrong. */
export const itemsOf = (drafts: Drafts): Item[] | null => {
  const part = Object.entries(drafts).filter(([, { exclude }]) => !exclude);
  if (part.some(([, draft]) => isWrong(judge(draft)))) return null;
  return part.map(([id, draft]) => itemOf(id, draft));
};
