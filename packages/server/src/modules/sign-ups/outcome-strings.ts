import { catalogue } from '../../pages/strings.ts';

/** What became of a sign-up, as its distributor reads it, and why a decision was not taken. */
export const signUpOutcomeStrings = catalogue(
  {
    titles: {
      active: {
        profile: (person: string) => `${person} tiene su perfil`,
        customer: (company: string) => `${company} es su cliente`,
        distributor: (company: string) => `${company} está activa`,
      },
      rejected: (company: string) => `El registro de ${company} está rechazado`,
      cancelled: (company: string) => `La cuenta de ${company} está cancelada`,
      unverified: (company: string) => `${company} aún no confirma su correo`,
      provisioning: (company: string) => `La cuenta de ${company} se está preparando`,
    },
    texts: {
      active: {
        profile: 'No hay nada que decidir: un perfil no pide ninguna cuenta.',
        customer: 'Ya puede entrar con su perfil y comprar.',
        distributor: 'Ya puede entrar con su perfil y vender.',
      },
      activeUnaccepted: 'La persona que usted nombró entra en ella cuando acepte.',
      rejected: 'Si fue un error, pídale que se registre de nuevo.',
      rejectedKept: 'Conserva lo que ya tenía, y su cuenta no está activa.',
      cancelled: 'Se canceló antes de activarse. Si la restaura, volverá a esperar su activación.',
      unverified: 'Cuando lo confirme, podrá decidir aquí. El enlace de su correo sirve 24 horas.',
      provisioning: 'Tarda hasta 10 minutos. Después podrá activarla aquí; le avisaremos por correo.',
    },
    done: 'Su decisión quedó registrada.',
    doneMailed: (email: string) => `Su decisión quedó registrada. Avisamos a ${email}.`,
    before: 'Este registro ya está decidido.',
    late: 'Alguien decidió antes',
    lateNext: 'Su decisión ya no cambió nada.',
    refused: {
      profile_administers_distributor:
        'Esa persona administra ahora una Cuenta Maestra y no puede ser cliente. Rechace el registro.',
      distributor_suspended: 'Hasta que se reactive, solo puede rechazar el registro.',
      account_expired: 'Hasta que se renueve, solo puede rechazar el registro.',
    },
    unknown: 'Este registro no existe',
    unknownNext: 'O espera a otra cuenta: entre con el perfil del distribuidor con el que se registró.',
    noDecider: 'Aquí deciden los distribuidores',
    noDeciderNext: 'Ninguna cuenta suya es de un distribuidor. Entre con el perfil de quien lo administra.',
  },
  {
    titles: {
      active: {
        profile: (person: string) => `${person} has its profile`,
        customer: (company: string) => `${company} is your customer`,
        distributor: (company: string) => `${company} is active`,
      },
      rejected: (company: string) => `The sign-up of ${company} is rejected`,
      cancelled: (company: string) => `The account of ${company} is cancelled`,
      unverified: (company: string) => `${company} has not proved its e-mail yet`,
      provisioning: (company: string) => `The account of ${company} is being prepared`,
    },
    texts: {
      active: {
        profile: 'There is nothing to decide: a profile asks for no account.',
        customer: 'It may sign in with its profile and buy.',
        distributor: 'It may sign in with its profile and sell.',
      },
      activeUnaccepted: 'The person whom you named enters it once it accepts.',
      rejected: 'If that was a mistake, ask it to sign up anew.',
      rejectedKept: 'It keeps what it had, and its account is not active.',
      cancelled: 'It was cancelled before its activation. Restored, it waits for its activation again.',
      unverified: 'Once it has, you can decide here. The link in its mail serves for 24 hours.',
      provisioning: 'It takes up to 10 minutes. Then you can activate it here; we will tell you by mail.',
    },
    done: 'Your decision is kept.',
    doneMailed: (email: string) => `Your decision is kept. We told ${email}.`,
    before: 'This sign-up is decided already.',
    late: 'Somebody decided before',
    lateNext: 'Your decision changed nothing any more.',
    refused: {
      profile_administers_distributor:
        'That person now administers a distributor and cannot be a customer. Reject the sign-up.',
      distributor_suspended: 'Until it is reactivated you can only reject the sign-up.',
      account_expired: 'Until it is renewed you can only reject the sign-up.',
    },
    unknown: 'This sign-up does not exist',
    unknownNext:
      'Or it waits for another account: sign in with the profile of the distributor it signed up with.',
    noDecider: 'Distributors decide here',
    noDeciderNext:
      'None of your accounts is a distributor. Sign in with the profile of whoever administers it.',
  },
);
