import { catalogue } from '../../pages/strings.ts';

/** What whoever a parent named for a new distributor reads before it accepts. */
export const namedStrings = catalogue(
  {
    title: 'Cuenta de distribuidor',
    lead: 'Un distribuidor lo nombró usuario maestro de una cuenta de su red.',
    see: 'Ver la cuenta',
    question: (company: string) => `¿Quiere ser el usuario maestro de ${company}?`,
    asks: (distributor: string) => `${distributor} abrió esta cuenta en su red y lo nombró a usted.`,
    account: 'Cuenta de distribuidor',
    number: 'NIC',
    parent: 'En la red de',
    place: 'Su lugar',
    master: 'Usuario maestro',
    rights:
      'El usuario maestro decide todo en la cuenta. Mientras lo sea, su perfil no puede ser el principal de un cliente.',
    nothing: 'Si no conoce esta empresa, cierre esta página: nadie queda vinculado sin aceptar.',
    known: 'Aceptar con mi contraseña',
    new: 'Aceptar y activar mi perfil',
    done: 'Aceptó la cuenta',
    doneActive: (company: string) => `Ya es el usuario maestro de ${company}.`,
    doneInactive: (distributor: string) =>
      `${distributor} activará la cuenta y entonces podrá entrar. Le avisaremos por correo.`,
  },
  {
    title: 'Distributor account',
    lead: 'A distributor named you as the master user of an account in its network.',
    see: 'See the account',
    question: (company: string) => `Do you want to be the master user of ${company}?`,
    asks: (distributor: string) => `${distributor} opened this account in its network and named you.`,
    account: 'Distributor account',
    number: 'NIC',
    parent: 'In the network of',
    place: 'Your place',
    master: 'Master user',
    rights:
      'The master user decides everything in the account. As long as you are, your profile cannot be the principal one of a customer.',
    nothing: 'If you do not know this company, close this page: nobody is linked without accepting.',
    known: 'Accept with my password',
    new: 'Accept and activate my profile',
    done: 'You accepted the account',
    doneActive: (company: string) => `You are the master user of ${company} now.`,
    doneInactive: (distributor: string) =>
      `${distributor} will activate the account; then you can enter it. We will write to you.`,
  },
);
