import type { Translation } from '../i18n/messages.ts';
import type { es } from './pill.es.ts';

/** The compact meter, en. */
export const en = {
  stamps: ['stamp', 'stamps'],
  days: ['{amount}\u00a0day', '{amount}\u00a0days'],
  left: ['{amount}\u00a0day\u00a0left', '{amount}\u00a0days\u00a0left'],
  buy: 'Buy',
  loading: 'Loading',
  empty: 'No stamps',
  unlimited: 'Unlimited',
  failed: 'Balance not available',
  offline: 'Offline',
  visitor: 'Signed out',
  'not-allowed': 'Balance not allowed',
  retry: 'Retry',
} as const satisfies Translation<typeof es>;
