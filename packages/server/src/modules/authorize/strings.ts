import type { Scope } from '@mostrador/contract';
import { catalogue } from '../../pages/strings.ts';
import type { RequestFault } from './request.ts';

const scopesEs: Record<Scope, string> = {
  'balances:read': 'Ver su saldo de timbres y puntos',
  'consumption:read': 'Ver su consumo diario',
  'offers:read': 'Ver los paquetes y precios que puede comprar',
  'orders:read': 'Ver sus compras',
  'orders:create': 'Comprar a su nombre',
  'desktops:read': 'Ver sus escritorios virtuales',
  'schedule:write': 'Cambiar el horario de sus escritorios',
  'power:start': 'Encender sus escritorios',
  'events:read': 'Recibir los cambios al momento',
  'transfers:create': 'Transferir timbres y puntos',
  'codes:redeem': 'Canjear códigos de abono',
  'stamps:use': 'Timbrar con sus cuentas de timbrado',
  'customers:read': 'Ver los datos de su cuenta y de sus clientes',
  'transfers:read': 'Ver sus transferencias de timbres y puntos',
  'packages:write': 'Cambiar los paquetes que vende',
  'codes:write': 'Crear y anular códigos de abono',
  'sales:read': 'Ver sus ventas, facturas y cobros',
  'sales:write': 'Registrar facturas y cobros',
};
const scopesEn: Record<Scope, string> = {
  'balances:read': 'See your balance of stamps and points',
  'consumption:read': 'See your daily consumption',
  'offers:read': 'See the packages and prices that you can buy',
  'orders:read': 'See your purchases',
  'orders:create': 'Buy in your name',
  'desktops:read': 'See your virtual desktops',
  'schedule:write': 'Change the schedule of your desktops',
  'power:start': 'Turn your desktops on',
  'events:read': 'Learn of changes at once',
  'transfers:create': 'Transfer stamps and points',
  'codes:redeem': 'Redeem credit codes',
  'stamps:use': 'Stamp with your stamping accounts',
  'customers:read': "See your account's data and your customers'",
  'transfers:read': 'See your transfers of stamps and points',
  'packages:write': 'Change the packages that you sell',
  'codes:write': 'Create and void credit codes',
  'sales:read': 'See your sales, invoices and receipts',
  'sales:write': 'Register invoices and receipts',
};
const faultsEs: Record<RequestFault, string> = {
  unknown_key: 'La clave publicable (client_id) no existe o terminó.',
  origin_not_allowed: 'La clave no permite el origen de redirect_uri.',
  response_type: 'response_type debe ser code.',
  response_mode: 'response_mode debe ser web_message o query.',
  scope: 'scope está vacío o tiene un permiso desconocido.',
  state: 'state debe tener de 1 a 500 caracteres.',
  code_challenge:
    'code_challenge debe ser el SHA-256 del verificador en base64url, con code_challenge_method=S256.',
  point_ceiling: 'point_ceiling debe ser un entero de puntos.',
};
const faultsEn: Record<RequestFault, string> = {
  unknown_key: 'The publishable key (client_id) does not exist or has ended.',
  origin_not_allowed: 'The key does not allow the origin of redirect_uri.',
  response_type: 'response_type must be code.',
  response_mode: 'response_mode must be web_message or query.',
  scope: 'scope is empty or has an unknown permission.',
  state: 'state must have 1 to 500 characters.',
  code_challenge:
    'code_challenge must be the SHA-256 of the verifier in base64url, with code_challenge_method=S256.',
  point_ceiling: 'point_ceiling must be a whole number of points.',
};

/** Texts of the consent page and of what surrounds it. */
export const consentStrings = catalogue(
  {
    title: (site: string) => `${site} pide su permiso`,
    asks: (distributor: string) => `El sitio de ${distributor} podrá:`,
    person: 'Usted es',
    notYou: '¿No es usted? Cerrar sesión',
    account: 'Cuenta',
    points: 'Puntos que puede gastar al día',
    pointsUnit: 'puntos',
    pointsHelp:
      'Más allá confirmará cada compra aquí. Con 0 las confirma todas. Un cargo a tarjeta o banco siempre se confirma.',
    pointsWrong: 'Escriba un número entero de 0 a 1,000,000.',
    accept: 'Permitir',
    refuse: 'No permitir',
    scopes: scopesEs,
    done: 'Listo',
    refused: 'No se dio el permiso',
    closing: 'Esta ventana se cierra sola. Si no, ciérrela y vuelva al sitio.',
    noOpener: 'La ventana del sitio ya no está abierta. Vuelva a él e inicie sesión de nuevo.',
    back: (site: string) => `Volver a ${site}`,
    noAccount: 'Su perfil no tiene una cuenta aquí',
    noAccountNext: (distributor: string) =>
      `Ninguna cuenta suya es cliente de ${distributor}. Pida a su distribuidor que enlace su perfil, o entre con otro.`,
    refusedSite: 'Este sitio no puede pedir su permiso',
    refusedSiteNext: 'No se envió ningún dato suyo. Cierre esta ventana y avise a quien administra el sitio.',
    forDeveloper: 'Para quien lo administra:',
    faults: faultsEs,
  },
  {
    title: (site: string) => `${site} asks for your permission`,
    asks: (distributor: string) => `${distributor}'s site may:`,
    person: 'You are',
    notYou: 'Not you? Sign out',
    account: 'Account',
    points: 'Points that it may spend a day',
    pointsUnit: 'points',
    pointsHelp:
      'Beyond that you confirm each purchase here. With 0 you confirm all. A charge to a card or bank is always confirmed.',
    pointsWrong: 'Write a whole number from 0 to 1,000,000.',
    accept: 'Allow',
    refuse: 'Do not allow',
    scopes: scopesEn,
    done: 'Done',
    refused: 'Permission was not given',
    closing: 'This window closes by itself. If not, close it and go back to the site.',
    noOpener: "The site's window is no longer open. Go back to it and sign in again.",
    back: (site: string) => `Back to ${site}`,
    noAccount: 'Your profile has no account here',
    noAccountNext: (distributor: string) =>
      `None of your accounts is a customer of ${distributor}. Ask your distributor to link your profile, or sign in with another.`,
    refusedSite: 'This site cannot ask for your permission',
    refusedSiteNext: 'Nothing of yours was sent. Close this window and tell whoever runs the site.',
    forDeveloper: 'For whoever runs it:',
    faults: faultsEn,
  },
);
