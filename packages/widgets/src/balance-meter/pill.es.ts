import type { Catalogue } from '../i18n/messages.ts';

/** The compact meter, es-MX. */
export const es = {
  stamps: ['timbre', 'timbres'],
  said: ['Saldo: {amount} timbre', 'Saldo: {amount} timbres'],
  days: ['{amount}\u00a0día', '{amount}\u00a0días'],
  left: ['queda {amount}\u00a0día', 'quedan {amount}\u00a0días'],
  buy: 'Comprar',
  loading: 'Cargando',
  empty: 'Sin timbres',
  unlimited: 'Ilimitada',
  failed: 'Saldo no disponible',
  offline: 'Sin conexión',
  'not-allowed': 'Saldo sin permiso',
  retry: 'Reintentar',
} as const satisfies Catalogue;
