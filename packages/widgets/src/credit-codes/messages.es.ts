import type { Catalogue } from '../i18n/messages.ts';
import { codeWordsEs } from '../panel/code-words.es.ts';

/** Texts of `<mostrador-credit-codes>`, es-MX. */
export const es = {
  ...codeWordsEs,
  title: 'Códigos de Abonos',
  newCode: 'Nuevo código',
  stock: 'Disponibles: {count}',
  amount: 'Importe (IVA incluido)',
  amountHelp: 'Vacío: al precio global a granel.',
  faceValue: 'Cada punto a $1.00.',
  expires: 'Vence (opcional)',
  expiresHelp: 'Se canjea hasta ese día, inclusive.',
  past: 'Escriba un día de hoy en adelante.',
  create: 'Crear código',
  shortStamps: ['Le falta {count} timbre: tiene {stock}.', 'Le faltan {count} timbres: tiene {stock}.'],
  shortPoints: ['Le falta {count} punto: tiene {stock}.', 'Le faltan {count} puntos: tiene {stock}.'],
  lostSecret: 'El código se creó, pero su NIP ya no se puede mostrar. Anúlelo en la lista y cree otro.',
  created: 'Código creado: entréguelo a su cliente',
  pin: 'NIP',
  once: 'El NIP no se mostrará de nuevo',
  onceSo: 'Cópielo antes de continuar: nadie podrá consultarlo después.',
  kept: 'Ya lo copié',
  list: 'Códigos creados',
  actions: 'Acciones',
  void: 'Anular',
  voidOne: 'Anular {code}',
  voidTitle: 'Anular un código',
  voidSo:
    'Nadie podrá canjearlo. Lo que apartó vuelve a su existencia y su venta deja de estar por facturar.',
  wasVoided: 'Código anulado: lo que apartó volvió a su existencia.',
  empty: 'Aún no hay códigos',
  emptySo: 'Cree el primero: su cliente lo canjea con su NIP cuando quiera.',
} as const satisfies Catalogue;
