import { confirmSignUp, getSignUp } from '@mostrador/contract';
import type { Kysely } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import type { Access } from '../../http/access.ts';
import { isAuthorized } from '../../http/authorize.ts';
import { callersOf } from '../identity/callers.ts';
import type { LinkedAccount, PlatformPerson } from '../identity/platform-session.ts';
import { type Stage, stageOf } from './decisions.ts';
import { findVisible, type SignUpRow } from './records.ts';

/** Whether the person decides about sign-ups anywhere. */
export const isDecider = (person: PlatformPerson): boolean => callersOf(person, confirmSignUp).length > 0;

/** A sign-up as the person sees it, and as which of its distributors. */
export interface SeenSignUp {
  row: SignUpRow;
  stage: Stage;
  access: Access;
  distributor: LinkedAccount;
  /** The person decides there, and does not only read. */
  decides: boolean;
}

/** The sign-up, null for one that the API hides from the person. */
export async function findSeen(
  db: Kysely<Database>,
  person: PlatformPerson,
  id: string,
): Promise<SeenSignUp | null> {
  for (const access of callersOf(person, getSignUp)) {
    const row = await findVisible(db, access, id);
    const distributor = person.accounts.find((account) => account.id === access.accountId);
    if (!row || !distributor) continue;
    const stage = stageOf(row, await accountState(db, row.account_id));
    return { row, stage, access, distributor, decides: isAuthorized(confirmSignUp.spec, access) };
  }
  return null;
}

async function accountState(db: Kysely<Database>, id: string | null): Promise<string | null> {
  if (!id) return null;
  const row = await db.selectFrom('account').select('state').where('id', '=', id).executeTakeFirst();
  return row?.state ?? null;
}
