import { linkPerson, tellActivated } from './decide.ts';
import { changeSignUp, type Desk, lockSignUpOf } from './records.ts';

/**
 * The parent has activated a distributor that signed up: its person becomes the master and may enter (CM-DIS-11).
 * In the transaction that activates the account. Does nothing for an account that no sign-up made, and answers so.
 */
export async function activateSignUp(desk: Desk, accountId: string): Promise<boolean> {
  const row = await lockSignUpOf(desk.db, accountId);
  // Turned down, its account kept, and restored: the parent has changed its mind (A-CM-8).
  const waits = row?.state === 'inactive' || (row?.state === 'rejected' && row.profile_id !== null);
  if (!row || !waits) return false;
  const active = await changeSignUp(desk, row, { state: 'active' });
  await linkPerson(desk, active, 'master');
  await tellActivated(desk, active);
  return true;
}
