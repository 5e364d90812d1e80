import type { Catalogue } from './messages.ts';

/** Texts of the shared parts, es-MX. */
export const commonEs = {
  loading: 'Cargando',
  retry: 'Reintentar',
  request: 'Solicitud {id}',
  copy: 'Copiar',
  copied: 'Copiado',
  offline: 'Sin conexión.',
  dataFrom: 'Datos de las {time}',
} as const satisfies Catalogue;
