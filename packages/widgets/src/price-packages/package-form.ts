import { html, nothing, type TemplateResult } from 'lit';
import { countField, moneyField, textField, tick } from '../panel/fields.ts';
import { countTyped } from '../panel/numbers.ts';
import { type Draft, followsQuantity, packageName, shownPrice, wrongIn } from './draft.ts';
import type { Texts } from './messages.ts';
import type { Unit } from './types.ts';

interface FormContent {
  /** Of its fields' ids. */
  readonly id: string;
  readonly unit: Unit;
  readonly draft: Draft;
  /** Whether what is wrong is marked. */
  readonly checked: boolean;
  /** What the platform says of single members. */
  readonly refused: ReadonlyMap<string, string> | undefined;
  change(change: Partial<Draft>): void;
}

/** The fields of a package: quantity, price and description. */
export const packageFields = (texts: Texts, content: FormContent): TemplateResult => {
  const { t } = texts;
  const { id, unit, draft, checked, refused, change } = content;
  const wrong = checked ? wrongIn(unit, draft) : {};
  const said = (name: 'quantity' | 'price') => wrong[name] && t(wrong[name]);
  const fixed = followsQuantity(unit, draft);
  const quantity = countTyped(draft.quantity);
  return html`<div class="fields">${countField({
    id: `${id}-quantity`,
    label: t('quantity'),
    value: draft.quantity,
    maxlength: 15,
    error: said('quantity') ?? refused?.get('/quantity'),
    change: (quantity) => change({ quantity }),
  })}${moneyField({
    id: `${id}-price`,
    label: t('price'),
    value: shownPrice(unit, draft),
    maxlength: 20,
    disabled: fixed,
    error: said('price') ?? refused?.get('/price') ?? refused?.get('/price/amount'),
    ...(fixed && { help: t('faceValue') }),
    change: (price) => change({ price }),
  })}${textField({
    id: `${id}-name`,
    label: t('name'),
    value: draft.name,
    maxlength: 120,
    error: refused?.get('/name'),
    ...(quantity !== null && { help: t('nameHelp', { name: packageName(unit, quantity) }) }),
    change: (name) => change({ name }),
  })}</div>`;
};

/** The manual's checkbox, where there may be distributors to sell to (CM-PRE-02). */
export const distributorTick = (
  { t }: Texts,
  multilevel: boolean,
  { distributor }: Draft,
  change: (change: Partial<Draft>) => void,
): TemplateResult | typeof nothing =>
  multilevel
    ? tick({
        label: t('distributor'),
        id: 'distributor',
        checked: distributor,
        change: (distributor) => change({ distributor }),
      })
    : nothing;
