import type { Catalogue } from '../../i18n/messages.ts';

/** Why nothing can be bought, es-MX: the manual's words where it has them (CM-CFG-02, CM-CFG-03). */
export const es = {
  stamps_none: 'Aún no hay paquetes de timbres a la venta',
  points_none: 'Aún no hay paquetes de puntos a la venta',
  noneSo: 'Su distribuidor aún no define un paquete. Puede pedirle un abono directo.',
  stamps_notAllowed: 'La compra de timbres no está habilitada en su cuenta',
  points_notAllowed: 'La compra de puntos no está habilitada en su cuenta',
  notAllowedSo: 'Puede pedirle un abono directo.',
  why_stamp_purchase_disabled: 'Su distribuidor no tiene habilitada la compra de timbres.',
  why_point_purchase_disabled: 'Su distribuidor no tiene habilitada la compra de puntos.',
  why_no_package_defined: '(Requiere al menos un paquete definido y compra automática de timbres)',
  why_automatic_purchase_disabled: '(Requiere al menos un paquete definido y compra automática de timbres)',
  why_seller_out_of_stock: 'Su distribuidor no tiene existencias para este pedido.',
  why_distributor_suspended: 'El distribuidor está suspendido.',
  why_account_expired: 'La cuenta del distribuidor venció.',
} as const satisfies Catalogue;
