import { catalogue } from '../../pages/strings.ts';

/** What somebody reads whose registration is not decided yet. */
export const waitingStrings = catalogue(
  {
    title: 'Su registro espera',
    states: {
      'pending-link': (distributor: string, since: string) =>
        `${distributor} tiene su registro desde el ${since} y aún no lo confirma.`,
      provisioning: (distributor: string, since: string) =>
        `Su cuenta se prepara desde el ${since}. Después la activa ${distributor}.`,
      inactive: (distributor: string, since: string) =>
        `${distributor} tiene su registro desde el ${since} y aún no activa su cuenta.`,
    },
    next: 'Le escribiremos en cuanto pueda entrar. No tiene que hacer nada más.',
  },
  {
    title: 'Your registration waits',
    states: {
      'pending-link': (distributor: string, since: string) =>
        `${distributor} has had your registration since ${since} and has not confirmed it yet.`,
      provisioning: (distributor: string, since: string) =>
        `Your account has been in preparation since ${since}. After that ${distributor} activates it.`,
      inactive: (distributor: string, since: string) =>
        `${distributor} has had your registration since ${since} and has not activated your account yet.`,
    },
    next: 'We will write to you as soon as you can enter. You need to do nothing else.',
  },
);
