import type { Catalogue } from '../i18n/messages.ts';

/** Why one stamping account of many does not get stamps: words for the codes that the platform gives, es-MX. */
export const refusalsEs = {
  insufficient_stamps: 'No alcanzan los timbres.',
  seller_out_of_stock: 'Usted no tiene timbres suficientes para abonar.',
  stamping_account_blocked: 'La cuenta está desactivada.',
  recipient_not_allowed: 'Esa cuenta no puede recibirlos.',
  not_found: 'Esa cuenta ya no está entre las suyas.',
  payment_declined: 'No se pudo pagar la compra de los timbres que le faltan.',
  daily_ceiling: 'Llegó al tope del día.',
  monthly_ceiling: 'Llegó al tope del mes.',
  distributor_suspended: 'Su cuenta está suspendida.',
  account_expired: 'Su cuenta venció.',
  seller_changed: 'El cliente cambió de distribuidor.',
  above_minimum: 'Está por arriba del mínimo.',
  top_up_open: 'Espera la compra de los timbres que le faltan.',
  refusedOther: 'Por ahora no se puede.',
} as const satisfies Catalogue;
