import type { Locale } from '../../http/problem.ts';
import type { Mail } from '../../ports/mail.ts';
import { composeMail } from '../mail/layout.ts';

export interface Recipient {
  name: string;
  email: string;
  locale: string;
}

const localeOf = ({ locale }: Recipient): Locale => (locale === 'en' ? 'en' : 'es-MX');

/** The link that sets a new password; 30 minutes, once. */
export function resetMail(to: Recipient, url: string): Mail {
  if (localeOf(to) === 'en') {
    return composeMail(to.email, {
      locale: 'en',
      subject: 'Choose a new password',
      before: [`Hello, ${to.name}:`, 'Someone asked to set a new password for your profile.'],
      link: { text: 'Choose a new password', url },
      after: [
        'The link serves for 30 minutes and only once; then all your sessions end.',
        'If it was not you, do nothing: your password stays as it is.',
      ],
    });
  }
  return composeMail(to.email, {
    locale: 'es-MX',
    subject: 'Elija una contraseña nueva',
    before: [`Hola, ${to.name}:`, 'Alguien pidió cambiar la contraseña de su perfil.'],
    link: { text: 'Elegir una contraseña nueva', url },
    after: [
      'El enlace sirve durante 30 minutos y una sola vez; después terminan todas sus sesiones.',
      'Si no fue usted, no haga nada: su contraseña sigue igual.',
    ],
  });
}

/** Tells that the password was changed, so that nobody changes it unseen. */
export function changedMail(to: Recipient, url: string): Mail {
  if (localeOf(to) === 'en') {
    return composeMail(to.email, {
      locale: 'en',
      subject: 'Your password was changed',
      before: [
        `Hello, ${to.name}:`,
        'The password of your profile was changed and all your sessions have ended.',
      ],
      link: { text: 'It was not me: choose another', url },
      after: ['If it was you, there is nothing to do.'],
    });
  }
  return composeMail(to.email, {
    locale: 'es-MX',
    subject: 'Su contraseña cambió',
    before: [`Hola, ${to.name}:`, 'La contraseña de su perfil cambió y todas sus sesiones terminaron.'],
    link: { text: 'No fui yo: elegir otra', url },
    after: ['Si fue usted, no hay nada que hacer.'],
  });
}
