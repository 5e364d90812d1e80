import type { Catalogue } from '../i18n/messages.ts';

/** The compact meter, es-MX. */
export const es = {
  stamps: ['timbre', 'timbres'],
  days: ['{amount}\u00a0día', '{amount}\u00a0días'],
  left: ['queda\u00a0{amount}\u00a0día', 'quedan\u00a0{amount}\u00a0días'],
  buy: 'Comprar',
  loading: 'Cargando',
  empty: 'Sin timbres',
  unlimited: 'Ilimitada',
  failed: 'Saldo no disponible',
  offline: 'Sin conexión',
  visitor: 'Sin sesión',
  'not-allowed': 'Saldo sin permiso',
  retry: 'Reintentar',
} as const satisfies Catalogue;
