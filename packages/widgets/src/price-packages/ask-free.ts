import { formatCount } from '../format/count.ts';
import { formatMoney } from '../format/money.ts';
import { countTyped } from '../panel/numbers.ts';
import { type Draft, packageName } from './draft.ts';
import type { Panel, Unit } from './types.ts';

/** Asks whether a package is meant to cost nothing. */
export function askFree(panel: Panel, unit: Unit, draft: Draft, act: () => void): void {
  const { texts } = panel;
  if (!texts) return;
  const { t, locale } = texts;
  const quantity = countTyped(draft.quantity)!;
  panel.confirmation.ask({
    title: t('freeTitle'),
    rows: [
      [t('name'), draft.name.trim() || packageName(unit, quantity)],
      [t('quantity'), formatCount(locale, quantity)],
      [t('price'), formatMoney(locale, { amount: 0, currency: 'MXN' })],
    ],
    note: t('freeSo'),
    yes: t('freeYes'),
    act,
  });
}
