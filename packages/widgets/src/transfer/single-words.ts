import type { Schemas } from '@mostrador/client';
import { formatCount } from '../format/count.ts';
import { formatMoney } from '../format/money.ts';
import type { Question } from '../panel/confirm-dialog.ts';
import { counted, customerLabel } from '../panel/words.ts';
import type { Texts } from './messages.ts';
import type { Terms } from './single-form.ts';
import type { Receiver, SingleReading } from './types.ts';

/** What is asked before stamps or points leave for good (CM-TIM-02). */
export const askSingle = (
  { t, locale }: Texts,
  { unit, quantity, amount, stock, account }: Terms,
  { kind, party }: Receiver,
  act: () => void,
): Question => {
  const stamps = unit === 'stamp';
  const left = stock - (quantity ?? 0);
  return {
    title: t(stamps ? 'askStamps' : 'askPoints'),
    rows: [
      [t(kind), customerLabel(party)],
      ...(party.rfc ? ([[t('rfc'), party.rfc]] as const) : []),
      ...(stamps && account ? ([[t('account'), account.name]] as const) : []),
      [t(stamps ? 'stamps' : 'points'), formatCount(locale, quantity ?? 0)],
      [t('amount'), formatMoney(locale, { amount: amount ?? 0, currency: 'MXN' })],
      ...(left >= 0 ? ([[t('remain'), formatCount(locale, left)]] as const) : []),
    ],
    yes: t(stamps ? 'giveStamps' : 'givePoints'),
    act,
  };
};

/** What a transfer did; balances that the distributor may not see are left out. */
export const gaveWords = (
  { t, locale }: Texts,
  transfer: Schemas['Transfer'],
  single: SingleReading | null | undefined,
): string => {
  const { unit, quantity, to, balanceAfter } = transfer;
  const accounts = single && 'receiver' in single ? single.receiver.accounts : [];
  const account = accounts.find(({ id }) => id === to.stampingAccountId);
  const values = { count: counted(locale, quantity), name: account?.name ?? to.name };
  return [
    unit === 'stamp' ? t('gaveStamps', values) : t('gavePoints', values),
    balanceAfter.to === null ? '' : t('hasNow', { balance: formatCount(locale, balanceAfter.to) }),
    balanceAfter.from === null ? '' : t('left', { left: formatCount(locale, balanceAfter.from) }),
  ]
    .filter(Boolean)
    .join(' ');
};
