import type { Translation } from '../i18n/messages.ts';
import type { es } from './pill.es.ts';

/** The compact meter, en. */
export const en = {
  stamps: ['stamp', 'stamps'],
  said: ['Balance: {amount} stamp', 'Balance: {amount} stamps'],
  days: ['{amount}\u00a0day', '{amount}\u00a0days'],
  left: ['{amount}\u00a0day left', '{amount}\u00a0days left'],
  buy: 'Buy',
  loading: 'Loading',
  empty: 'No stamps',
  unlimited: 'Unlimited',
  failed: 'Balance not available',
  offline: 'Offline',
  'not-allowed': 'Balance not allowed',
  retry: 'Retry',
} as const satisfies Translation<typeof es>;
