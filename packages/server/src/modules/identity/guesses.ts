import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import { problem } from '../../http/problem.ts';

const WINDOW_MINUTES = 15;
/** In 15 minutes (api.md, Security numbers). */
export const GUESSES_AN_ACCOUNT = 5;
export const GUESSES_AN_ADDRESS = 20;

export interface GuessLimit {
  /** Who or what is guessed at, or guesses: `profile:pro_...`, `address:192.0.2.7`. */
  subject: string;
  most: number;
}

/** Also the longest: guesses are kept for an hour. */
export const HOUR_MINUTES = 60;

/**
 * Counts a guess against each subject, in PostgreSQL, for all processes; simultaneous ones count too. Call it
 * outside a transaction: what is rolled back would not count.
 * @returns the guess, for `forgive`
 * @throws 429 `too_many_attempts` with Retry-After, also to the one who would have guessed right
 */
export async function beginGuess(
  db: Kysely<Database>,
  limits: readonly GuessLimit[],
  windowMinutes = WINDOW_MINUTES,
): Promise<string> {
  const id = crypto.randomUUID();
  const subjects = limits.map(({ subject }) => subject);
  const most = limits.map((limit) => limit.most);
  const { rows } = await sql<{ wait: number }>`
    SELECT guess_begin(${id}, ${subjects}::text[], ${most}::int4[], make_interval(mins => ${windowMinutes})) AS wait`.execute(
    db,
  );
  const wait = rows[0]!.wait;
  if (wait > 0) throw problem('too_many_attempts', { headers: { 'retry-after': String(Math.ceil(wait)) } });
  return id;
}

/** The guess was right: it doesn't count, nor do the wrong ones before it at `subject`. */
export async function forgive(db: Kysely<Database>, guess: string, subject: string): Promise<void> {
  await db
    .deleteFrom('guess')
    .where((eb) => eb.or([eb('id', '=', guess), eb('subject', '=', subject)]))
    .execute();
}

/** Who shares an address in effect: an IPv4 address, or an IPv6 network of 64 bits, which one household has. */
export function addressBlock(address: string): string {
  if (!address.includes(':')) return address;
  const [head = '', tail = ''] = address.split('::');
  const front = head.split(':').filter(Boolean);
  const back = tail.split(':').filter(Boolean);
  const zeros = Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => '0');
  return [...front, ...zeros, ...back].slice(0, 4).join(':');
}
