import { catalogue } from '../../pages/strings.ts';

/** Texts of the pages on which a distributor decides about its sign-ups. */
export const decisionStrings = catalogue(
  {
    list: 'Registros por decidir',
    listLead: 'Esperan su decisión; primero quien espera desde hace más tiempo.',
    none: 'Nadie espera su decisión',
    noneNext: 'Cuando alguien se registre con usted y confirme su correo, aparecerá aquí.',
    seeMore: 'Ver más',
    see: 'Ver y decidir',
    seeOf: (company: string) => `Ver y decidir: ${company}`,
    question: {
      link: (company: string) => `${company} quiere ser su cliente`,
      activation: (company: string) => `${company} espera su activación`,
    },
    lead: (distributor: string) => `Se registró con ${distributor}.`,
    person: 'Persona',
    email: 'Correo',
    company: 'Empresa',
    rfc: 'RFC',
    rfcWarning: 'El dígito verificador del RFC no corresponde.',
    kind: 'Se registró como',
    kinds: { profile: 'Perfil', customer: 'Cliente', distributor: 'Distribuidor' },
    since: 'Fecha de registro',
    effect: {
      confirm: (person: string) =>
        `Si confirma, ${person} entra con su perfil y compra para su empresa. Le avisamos por correo.`,
      activate: (person: string) =>
        `Si activa la cuenta, ${person} entra en ella con su perfil y empieza a vender. Le avisamos por correo.`,
    },
    unaccepted: (person: string) => `${person} aún no acepta`,
    unacceptedNext: (email: string) =>
      `Le pedimos por correo, a ${email}, que acepte ser el usuario maestro. El enlace sirve 24 horas.`,
    activateUnaccepted: (person: string) =>
      `Puede activar la cuenta desde ahora: ${person} entra en ella cuando acepte.`,
    remind: 'Enviar el correo otra vez',
    reminded: (email: string) => `Enviamos otro enlace a ${email}.`,
    remindLater: 'Ya se enviaron varios correos en esta hora. Espere antes de enviar otro.',
    confirm: 'Confirmar',
    activate: 'Activar',
    reject: 'Rechazar',
    readsOnly: (distributor: string) =>
      `Su perfil solo consulta en ${distributor}. Decide quien administra la cuenta.`,
    rejectTitle: (company: string) => `¿Rechazar el registro de ${company}?`,
    rejectEffect:
      'Su cuenta se elimina; si ya tiene timbres o puntos, solo deja de estar activa. No se le avisa por correo.',
    rejectAgain: 'Para volver a pedirlo tendrá que registrarse de nuevo.',
    rejectYes: 'Rechazar el registro',
    rejectNo: 'No rechazar',
  },
  {
    list: 'Sign-ups to be decided',
    listLead: 'They wait for your decision; who has waited longest comes first.',
    none: 'Nobody waits for your decision',
    noneNext: 'When somebody signs up with you and proves the e-mail, it will appear here.',
    seeMore: 'See more',
    see: 'See and decide',
    seeOf: (company: string) => `See and decide: ${company}`,
    question: {
      link: (company: string) => `${company} wants to be your customer`,
      activation: (company: string) => `${company} waits for its activation`,
    },
    lead: (distributor: string) => `Signed up with ${distributor}.`,
    person: 'Person',
    email: 'E-mail',
    company: 'Company',
    rfc: 'RFC',
    rfcWarning: "The RFC's check digit does not match.",
    kind: 'Signed up as',
    kinds: { profile: 'Profile', customer: 'Customer', distributor: 'Distributor' },
    since: 'Signed up on',
    effect: {
      confirm: (person: string) =>
        `If you confirm, ${person} signs in with the own profile and buys for the company. We tell it by mail.`,
      activate: (person: string) =>
        `If you activate the account, ${person} signs in with the own profile and begins to sell. We tell it by mail.`,
    },
    unaccepted: (person: string) => `${person} has not accepted yet`,
    unacceptedNext: (email: string) =>
      `We asked by mail, at ${email}, to accept being the master user. The link serves for 24 hours.`,
    activateUnaccepted: (person: string) =>
      `You can activate the account already: ${person} enters it once it accepts.`,
    remind: 'Send the mail again',
    reminded: (email: string) => `We sent another link to ${email}.`,
    remindLater: 'Several mails were sent within this hour. Wait before you send another.',
    confirm: 'Confirm',
    activate: 'Activate',
    reject: 'Reject',
    readsOnly: (distributor: string) =>
      `Your profile only reads at ${distributor}. Whoever administers the account decides.`,
    rejectTitle: (company: string) => `Reject the sign-up of ${company}?`,
    rejectEffect:
      'Its account is deleted; if it has stamps or points already, it only stops being active. No mail tells of it.',
    rejectAgain: 'To ask for it again, it would have to sign up anew.',
    rejectYes: 'Reject the sign-up',
    rejectNo: 'Do not reject',
  },
);
