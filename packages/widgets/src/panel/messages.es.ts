import type { Catalogue } from '../i18n/messages.ts';

/** Texts that all panels share, es-MX. */
export const panelEs = {
  visitor: 'Inicie sesión para continuar',
  visitorSo: 'Lo que haga aquí queda a su nombre.',
  signIn: 'Iniciar sesión',
  signingIn: 'Iniciando sesión',
  closed: 'Cerró la ventana antes de terminar. No se cambió nada.',
  blocked: 'El navegador bloqueó la ventana. Permita ventanas emergentes de este sitio y reintente.',
  denied: 'Sin ese permiso no se puede hacer. No se cambió nada.',
  signInFailed: 'No pudimos iniciar su sesión. Reintente en un momento.',
  notRead: 'No pudimos leer estos datos',
  stale: 'Los datos pueden haber cambiado.',
  unsure: 'No sabemos si llegó. Reintente: no se hará dos veces.',
  irreversible: 'Este proceso es incancelable e irreversible',
  sure: '¿Realmente desea continuar?',
  cancel: 'Cancelar',
  working: 'Un momento',
  missing: 'Llene este campo.',
  wholeNumber: 'Escriba un número entero mayor que cero.',
  money: 'Escriba un importe en pesos, como 150.00.',
  check: 'Revise lo que está marcado.',
  more: 'Ver más',
  search: 'Buscar',
  withVat: 'IVA incluido (16 %)',
  none: 'Ninguno',
  done: 'Listo',
} as const satisfies Catalogue;
