import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import { problem } from '../../http/problem.ts';

/** Accounts that may be opened under one parent, in a day of real time. */
export const ACCOUNTS_A_DAY = 500;
const DAY_SECONDS = 86_400;

/** Who opens an account under a parent: visitors use up none of what its own programs may open. */
export type Opener = 'parent' | 'visitors';

export const openingsKey = (parentId: string, opener: Opener): string => `accounts:${opener}:${parentId}`;

/**
 * The next NIC (IP-02), counted against its parent's accounts of the day, in the transaction that opens the account:
 * what comes to nothing does not count. Nobody else draws one, so no way of opening accounts is left uncounted.
 * @throws 429 `rate_limited` with Retry-After
 */
export async function takeNumber(db: Kysely<Database>, parentId: string, opener: Opener): Promise<string> {
  const { rows } = await sql<{ granted: number; wait: number }>`
    SELECT granted, wait FROM rate_take(${openingsKey(parentId, opener)}, ${ACCOUNTS_A_DAY / DAY_SECONDS}, ${ACCOUNTS_A_DAY}, 1)`.execute(
    db,
  );
  const { granted, wait } = rows[0]!;
  if (granted < 1) {
    throw problem('rate_limited', {
      detail: {
        es: `Un distribuidor abre hasta ${ACCOUNTS_A_DAY} cuentas al día. No se abrió esta: envíela de nuevo cuando lo indica Retry-After.`,
        en: `A distributor opens up to ${ACCOUNTS_A_DAY} accounts a day. This one was not opened: send it again when Retry-After says.`,
      },
      headers: { 'retry-after': String(Math.max(1, Math.ceil(wait))) },
    });
  }
  const drawn = await sql<{ number: string }>`SELECT nextval('account_number')::text AS number`.execute(db);
  return drawn.rows[0]!.number;
}
