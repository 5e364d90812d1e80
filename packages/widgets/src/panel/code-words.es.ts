import type { Catalogue } from '../i18n/messages.ts';

/** What panels that list credit codes call their columns and states, es-MX. */
export const codeWordsEs = {
  code: 'Código de Abono',
  createdAt: 'Fecha de Creación',
  kind: 'Tipo',
  stamps: 'Timbres',
  points: 'Puntos',
  quantity: 'Cantidad',
  price: 'Importe',
  state: 'Consumido',
  receiver: 'Receptor',
  open: 'Sin consumir',
  redeemed: 'Consumido',
  voided: 'Anulado',
  expired: 'Vencido',
  until: 'vence el {day}',
  year: 'Año',
  month: 'Mes',
  all: 'Todos',
  nothing: 'Ningún código con ese filtro',
  nothingSo: 'Elija otro año, mes o tipo.',
} as const satisfies Catalogue;
