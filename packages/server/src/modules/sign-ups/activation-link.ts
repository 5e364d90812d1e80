import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import { hashSecret, newSecret } from '../../http/secrets.ts';
import { findProfile } from '../identity/sign-in.ts';
import { queueMail } from '../mail/queue.ts';
import { activationMail, knownMail } from './mails.ts';
import { namedMail } from './named-mail.ts';
import { awaitsPerson, type Desk, isNamed, type SignUpRow } from './records.ts';
import { NEWCOMER_HOURS } from './tokens.ts';

type Db = Kysely<Database>;

/** An e-mail address, a day (api.md, Principals). */
const MAILS_A_DAY = 3;

/**
 * Mails the link that verifies a sign-up's e-mail; somebody whose profile exists gets one that says so, and whom a
 * parent names reads what it would become. Known, unknown or mailed three times today already: the work is the same. Links mailed before stay good - mails
 * overtake each other - until one of them is used, which spends them all.
 */
export async function mailActivation(
  { db, publicUrl }: Pick<Desk, 'db' | 'publicUrl'>,
  signUp: SignUpRow,
  { resent }: { resent: boolean },
): Promise<void> {
  const { email_key, locale } = signUp;
  // Those that ask at the same moment are counted, too.
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`activation ${email_key}`}, 0))`.execute(db);
  const known = await isKnown(db, email_key);
  const mailed = (await mailsToday(db, email_key)) < MAILS_A_DAY;
  const token = newSecret('av');
  await db
    .insertInto('activation_link')
    .values({
      hash: await hashSecret(token),
      sign_up_id: signUp.id,
      email_key,
      mailed,
      resent,
      expires_at: sql<Date>`now() + make_interval(hours => ${NEWCOMER_HOURS})`,
    })
    .execute();
  const { name } = await db
    .selectFrom('account')
    .select('name')
    .where('id', '=', signUp.distributor_id)
    .executeTakeFirstOrThrow();
  const page = isNamed(signUp) ? '/activate/named' : known ? '/activate/known' : '/activate';
  const link = {
    email: signUp.email,
    locale,
    url: `${publicUrl}${page}?locale=${locale}#token=${token}`,
    distributor: name,
    company: signUp.company?.name ?? null,
  };
  const mail = isNamed(signUp) ? namedMail(link, known) : (known ? knownMail : activationMail)(link);
  if (mailed) await queueMail(db, 'activation', mail);
  else await sql`SELECT 1`.execute(db);
}

/** Whether the e-mail has a profile that can sign in. */
export async function isKnown(db: Db, email_key: string): Promise<boolean> {
  const profile = await findProfile(db, { column: 'email_key', value: email_key });
  return profile?.password_hash != null;
}

async function mailsToday(db: Db, email_key: string): Promise<number> {
  const row = await db
    .selectFrom('activation_link')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('email_key', '=', email_key)
    .where('mailed', '=', true)
    .where(sql<boolean>`created_at > now() - interval '1 day'`)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** The sign-up that a link verifies, while it serves; null when it has expired, was used, or the sign-up is decided. */
export async function signUpOfLink(
  db: Db,
  token: string,
): Promise<Pick<SignUpRow, 'id' | 'email' | 'email_key' | 'name' | 'phone' | 'account_id'> | null> {
  const row = await db
    .selectFrom('activation_link as l')
    .innerJoin('sign_up as s', 's.id', 'l.sign_up_id')
    .select([
      's.id',
      's.email',
      's.email_key',
      's.name',
      's.phone',
      's.account_id',
      's.state',
      's.profile_id',
    ])
    .where('l.hash', '=', await hashSecret(token))
    .where('l.used_at', 'is', null)
    .where('l.expires_at', '>', sql<Date>`now()`)
    .executeTakeFirst();
  return row && awaitsPerson(row as SignUpRow) ? row : null;
}

/** Spends every link of a sign-up. */
export async function spendLinks(db: Db, signUpId: string): Promise<void> {
  await db
    .updateTable('activation_link')
    .set({ used_at: sql<Date>`now()` })
    .where('sign_up_id', '=', signUpId)
    .where('used_at', 'is', null)
    .execute();
}
