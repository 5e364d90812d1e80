import type { CreditCodeState, OFFER_KINDS, SaleState, Unit } from '@mostrador/contract';
import type { Locale } from '../../http/problem.ts';

interface Words {
  /** Of what a person reads, in the order of the columns. */
  readonly headings: readonly string[];
  readonly kinds: Record<Unit | (typeof OFFER_KINDS)[number], string>;
  readonly states: Record<SaleState, string>;
  readonly codeStates: Record<CreditCodeState, string>;
}

/** Of what programs read, as the API names it, in every language. */
export const ID_HEADINGS = ['saleId', 'reference', 'kind', 'state', 'buyerId', 'receiverId'];

/** What an export calls its columns, what was sold, and how far it is. */
export const EXPORT_WORDS: Record<Locale, Words> = {
  'es-MX': {
    headings: [
      ...['Fecha', 'NIC', 'Cliente', 'RFC', 'Código de Abono', 'Concepto', 'Cantidad', 'Importe', 'IVA'],
      ...['Estado', 'Factura', 'Vence', 'Consumido', 'NIC del receptor', 'Receptor'],
    ],
    kinds: {
      stamp: 'Timbres',
      point: 'Puntos',
      stampPackage: 'Timbres',
      pointPackage: 'Puntos',
      masterLicense: 'Licencia MKL',
      subscription: 'Suscripción',
      distributorMembership: 'Cuota anual',
      unlimitedStamping: 'Cuenta ilimitada',
      desktopPlan: 'Escritorio virtual',
      additionalUser: 'Usuario adicional',
      disk: 'Disco',
    },
    states: { pending: 'Por facturar', invoiced: 'Facturada', 'paid-by-points': 'Pagada con puntos' },
    codeStates: { open: 'Sin consumir', redeemed: 'Consumido', voided: 'Anulado', expired: 'Vencido' },
  },
  en: {
    headings: [
      ...['Date', 'Number', 'Customer', 'RFC', 'Credit code', 'Item', 'Quantity', 'Total', 'VAT'],
      ...['State', 'Invoice', 'Due', 'Redeemed', 'Receiver’s number', 'Receiver'],
    ],
    kinds: {
      stamp: 'Stamps',
      point: 'Points',
      stampPackage: 'Stamps',
      pointPackage: 'Points',
      masterLicense: 'MKL licence',
      subscription: 'Subscription',
      distributorMembership: 'Annual fee',
      unlimitedStamping: 'Unlimited account',
      desktopPlan: 'Virtual desktop',
      additionalUser: 'Additional user',
      disk: 'Disk',
    },
    states: { pending: 'To be invoiced', invoiced: 'Invoiced', 'paid-by-points': 'Paid with points' },
    codeStates: { open: 'Not redeemed', redeemed: 'Redeemed', voided: 'Voided', expired: 'Expired' },
  },
};
