import { catalogue } from '../../pages/strings.ts';

/** Texts of the page on which a person sees which sites may act for it. */
export const consentsStrings = catalogue(
  {
    title: 'Sitios con permiso',
    lead: 'Lo que cada sitio puede hacer por usted. Quite el permiso cuando quiera: sus sesiones ahí terminan y no pierde nada de lo suyo.',
    account: 'Cuenta',
    accounts: 'Cuentas',
    points: 'Puntos al día',
    eachConfirmed: 'Confirma cada compra',
    granted: 'Desde',
    used: 'Último uso',
    may: 'Puede',
    revoke: 'Quitar el permiso',
    revokeOf: (site: string) => `Quitar el permiso a ${site}`,
    revoked: (site: string) => `Se quitó el permiso a ${site}`,
    revokedNext: 'Sus sesiones ahí terminaron. Si vuelve a entrar, el sitio se lo pedirá de nuevo.',
    none: 'Ningún sitio tiene su permiso',
    noneNext: 'Cuando entre en un sitio con su perfil y lo permita, aparecerá aquí.',
  },
  {
    title: 'Sites with permission',
    lead: 'What each site may do for you. Take the permission back whenever you like: your sessions there end, and you lose nothing of yours.',
    account: 'Account',
    accounts: 'Accounts',
    points: 'Points a day',
    eachConfirmed: 'You confirm each purchase',
    granted: 'Since',
    used: 'Last used',
    may: 'It may',
    revoke: 'Take the permission back',
    revokeOf: (site: string) => `Take the permission back from ${site}`,
    revoked: (site: string) => `${site} has no permission any more`,
    revokedNext: 'Your sessions there have ended. If you sign in again, the site will ask you anew.',
    none: 'No site has your permission',
    noneNext: 'When you sign in at a site with your profile and allow it, it will appear here.',
  },
);
