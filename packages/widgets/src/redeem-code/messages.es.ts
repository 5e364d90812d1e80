import type { Catalogue } from '../i18n/messages.ts';

/** Texts of `<mostrador-redeem-code>`, es-MX. */
export const es = {
  title: 'Canjear un código',
  lead: 'Escriba el código de abono y el NIP que le dio su distribuidor.',
  code: 'Código de abono',
  pin: 'NIP',
  receiver: 'Cuenta que recibe los timbres',
  redeem: 'Canjear',
  redeeming: 'Canjeando',
  gotStamps: [
    'Gracias: recibió {count} timbre. Ahora tiene {balance}.',
    'Gracias: recibió {count} timbres. Ahora tiene {balance}.',
  ],
  gotStampsIn: [
    'Gracias: recibió {count} timbre. La cuenta {name} tiene ahora {balance}.',
    'Gracias: recibió {count} timbres. La cuenta {name} tiene ahora {balance}.',
  ],
  gotPoints: [
    'Gracias: recibió {count} punto. Ahora tiene {balance}.',
    'Gracias: recibió {count} puntos. Ahora tiene {balance}.',
  ],
  balance: 'Timbres en su saldo: {stamps}. Puntos: {points}.',
} as const satisfies Catalogue;
