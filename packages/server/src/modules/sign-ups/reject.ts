import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import { problem } from '../../http/problem.ts';
import { applyAct } from '../distributors/life.ts';
import { spendLinks } from './activation-link.ts';
import { setAccountState, tellRejected } from './decide.ts';
import { changeSignUp, type Desk, type SignUpRow } from './records.ts';

/** States from which a sign-up may be turned down. */
const OPEN = new Set<SignUpRow['state']>(['unverified', 'pending-link', 'inactive']);

/**
 * Turns a sign-up down. Its account goes with it, unless something was posted to it: then a customer only stops,
 * and a distributor is cancelled like any other (A-CM-7). The person hears of it.
 * @throws 409 `state_conflict`
 */
export async function rejectSignUp(desk: Desk, row: SignUpRow): Promise<SignUpRow> {
  if (!OPEN.has(row.state)) throw problem('state_conflict');
  await spendLinks(desk.db, row.id);
  if (row.account_id && !(await discardAccount(desk.db, row.account_id))) {
    if (row.kind === 'customer') await setAccountState(desk, row, 'inactive');
    else await cancelAccount(desk, row.account_id);
  }
  await tellRejected(desk, row);
  return changeSignUp(desk, row, { state: 'rejected' });
}

async function discardAccount(db: Kysely<Database>, id: string): Promise<boolean> {
  const { rows } = await sql<{ gone: boolean }>`SELECT account_discard(${id}) AS gone`.execute(db);
  return rows[0]?.gone ?? false;
}

/** One that the parent has cancelled already stays as it is. */
async function cancelAccount(desk: Desk, id: string): Promise<void> {
  const account = await desk.db
    .selectFrom('account')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (account.state !== 'cancelled') await applyAct(desk, account, 'cancel');
}
