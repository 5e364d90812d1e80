import type { Schemas } from '@mostrador/client';
import { formatCount } from '../format/count.ts';
import { formatMoney } from '../format/money.ts';
import type { Question } from '../panel/confirm-dialog.ts';
import { counted } from '../panel/words.ts';
import type { Texts } from './messages.ts';
import type { Reading } from './types.ts';

type Batch = Schemas['TransferBatch'];

/** What is asked once the dry run has said what would be done (CM-TIM-02, CM-TIM-03). */
export const askMass = (
  { t, locale }: Texts,
  { done, quantity, amount, refused }: Batch,
  reading: Reading | undefined,
  act: () => void,
): Question => ({
  title: t('askMass'),
  rows: [
    [t('accounts'), formatCount(locale, done)],
    [t('stamps'), formatCount(locale, quantity)],
    [t('total'), formatMoney(locale, amount)],
    ...(reading ? ([[t('remain'), formatCount(locale, reading.stamps - quantity)]] as const) : []),
    ...(refused ? ([[t('wouldRefuse'), formatCount(locale, refused)]] as const) : []),
  ],
  yes: t('apply'),
  act,
});

/** What a mass transfer did. */
export const appliedWords = ({ t, locale }: Texts, batch: Batch): string => {
  const { done, refused, quantity, amount, balanceAfter } = batch;
  const values = { quantity: formatCount(locale, quantity), amount: formatMoney(locale, amount) };
  return [
    done ? t('applied', { ...values, count: counted(locale, done) }) : '',
    refused ? t('someRefused', { count: counted(locale, refused) }) : '',
    balanceAfter === null ? '' : t('left', { left: formatCount(locale, balanceAfter) }),
  ]
    .filter(Boolean)
    .join(' ');
};
