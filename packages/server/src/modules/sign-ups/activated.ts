import { linkPerson, tellActivated } from './decide.ts';
import { changeSignUp, type Desk, lockSignUpOf } from './records.ts';

/**
 * The parent has activated a distributor that signed up: its person becomes the master and may enter (CM-DIS-11).
 * In the transaction that activates the account; does nothing for an account that no sign-up made.
 */
export async function activateSignUp(desk: Desk, accountId: string): Promise<void> {
  const row = await lockSignUpOf(desk.db, accountId);
  if (row?.state !== 'inactive') return;
  const active = await changeSignUp(desk, row, { state: 'active' });
  await linkPerson(desk, active, 'master');
  await tellActivated(desk, active);
}
