import type { Translation } from '../i18n/messages.ts';
import type { codeWordsEs } from './code-words.es.ts';

/** What panels that list credit codes call their columns and states, in English. */
export const codeWordsEn = {
  code: 'Credit code',
  createdAt: 'Created',
  kind: 'Kind',
  stamps: 'Stamps',
  points: 'Points',
  quantity: 'Quantity',
  price: 'Amount',
  state: 'Redeemed',
  receiver: 'Receiver',
  open: 'Not redeemed',
  redeemed: 'Redeemed',
  voided: 'Voided',
  expired: 'Expired',
  until: 'expires {day}',
  year: 'Year',
  month: 'Month',
  all: 'All',
  nothing: 'No code matches',
  nothingSo: 'Choose another year, month or kind.',
} as const satisfies Translation<typeof codeWordsEs>;
