import type { DistributorAct } from '@mostrador/domain';
import { catalogue } from '../../pages/strings.ts';

interface Facts {
  company: string;
  parent: string;
  /** Days, as people write them; empty where there is none. */
  expires: string;
  deletes: string;
}
interface Text {
  subject: string;
  before: string[];
  after: string[];
}

/** What a distributor is written when its state changes; nothing where no act is here. */
export const stateStrings = catalogue<Partial<Record<DistributorAct | 'remove', (facts: Facts) => Text>>>(
  {
    activate: ({ company, parent }) => ({
      subject: 'Su cuenta está activa',
      before: [`${parent} activó la cuenta de ${company}. Ya puede usarla.`],
      after: ['Entre con su correo o número móvil y su contraseña.'],
    }),
    suspend: ({ company, parent }) => ({
      subject: 'Su cuenta está suspendida',
      before: [`${parent} suspendió la cuenta de ${company}.`],
      after: [
        'Por ahora no hay ventas, abonos ni altas nuevas. Sus clientes conservan sus saldos y siguen timbrando.',
        `Para reactivarla, comuníquese con ${parent}.`,
      ],
    }),
    reactivate: ({ company, parent }) => ({
      subject: 'Su cuenta está activa de nuevo',
      before: [`${parent} reactivó la cuenta de ${company}.`],
      after: ['Ya puede vender y abonar como antes.'],
    }),
    cancel: ({ company, parent, deletes }) => ({
      subject: 'Su cuenta fue cancelada',
      before: [
        `${parent} canceló la cuenta de ${company}. Se eliminará definitivamente el ${deletes}.`,
        'Entonces se pierden los timbres y puntos que le queden y sus clientes pasan a su distribuidor.',
      ],
      after: [`Hasta ese día ${parent} puede restaurarla.`],
    }),
    restore: ({ company, parent }) => ({
      subject: 'Su cuenta fue restaurada',
      before: [`${parent} restauró la cuenta de ${company}: ya no se eliminará.`],
      after: ['Sus saldos, clientes y accesos siguen como estaban.'],
    }),
    expire: ({ company, parent, expires }) => ({
      subject: 'Su cuenta venció',
      before: [`La cuenta de ${company} venció el ${expires}.`],
      after: [
        'Por ahora no hay ventas, abonos ni altas nuevas. Sus clientes conservan sus saldos y siguen timbrando.',
        `Para renovarla, comuníquese con ${parent}.`,
      ],
    }),
    extend: ({ company, expires }) => ({
      subject: 'Su cuenta fue renovada',
      before: [`La cuenta de ${company} está activa hasta el ${expires}.`],
      after: ['Con ella se renovaron sus licencias y suscripciones.'],
    }),
    renew: ({ company, expires }) => ({
      subject: 'Su cuenta fue renovada',
      before: [`La cuenta de ${company} está activa hasta el ${expires}.`],
      after: ['Ya puede vender y abonar como antes.'],
    }),
    remove: ({ company }) => ({
      subject: 'Su cuenta fue eliminada',
      before: [`La cuenta de ${company} se eliminó definitivamente, 30 días después de su cancelación.`],
      after: ['Su perfil sigue siendo suyo: puede entrar con él a otras cuentas.'],
    }),
  },
  {
    activate: ({ company, parent }) => ({
      subject: 'Your account is active',
      before: [`${parent} activated the account of ${company}. You can use it now.`],
      after: ['Sign in with your e-mail or mobile number and your password.'],
    }),
    suspend: ({ company, parent }) => ({
      subject: 'Your account is suspended',
      before: [`${parent} suspended the account of ${company}.`],
      after: [
        'No new sales, transfers or sign-ups at present. Your customers keep their balances and keep stamping.',
        `To have it reactivated, get in touch with ${parent}.`,
      ],
    }),
    reactivate: ({ company, parent }) => ({
      subject: 'Your account is active again',
      before: [`${parent} reactivated the account of ${company}.`],
      after: ['You can sell and transfer as before.'],
    }),
    cancel: ({ company, parent, deletes }) => ({
      subject: 'Your account was cancelled',
      before: [
        `${parent} cancelled the account of ${company}. It will be deleted for good on ${deletes}.`,
        'The stamps and points that it still has are lost then, and its customers move to its distributor.',
      ],
      after: [`Until that day ${parent} can restore it.`],
    }),
    restore: ({ company, parent }) => ({
      subject: 'Your account was restored',
      before: [`${parent} restored the account of ${company}: it will not be deleted.`],
      after: ['Balances, customers and access are as they were.'],
    }),
    expire: ({ company, parent, expires }) => ({
      subject: 'Your account has expired',
      before: [`The account of ${company} expired on ${expires}.`],
      after: [
        'No new sales, transfers or sign-ups at present. Your customers keep their balances and keep stamping.',
        `To have it renewed, get in touch with ${parent}.`,
      ],
    }),
    extend: ({ company, expires }) => ({
      subject: 'Your account was renewed',
      before: [`The account of ${company} is active until ${expires}.`],
      after: ['Its licences and subscriptions were renewed with it.'],
    }),
    renew: ({ company, expires }) => ({
      subject: 'Your account was renewed',
      before: [`The account of ${company} is active until ${expires}.`],
      after: ['You can sell and transfer as before.'],
    }),
    remove: ({ company }) => ({
      subject: 'Your account was deleted',
      before: [`The account of ${company} was deleted for good, 30 days after its cancellation.`],
      after: ['Your profile stays yours: you can enter other accounts with it.'],
    }),
  },
);
