import { html, type TemplateResult } from 'lit';
import { formatCount } from '../format/count.ts';
import { countField, dayField, moneyField } from '../panel/fields.ts';
import { segments } from '../panel/segments.ts';
import { type Draft, shownAmount, wrongIn } from './draft.ts';
import type { Texts } from './messages.ts';

interface FormContent {
  readonly draft: Draft;
  /** Of the account's calendar. */
  readonly today: string;
  /** What the distributor has of the unit. */
  readonly stock: number;
  /** Whether what is wrong is marked. */
  readonly checked: boolean;
  /** What the platform says of single members. */
  readonly refused: ReadonlyMap<string, string> | undefined;
  change(change: Partial<Draft>): void;
}

/** Kind, quantity, amount and last day of a new code. */
export const codeFields = ({ t, locale }: Texts, content: FormContent): TemplateResult => {
  const { draft, today, stock, checked, refused, change } = content;
  const wrong = checked ? wrongIn(draft, today) : {};
  const points = draft.unit === 'point';
  const units = [
    ['stamp', t('stamps')],
    ['point', t('points')],
  ] as const;
  return html`<div class="tools"><h3>${t('newCode')}</h3>${segments(t('kind'), units, draft.unit, (unit) => change({ unit }))}</div><div class="fields">${countField(
    {
      id: 'quantity',
      label: t('quantity'),
      value: draft.quantity,
      maxlength: 15,
      error: (wrong.quantity && t(wrong.quantity)) ?? refused?.get('/quantity'),
      help: t('stock', { count: formatCount(locale, stock) }),
      change: (quantity) => change({ quantity }),
    },
  )}${moneyField({
    id: 'amount',
    label: t('amount'),
    value: shownAmount(draft),
    maxlength: 20,
    disabled: points,
    error: (wrong.amount && t(wrong.amount)) ?? refused?.get('/amount') ?? refused?.get('/amount/amount'),
    help: t(points ? 'faceValue' : 'amountHelp'),
    change: (amount) => change({ amount }),
  })}${dayField({
    id: 'expires',
    label: t('expires'),
    value: draft.expires,
    min: today,
    error: (wrong.expires && t(wrong.expires)) ?? refused?.get('/expiresAt'),
    help: t('expiresHelp'),
    change: (expires) => change({ expires }),
  })}</div>`;
};
