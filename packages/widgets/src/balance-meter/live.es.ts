import type { Catalogue } from '../i18n/messages.ts';

/** A changed balance, es-MX. */
export const es = {
  said: ['Saldo: {amount} timbre', 'Saldo: {amount} timbres'],
} as const satisfies Catalogue;
