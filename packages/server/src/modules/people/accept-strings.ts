import { catalogue } from '../../pages/strings.ts';

/** Texts of the page that answers an invitation. */
export const acceptStrings = catalogue(
  {
    title: 'Invitación a una cuenta',
    signIn: 'Inicie sesión con el perfil al que llegó el correo.',
    signedInAs: (name: string) => `Su sesión está abierta como ${name}.`,
    code: 'Código del enlace',
    codeHelp: 'Lo que sigue a «token=» en el enlace del correo.',
    missingCode: 'Abra el enlace del correo otra vez o pegue su código.',
    see: 'Ver la invitación',
    question: (place: string, customer: string) => `¿Quiere ser ${place} de la cuenta de ${customer}?`,
    asks: (distributor: string) => `Cliente de ${distributor}`,
    account: 'Cuenta',
    number: 'NIC',
    place: 'Su lugar',
    rights: {
      principal:
        'El perfil principal decide todo en la cuenta: compra, gasta sus puntos y elige a las demás personas. Quien lo era queda como administrador.',
      administrator: 'Un administrador compra, gasta los puntos de la cuenta y vincula a otras personas.',
      member: 'Un miembro consulta la cuenta y no cambia nada.',
    },
    accept: 'Aceptar',
    decline: 'Rechazar',
    spent: 'El enlace ya no sirve',
    spentNext:
      'Venció, ya se usó o es de otro perfil. Si le llegó con otro correo, cierre la sesión y ábralo de nuevo; si no, pida otra invitación.',
    administers: 'Este perfil no puede aceptar',
    administersNext:
      'Administra una Cuenta Maestra, y un distribuidor no controla las cuentas de sus clientes. No se cambió nada: pida la invitación para otro perfil.',
    closed: 'La cuenta no está activa',
    closedNext: 'No se cambió nada. Pregunte a quien lo invitó.',
    accepted: 'Ya forma parte de la cuenta',
    acceptedNext: (customer: string) => `Desde ahora puede entrar a la cuenta de ${customer}.`,
    declined: 'Rechazó la invitación',
    declinedNext: 'No se cambió nada.',
    go: 'Ver mis cuentas',
    signOut: 'Cerrar sesión',
  },
  {
    title: 'Invitation to an account',
    signIn: 'Sign in with the profile that the mail was sent to.',
    signedInAs: (name: string) => `You are signed in as ${name}.`,
    code: 'Code of the link',
    codeHelp: 'What follows “token=” in the link of the mail.',
    missingCode: 'Open the link of the mail again or paste its code.',
    see: 'See the invitation',
    question: (place: string, customer: string) =>
      `Do you want to be the ${place} of the account of ${customer}?`,
    asks: (distributor: string) => `Customer of ${distributor}`,
    account: 'Account',
    number: 'NIC',
    place: 'Your place',
    rights: {
      principal:
        'The principal profile decides everything in the account: buys, spends its points and chooses the other people. Whoever was it before goes on as administrator.',
      administrator: "An administrator buys, spends the account's points and links other people.",
      member: 'A member looks at the account and changes nothing.',
    },
    accept: 'Accept',
    decline: 'Decline',
    spent: 'The link serves no longer',
    spentNext:
      "It has expired, was used already, or is another profile's. If it came with another e-mail, sign out and open it again; else ask for another invitation.",
    administers: 'This profile cannot accept',
    administersNext:
      'It administers a distributor, and a distributor does not control the accounts of its customers. Nothing was changed: ask for an invitation for another profile.',
    closed: 'The account is not active',
    closedNext: 'Nothing was changed. Ask whoever invited you.',
    accepted: 'You are part of the account now',
    acceptedNext: (customer: string) => `From now on you can enter the account of ${customer}.`,
    declined: 'You declined the invitation',
    declinedNext: 'Nothing was changed.',
    go: 'See my accounts',
    signOut: 'Sign out',
  },
);
