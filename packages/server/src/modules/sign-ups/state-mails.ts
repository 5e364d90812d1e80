import type { Locale } from '../../http/problem.ts';
import type { Mail } from '../../ports/mail.ts';
import { composeMail } from '../mail/layout.ts';

export interface Told {
  name: string;
  email: string;
  locale: Locale;
  url: string;
  company: string;
  distributor: string;
}

/** A new distributor's database is ready; its parent has to activate it (CM-DIS-02). */
export function readyMail({ name, email, locale, url, company, distributor }: Told): Mail {
  return locale === 'en'
    ? composeMail(email, {
        locale,
        subject: 'Your account is ready to be activated',
        before: [`Hello, ${name}:`, `The account of ${company} is prepared.`],
        link: { text: 'Go to the platform', url },
        after: [`${distributor} has to activate it before you can use it. We will write to you then.`],
      })
    : composeMail(email, {
        locale,
        subject: 'Su cuenta está lista para activarse',
        before: [`Hola, ${name}:`, `La cuenta de ${company} quedó preparada.`],
        link: { text: 'Ir a la plataforma', url },
        after: [`Falta que ${distributor} la active para que pueda usarla. Le avisaremos entonces.`],
      });
}

/** The account may be used from now on. */
export function activatedMail({ name, email, locale, url, company, distributor }: Told): Mail {
  return locale === 'en'
    ? composeMail(email, {
        locale,
        subject: 'Your account is active',
        before: [
          `Hello, ${name}:`,
          `${distributor} activated the account of ${company}. You can use it now.`,
        ],
        link: { text: 'Sign in', url },
        after: ['Sign in with your e-mail or mobile number and your password.'],
      })
    : composeMail(email, {
        locale,
        subject: 'Su cuenta está activa',
        before: [`Hola, ${name}:`, `${distributor} activó la cuenta de ${company}. Ya puede usarla.`],
        link: { text: 'Iniciar sesión', url },
        after: ['Entre con su correo o número móvil y su contraseña.'],
      });
}

/** The distributor turned the sign-up down; the profile stays. */
export function rejectedMail(
  { name, email, locale, company, distributor }: Told,
  distributorEmail: string | null,
): Mail {
  const where = distributorEmail ? ` (${distributorEmail})` : '';
  return locale === 'en'
    ? composeMail(email, {
        locale,
        subject: 'Your sign-up was not accepted',
        before: [`Hello, ${name}:`, `${distributor} did not accept the sign-up of ${company}.`],
        after: [
          `Ask ${distributor}${where} for the reason. Nothing was charged to you, and your profile stays yours.`,
        ],
      })
    : composeMail(email, {
        locale,
        subject: 'Su registro no fue aceptado',
        before: [`Hola, ${name}:`, `${distributor} no aceptó el registro de ${company}.`],
        after: [
          `Pregunte el motivo a ${distributor}${where}. No se le cobró nada y su perfil sigue siendo suyo.`,
        ],
      });
}

/** To the distributor: somebody waits for its decision. */
export function waitingMail(told: Told, kind: 'customer' | 'distributor'): Mail {
  const { email, locale, url, company } = told;
  const isCustomer = kind === 'customer';
  return locale === 'en'
    ? composeMail(email, {
        locale,
        subject: isCustomer ? 'A customer waits to be linked' : 'A distributor waits to be activated',
        before: [
          `Hello, ${told.distributor}:`,
          isCustomer
            ? `${company} signed up as your customer and confirmed its e-mail.`
            : `${company} signed up as your distributor. Its account is prepared.`,
        ],
        link: { text: 'See the sign-up and decide', url },
        after: [
          isCustomer
            ? 'There you confirm or reject it. Until then nobody buys with this account.'
            : 'There you activate or reject it. Until then nobody enters this account.',
        ],
      })
    : composeMail(email, {
        locale,
        subject: isCustomer ? 'Un cliente espera su vinculación' : 'Un distribuidor espera su activación',
        before: [
          `Hola, ${told.distributor}:`,
          isCustomer
            ? `${company} se registró como su cliente y confirmó su correo.`
            : `${company} se registró como su distribuidor. Su cuenta quedó preparada.`,
        ],
        link: { text: 'Ver el registro y decidir', url },
        after: [
          isCustomer
            ? 'Ahí lo confirma o lo rechaza. Mientras tanto nadie compra con esa cuenta.'
            : 'Ahí la activa o la rechaza. Mientras tanto nadie entra en esa cuenta.',
        ],
      });
}
