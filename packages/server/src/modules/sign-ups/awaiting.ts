import { listSignUps } from '@mostrador/contract';
import type { ExpressionBuilder, Kysely } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import { visibleTo } from '../../http/tenancy.ts';
import { callersOf } from '../identity/callers.ts';
import type { LinkedAccount, PlatformPerson } from '../identity/platform-session.ts';
import type { SignUpRow } from './records.ts';

/** What awaits a decision, at which of the person's distributors. */
export interface Awaiting {
  signUps: { row: SignUpRow; distributor: LinkedAccount }[];
  /** After which the next ones follow; null: none. */
  next: string | null;
}

const LISTED = 20;

/**
 * What awaits a decision at the person's distributors, the longest wait first; null for a person that has none. The
 * SQL of `stageOf`: customers to be linked, distributors to be activated.
 */
export async function readAwaiting(
  db: Kysely<Database>,
  person: PlatformPerson,
  after: string | null,
): Promise<Awaiting | null> {
  const callers = callersOf(person, listSignUps);
  if (!callers.length) return null;
  const found = await db
    .selectFrom('sign_up')
    .selectAll()
    .where((eb) =>
      eb.or(
        callers.map((access) => visibleTo<'sign_up'>(access, 'sign_up.id', 'sign_up.distributor_id')(eb)),
      ),
    )
    .where((eb) => eb.or([eb('state', '=', 'pending-link'), waitsForActivation(eb)]))
    .$if(after !== null, (query) => query.where('id', '>', after!))
    .orderBy('id')
    .limit(LISTED + 1)
    .execute();
  const signUps = (found.slice(0, LISTED) as SignUpRow[]).flatMap((row) => {
    const distributor = person.accounts.find(({ id }) => id === row.distributor_id);
    return distributor ? [{ row, distributor }] : [];
  });
  return { signUps, next: found.length > LISTED ? (signUps.at(-1)?.row.id ?? null) : null };
}

const waitsForActivation = (eb: ExpressionBuilder<Database, 'sign_up'>) =>
  eb.and([
    eb('kind', '=', 'distributor'),
    eb('state', 'in', ['inactive', 'rejected']),
    eb('provisioning_finished_at', 'is not', null),
    eb.exists(
      eb
        .selectFrom('account')
        .select('account.id')
        .whereRef('account.id', '=', 'sign_up.account_id')
        .where('account.state', '=', 'inactive'),
    ),
  ]);
