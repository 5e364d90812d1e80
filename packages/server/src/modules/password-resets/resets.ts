import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import { problem } from '../../http/problem.ts';
import { type AuditContext, writeAudit } from '../../http/records.ts';
import { hashSecret, newSecret } from '../../http/secrets.ts';
import { addressBlock, beginGuess, GUESSES_AN_ADDRESS } from '../identity/guesses.ts';
import { identifierKey } from '../identity/identifiers.ts';
import { type PasswordFault, passwordFault } from '../identity/password-rules.ts';
import { hashPassword } from '../identity/passwords.ts';
import { findProfile, type KnownProfile } from '../identity/sign-in.ts';
import { queueMail } from '../mail/queue.ts';
import { endSessions } from '../sessions/person-sessions.ts';
import { changedMail, resetMail } from './mails.ts';

const LINK_MINUTES = 30;
/** An e-mail address, a day (api.md, Principals). */
const MAILS_A_DAY = 3;
/** Stands in for the person who isn't: the same work is done for nobody. */
const NOBODY = { name: '', email: '', locale: 'es-MX' };

export interface ResetRequest {
  identifier: string;
  address: string;
  publicUrl: string;
}

/**
 * Mails a link if the person is known. Known, unknown or mailed three times today already: the answer and the
 * work are the same, down to a row and a commit. Call it outside a transaction: attempts are counted anyway.
 * @throws 429 `too_many_attempts`
 */
export async function requestReset(
  db: Kysely<Database>,
  { identifier, address, publicUrl }: ResetRequest,
  context: Omit<AuditContext, 'access' | 'operation'>,
): Promise<void> {
  await beginGuess(db, [{ subject: `reset:${addressBlock(address)}`, most: GUESSES_AN_ADDRESS }]);
  await db.transaction().execute(async (trx) => {
    const profile = await findProfile(trx, identifierKey(identifier));
    // Those that ask at the same moment are counted, too.
    const person = profile?.id ?? identifier;
    await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`reset ${person}`}, 0))`.execute(trx);
    const mailed = await mailsToday(trx, profile?.id ?? '');
    const addressee = profile && mailed < MAILS_A_DAY ? profile : null;
    const token = newSecret('pr');
    await trx
      .insertInto('password_reset')
      .values({
        hash: await hashSecret(token),
        profile_id: addressee?.id ?? null,
        expires_at: sql<Date>`now() + make_interval(mins => ${LINK_MINUTES})`,
      })
      .execute();
    const { locale } = addressee ?? NOBODY;
    const url = `${publicUrl}/password-reset/confirm?locale=${locale}#token=${token}`;
    const mail = resetMail(addressee ?? NOBODY, url);
    if (addressee) await queueMail(trx, 'password-reset', mail);
    else await sql`SELECT 1`.execute(trx);
    await writeAudit(trx, { ...context, access: null, operation: 'requestPasswordReset' }, [
      { subject: { type: 'profile', id: profile?.id ?? 'unknown' } },
    ]);
  });
}

async function mailsToday(trx: Transaction<Database>, profileId: string): Promise<number> {
  const row = await trx
    .selectFrom('password_reset')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('profile_id', '=', profileId)
    .where(sql<boolean>`created_at > now() - interval '1 day'`)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** The refusal of a password tells why, in `reason`. */
const weak = (reason: PasswordFault) => problem('password_too_weak', { members: { reason } });

/**
 * Sets the new password, spends every link of the person, ends all sessions, forgives wrong guesses, tells the
 * person by mail. A refused password leaves the link as it was. In the caller's transaction.
 * @returns the profile's id
 * @throws 409 `link_spent`, 422 `password_too_weak`
 */
export async function confirmReset(
  trx: Kysely<Database>,
  { token, password, publicUrl }: { token: string; password: string; publicUrl: string },
): Promise<string> {
  const profile = await lockOwner(trx, await hashSecret(token));
  if (!profile) throw problem('link_spent');
  const fault = passwordFault(password, [profile.name, profile.email, profile.phone ?? '']);
  if (fault) throw weak(fault);
  const { id } = profile;
  await trx
    .updateTable('profile')
    .set({ password_hash: await hashPassword(password) })
    .where('id', '=', id)
    .execute();
  const now = sql<Date>`now()`;
  await trx
    .updateTable('password_reset')
    .set({ used_at: now })
    .where('profile_id', '=', id)
    .where('used_at', 'is', null)
    .execute();
  // Those at the platform first: a site's session that is just being opened holds its own, and is ended after it.
  await trx
    .updateTable('platform_session')
    .set({ ended_at: now })
    .where('profile_id', '=', id)
    .where('ended_at', 'is', null)
    .execute();
  await endSessions(trx, { profileId: id });
  await trx.deleteFrom('guess').where('subject', '=', `profile:${id}`).execute();
  await queueMail(
    trx,
    'password-changed',
    changedMail(profile, `${publicUrl}/password-reset?locale=${profile.locale}`),
  );
  return id;
}

/** Whose link it is, while it serves. The person's row is locked: two links are not spent at once. */
async function lockOwner(trx: Kysely<Database>, hash: Uint8Array): Promise<KnownProfile | null> {
  const row = await trx
    .selectFrom('password_reset as r')
    .innerJoin('profile as p', 'p.id', 'r.profile_id')
    .select(['p.id', 'p.name', 'p.email', 'p.phone', 'p.locale', 'p.password_hash'])
    .where('r.hash', '=', hash)
    .where('r.used_at', 'is', null)
    .where('r.expires_at', '>', sql<Date>`now()`)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}
