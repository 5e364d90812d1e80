import { formatCount } from '../format/count.ts';
import { formatDate } from '../format/date.ts';
import { formatMoney } from '../format/money.ts';
import { dayOf } from '../instant.ts';
import type { Texts } from './messages.ts';
import type { Offer, Services } from './services.ts';

/** `MKL Dóminus`; subscriptions go by their name. */
export const nameOf = ({ t }: Texts, { kind, name }: Pick<Offer, 'kind' | 'name'>): string =>
  kind === 'masterLicense' ? t('mkl', { name }) : name;

/** `$1,850.00` from centavos. */
export const pesos = ({ locale }: Texts, amount: number): string =>
  formatMoney(locale, { amount, currency: 'MXN' });

/** `$2,146`: without centavos where there are none, as the manual's question has it. */
export const shortPesos = (texts: Texts, amount: number): string => pesos(texts, amount).replace(/\.00$/, '');

/** `12 de abril de 2017` of an instant, in the account's zone. */
export const dateOf = ({ locale }: Texts, { account }: Services, instant: string): string =>
  formatDate(locale, dayOf(instant, account.timezone));

export const count = ({ locale }: Texts, amount: number): string => formatCount(locale, amount);
