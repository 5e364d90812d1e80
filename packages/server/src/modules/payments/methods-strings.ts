import { catalogue } from '../../pages/strings.ts';

/** Texts of the page on which a person sees what its accounts can pay with. */
export const methodsStrings = catalogue(
  {
    title: 'Medios de pago',
    lead: 'Con qué puede pagar cada una de sus cuentas. Lo que quite deja de ofrecerse; los cargos en proceso siguen su curso.',
    kinds: {
      'credit-card': 'Tarjeta de crédito',
      'debit-card': 'Tarjeta de débito',
      'bank-account': 'Cargo a su cuenta bancaria',
      account: 'Línea de crédito, la otorga su distribuidor',
    },
    standard: 'Se propone al comprar',
    remove: 'Quitar',
    removeOf: (label: string) => `Quitar ${label}`,
    removed: (label: string) => `Se quitó ${label}`,
    removedNext: 'Ya no se ofrece al comprar. Puede agregarlo de nuevo en su próxima compra.',
    none: 'No tiene medios de pago guardados',
    noneNext: 'Los agrega al confirmar una compra; aparecerán aquí.',
  },
  {
    title: 'Payment methods',
    lead: 'What each of your accounts can pay with. What you remove is no longer offered; charges under way go on.',
    kinds: {
      'credit-card': 'Credit card',
      'debit-card': 'Debit card',
      'bank-account': 'Charge to your bank account',
      account: 'Credit line, given by your distributor',
    },
    standard: 'Proposed when you buy',
    remove: 'Remove',
    removeOf: (label: string) => `Remove ${label}`,
    removed: (label: string) => `${label} was removed`,
    removedNext: 'It is no longer offered when you buy. You can add it again at your next purchase.',
    none: 'You have no stored payment methods',
    noneNext: 'You add them when you confirm a purchase; they will appear here.',
  },
);
