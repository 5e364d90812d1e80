import type { Translation } from '../i18n/messages.ts';
import type { es } from './live.es.ts';

/** A changed balance, en. */
export const en = {
  said: ['Balance: {amount} stamp', 'Balance: {amount} stamps'],
} as const satisfies Translation<typeof es>;
