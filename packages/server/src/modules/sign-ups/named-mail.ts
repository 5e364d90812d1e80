import type { Mail } from '../../ports/mail.ts';
import { composeMail } from '../mail/layout.ts';
import { type MailLink, plainName } from './mails.ts';

/** Asks whom a parent named to be the master user of its new distributor; 24 hours, once. */
export function namedMail({ email, locale, url, distributor, company }: MailLink, known: boolean): Mail {
  const name = plainName(company ?? '');
  if (locale === 'en') {
    return composeMail(email, {
      locale,
      subject: `Will you be the master user of ${name}?`,
      before: [
        'Hello:',
        `${distributor} opened the distributor account of the company “${name}” in its network and names you as its master user.`,
      ],
      link: { text: 'See the account and accept', url },
      after: [
        `${known ? 'You accept with the password that you sign in with.' : 'On accepting you choose your password.'} The link serves for 24 hours and only once.`,
        'If you do not know this company, do nothing: nobody is linked without accepting.',
      ],
    });
  }
  return composeMail(email, {
    locale,
    subject: `¿Será usted el usuario maestro de ${name}?`,
    before: [
      'Hola:',
      `${distributor} abrió en su red la cuenta de distribuidor de la empresa «${name}» y lo nombra su usuario maestro.`,
    ],
    link: { text: 'Ver la cuenta y aceptar', url },
    after: [
      `${known ? 'La acepta con la contraseña con la que entra.' : 'Al aceptarla elige su contraseña.'} El enlace sirve durante 24 horas y una sola vez.`,
      'Si no conoce esta empresa, no haga nada: nadie queda vinculado sin aceptar.',
    ],
  });
}
