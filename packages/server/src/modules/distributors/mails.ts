import type { DistributorAct } from '@mostrador/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import type { Locale } from '../../http/problem.ts';
import { composeMail } from '../mail/layout.ts';
import { queueMail } from '../mail/queue.ts';
import { greetingOf, mastersOf, type Recipient } from '../mail/recipients.ts';
import type { AccountRow, NetworkDesk } from './life.ts';
import { stateStrings } from './mail-strings.ts';

/**
 * Tells a distributor what became of it: by its master users, or by its own address while it has none. An address that
 * its parent typed, and whose person has accepted nothing yet, is not written to.
 */
export async function tellState(
  { db, publicUrl }: Pick<NetworkDesk, 'db' | 'publicUrl'>,
  row: AccountRow,
  act: DistributorAct | 'remove',
): Promise<void> {
  const parent = await db
    .selectFrom('account')
    .select('name')
    .where('id', '=', row.parent_id)
    .executeTakeFirst();
  for (const to of await recipientsOf(db, row)) {
    const text = stateStrings(to.locale)[act];
    if (!text) continue;
    const facts = {
      company: row.name,
      parent: parent?.name ?? '',
      expires: dayIn(row, row.expires_at, to.locale),
      deletes: dayIn(row, row.deletes_at, to.locale),
    };
    const { subject, before, after } = text(facts);
    const url = `${publicUrl}/sign-in?${new URLSearchParams({ locale: to.locale })}`;
    const link = { text: to.locale === 'en' ? 'Go to the platform' : 'Ir a la plataforma', url };
    const mail = { locale: to.locale, subject, before: [greetingOf(to), ...before], after };
    await queueMail(
      db,
      `distributor-${act}`,
      composeMail(to.email, act === 'remove' ? mail : { ...mail, link }),
    );
  }
}

async function recipientsOf(db: Kysely<Database>, { id, name, email }: AccountRow): Promise<Recipient[]> {
  const masters = await mastersOf(db, id);
  if (masters.length) return masters;
  if (!email) return [];
  const unproved = await db
    .selectFrom('sign_up')
    .select('id')
    .where('account_id', '=', id)
    .where('profile_id', 'is', null)
    .executeTakeFirst();
  return unproved ? [] : [{ name, email, locale: 'es-MX' }];
}

/** `25 de diciembre de 2026`, in the account's zone. */
function dayIn({ timezone }: AccountRow, instant: Date | null, locale: Locale): string {
  if (!instant) return '';
  const tag = locale === 'en' ? 'en-US' : 'es-MX';
  return new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: timezone }).format(instant);
}
