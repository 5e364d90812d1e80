import { formatCount } from '../format/count.ts';
import { formatDate } from '../format/date.ts';
import { formatMoney } from '../format/money.ts';
import type { Question } from '../panel/confirm-dialog.ts';
import { refusalOf } from '../panel/refusals.ts';
import { counted } from '../panel/words.ts';
import type { Texts } from './messages.ts';
import type { Preview } from './types.ts';

/** What is asked where saving credits stamps at once: that cannot be undone (CM-TIM-02). */
export const askSave = (
  { t, locale }: Texts,
  { data, quantity, amount, stock, missing }: Preview,
  act: () => void,
): Question => ({
  title: t('ask'),
  rows: [
    [t('accounts'), formatCount(locale, data.filter(({ fires }) => fires).length)],
    [t('stamps'), formatCount(locale, quantity)],
    [t('total'), formatMoney(locale, amount)],
    ...(stock === null || missing ? [] : ([[t('remain'), formatCount(locale, stock - quantity)]] as const)),
    ...(missing ? ([[t('lacking'), formatCount(locale, missing)]] as const) : []),
  ],
  yes: t('save'),
  act,
});

export const savedWords = ({ t, locale }: Texts, count: number): string =>
  t('saved', { count: counted(locale, count) });

/** What one rule would do now. */
export const previewWords = (texts: Texts, entry: Preview['data'][number]): string => {
  const { t, locale } = texts;
  const { fires, quantity, amount, reason, forecast } = entry;
  if (fires)
    return t('fires', { quantity: formatCount(locale, quantity), amount: formatMoney(locale, amount) });
  if (reason === 'off') return t('off');
  const why = refusalOf(texts, reason ?? '');
  return reason === 'above_minimum' && forecast.firesOn
    ? t('firesOn', { reason: why, day: formatDate(locale, forecast.firesOn) })
    : t('waits', { reason: why });
};
