import type { Locale } from '../../http/problem.ts';
import type { Mail } from '../../ports/mail.ts';
import { composeMail } from '../mail/layout.ts';

export interface MailLink {
  email: string;
  locale: Locale;
  url: string;
  /** Whose site it was, as the platform knows it. */
  distributor: string;
  /** As a stranger may have typed it. */
  company: string | null;
}

/**
 * A name as it may stand in a mail to somebody who never wrote it: short, and nothing in it that a mail program
 * would turn into a link.
 */
export const plainName = (name: string): string =>
  name
    .replace(/[^\p{L}\p{N} &'.,-]/gu, ' ')
    .replace(/\.(?=[\p{L}\p{N}]{2})/gu, '. ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 60);

const quoted = (company: string | null, en: boolean) =>
  company
    ? en
      ? ` for the company “${plainName(company)}”`
      : ` para la empresa «${plainName(company)}»`
    : '';

/** Verifies the e-mail of a new person; 24 hours, once. */
export function activationMail({ email, locale, url, distributor, company }: MailLink): Mail {
  if (locale === 'en') {
    return composeMail(email, {
      locale,
      subject: 'Activate your profile',
      before: ['Hello:', `Someone signed up at ${distributor}${quoted(company, true)} with this e-mail.`],
      link: { text: 'Activate my profile', url },
      after: [
        'There you choose your password. The link serves for 24 hours and only once.',
        'If it was not you, do nothing: no profile is made.',
      ],
    });
  }
  return composeMail(email, {
    locale,
    subject: 'Active su perfil',
    before: ['Hola:', `Alguien se registró en ${distributor}${quoted(company, false)} con este correo.`],
    link: { text: 'Activar mi perfil', url },
    after: [
      'Ahí elige su contraseña. El enlace sirve durante 24 horas y una sola vez.',
      'Si no fue usted, no haga nada: no se crea ningún perfil.',
    ],
  });
}

/** To somebody whose profile exists: nothing changes unless the person confirms with the own password. */
export function knownMail({ email, locale, url, distributor, company }: MailLink): Mail {
  if (locale === 'en') {
    return composeMail(email, {
      locale,
      subject: 'You already have a profile',
      before: [
        'Hello:',
        `Someone signed up at ${distributor}${quoted(company, true)} with this e-mail, which has a profile already. You need no other.`,
      ],
      link: { text: 'Confirm with my password', url },
      after: [
        company
          ? 'Confirm only if it was you: the company is then linked to your profile. The link serves for 24 hours and only once.'
          : 'Confirm only if it was you. The link serves for 24 hours and only once.',
        'If it was not you, do nothing: nothing changes.',
      ],
    });
  }
  return composeMail(email, {
    locale,
    subject: 'Usted ya tiene un perfil',
    before: [
      'Hola:',
      `Alguien se registró en ${distributor}${quoted(company, false)} con este correo, que ya tiene un perfil. No necesita otro.`,
    ],
    link: { text: 'Confirmar con mi contraseña', url },
    after: [
      company
        ? 'Confirme solo si fue usted: la empresa quedará vinculada a su perfil. El enlace sirve durante 24 horas y una sola vez.'
        : 'Confirme solo si fue usted. El enlace sirve durante 24 horas y una sola vez.',
      'Si no fue usted, no haga nada: nada cambia.',
    ],
  });
}
