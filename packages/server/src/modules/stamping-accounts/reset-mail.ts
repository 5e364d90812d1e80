import type { Call } from '../../http/call.ts';
import { catalogue } from '../../pages/strings.ts';
import { composeMail } from '../mail/layout.ts';
import { queueMail } from '../mail/queue.ts';
import { greetingOf, recipientOf } from '../mail/recipients.ts';
import { readParty } from '../offers/parties.ts';
import type { StampingAccountRow } from './queries.ts';

interface Facts {
  account: string;
  customer: string;
  by: string;
}

const strings = catalogue(
  {
    subject: ({ account }: Facts) => `Nueva contraseña de la cuenta de timbrado ${account}`,
    what: ({ account, customer, by }: Facts) =>
      `${by} dio una contraseña nueva a la cuenta de timbrado ${account} de ${customer}. La anterior dejó de servir: actualícela en los programas que timbran con ella.`,
    so: 'Con la contraseña nueva no se puede leer nada de lo que se timbró antes. Si usted no la pidió, dé a la cuenta otra que solo usted conozca y pregunte a su distribuidor.',
  },
  {
    subject: ({ account }: Facts) => `New password of the stamping account ${account}`,
    what: ({ account, customer, by }: Facts) =>
      `${by} gave the stamping account ${account} of ${customer} a new password. The old one stopped working: update it in the programs that stamp with it.`,
    so: 'The new password opens nothing that was stamped before it. If you did not ask for it, give the account another one that only you know, and ask your distributor.',
  },
);

/** Tells the customer's people that somebody else gave one of its accounts another password. */
export async function tellReset(
  { db, access }: Pick<Call, 'db' | 'access'>,
  row: StampingAccountRow,
): Promise<void> {
  const people = await db
    .selectFrom('profile_link as l')
    .innerJoin('profile as p', 'p.id', 'l.profile_id')
    .select(['p.name', 'p.email', 'p.locale'])
    .where('l.account_id', '=', row.customer_id)
    .where('l.link', 'in', ['principal', 'administrator'])
    .orderBy('p.id')
    .execute();
  const { name: by } = await readParty(db, access.accountId);
  for (const to of people.map(recipientOf)) {
    const words = strings(to.locale);
    const facts = { account: row.name, customer: row.customer_name, by };
    const mail = {
      locale: to.locale,
      subject: words.subject(facts),
      before: [greetingOf(to), words.what(facts)],
      after: [words.so],
    };
    await queueMail(db, 'stamping-password-reset', composeMail(to.email, mail));
  }
}
