import type { LINKS } from '@mostrador/contract';
import type { Locale } from '../../http/problem.ts';
import { catalogue } from '../../pages/strings.ts';
import type { Mail } from '../../ports/mail.ts';
import { composeMail } from '../mail/layout.ts';

type Link = (typeof LINKS)[number];

export interface Addressee {
  name: string;
  email: string;
  locale: string;
}

interface Facts {
  customer: string;
  /** Who asks or linked: the distributor, or a person of the customer. */
  asker: string;
  link: Link;
  url: string;
}

/** What a place at a customer is called, in a sentence. */
export const placeNames = catalogue<Record<Link, string>>(
  { principal: 'perfil principal', administrator: 'administrador', member: 'miembro' },
  { principal: 'principal profile', administrator: 'administrator', member: 'member' },
);

const localeOf = ({ locale }: Addressee): Locale => (locale === 'en' ? 'en' : 'es-MX');

/** Asks to accept; 7 days, once. */
export function invitationMail(to: Addressee, { customer, asker, link, url }: Facts): Mail {
  const locale = localeOf(to);
  const place = placeNames(locale)[link];
  return locale === 'en'
    ? composeMail(to.email, {
        locale,
        subject: `${customer}: will you be its ${place}?`,
        before: [`Hello, ${to.name}:`, `${asker} asks you to be the ${place} of the account of ${customer}.`],
        link: { text: 'See the invitation', url },
        after: [
          'You accept or decline once you have signed in. The link serves for 7 days and only once.',
          'If you do not know this account, do nothing: nobody is linked without accepting.',
        ],
      })
    : composeMail(to.email, {
        locale,
        subject: `${customer}: ¿será usted su ${place}?`,
        before: [`Hola, ${to.name}:`, `${asker} le pide ser ${place} de la cuenta de ${customer}.`],
        link: { text: 'Ver la invitación', url },
        after: [
          'Después de iniciar sesión la acepta o la rechaza. El enlace sirve durante 7 días y una sola vez.',
          'Si no conoce esta cuenta, no haga nada: nadie queda vinculado sin aceptar.',
        ],
      });
}

/** Tells that a person of the customer has linked the addressee. */
export function linkedMail(to: Addressee, { customer, asker, link, url }: Facts): Mail {
  const locale = localeOf(to);
  const place = placeNames(locale)[link];
  return locale === 'en'
    ? composeMail(to.email, {
        locale,
        subject: `You were linked to the account of ${customer}`,
        before: [`Hello, ${to.name}:`, `${asker} linked you to the account of ${customer} as ${place}.`],
        link: { text: 'Sign in', url },
        after: ['If that is a mistake, ask them to end the link.'],
      })
    : composeMail(to.email, {
        locale,
        subject: `Lo vincularon a la cuenta de ${customer}`,
        before: [`Hola, ${to.name}:`, `${asker} lo vinculó a la cuenta de ${customer} como ${place}.`],
        link: { text: 'Iniciar sesión', url },
        after: ['Si es un error, pídale que termine el vínculo.'],
      });
}

export function unlinkedMail(to: Addressee, customer: string): Mail {
  const locale = localeOf(to);
  return locale === 'en'
    ? composeMail(to.email, {
        locale,
        subject: `Your link to the account of ${customer} has ended`,
        before: [`Hello, ${to.name}:`, `You no longer act for the account of ${customer}.`],
        after: ['Your profile and your other accounts are as they were.'],
      })
    : composeMail(to.email, {
        locale,
        subject: `Terminó su vínculo con la cuenta de ${customer}`,
        before: [`Hola, ${to.name}:`, `Ya no actúa por la cuenta de ${customer}.`],
        after: ['Su perfil y sus demás cuentas siguen igual.'],
      });
}

/** Tells the former principal who took the place, so that nobody takes it unseen. */
export function succeededMail(to: Addressee, facts: { customer: string; successor: string }): Mail {
  const { customer, successor } = facts;
  const locale = localeOf(to);
  return locale === 'en'
    ? composeMail(to.email, {
        locale,
        subject: `${customer} has another principal profile`,
        before: [
          `Hello, ${to.name}:`,
          `${successor} accepted to be the principal profile of ${customer}. You go on as administrator.`,
        ],
        after: ['If you did not ask for it, write to your distributor.'],
      })
    : composeMail(to.email, {
        locale,
        subject: `${customer} tiene otro perfil principal`,
        before: [
          `Hola, ${to.name}:`,
          `${successor} aceptó ser el perfil principal de ${customer}. Usted sigue como administrador.`,
        ],
        after: ['Si usted no lo pidió, escriba a su distribuidor.'],
      });
}
