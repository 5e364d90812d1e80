import type { Kysely } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import type { Locale } from '../../http/problem.ts';

/** Somebody who is written to, in the language of the profile. */
export interface Recipient {
  name: string;
  email: string;
  locale: Locale;
}

/** A profile as who is written to: a language that no mail has is Spanish. */
export const recipientOf = ({ name, email, locale }: Record<keyof Recipient, string>): Recipient => ({
  name,
  email,
  locale: locale === 'en' ? 'en' : 'es-MX',
});

/** The first line of a mail. */
export const greetingOf = ({ name, locale }: Recipient): string =>
  locale === 'en' ? `Hello, ${name}:` : `Hola, ${name}:`;

/** A distributor's master users. */
export async function mastersOf(db: Kysely<Database>, accountId: string): Promise<Recipient[]> {
  const masters = await db
    .selectFrom('profile_link as l')
    .innerJoin('profile as p', 'p.id', 'l.profile_id')
    .select(['p.name', 'p.email', 'p.locale'])
    .where('l.account_id', '=', accountId)
    .where('l.link', '=', 'master')
    .orderBy('p.id')
    .execute();
  return masters.map(recipientOf);
}
