import { linkPerson, tellActivated } from './decide.ts';
import {
  changeSignUp,
  type Desk,
  lockSignUpOf,
  ownerOf,
  type SignUpChange,
  type SignUpRow,
} from './records.ts';

/**
 * The parent has activated a distributor that signed up: its person becomes the master and may enter (CM-DIS-11). One
 * that was named and has not accepted yet becomes it when it does, and is told nothing meanwhile.
 * In the transaction that activates the account. Does nothing for an account that no sign-up made, and answers so.
 */
export async function activateSignUp(desk: Desk, accountId: string): Promise<boolean> {
  const row = await lockSignUpOf(desk.db, accountId);
  // Turned down, its account kept, and restored: the parent has changed its mind (A-CM-8).
  const waits =
    row?.state === 'inactive' || (row?.state === 'rejected' && row.provisioning_finished_at !== null);
  if (!row || !waits) return false;
  const active = await changeSignUp(desk, row, { state: 'active' });
  if (active.profile_id) {
    await linkPerson(desk, active, 'master');
    await tellActivated(desk, active);
  }
  return true;
}

/**
 * The person that the parent named accepts what stands already (A-CM-21): where the account is active it becomes the
 * master at once, else by the activation.
 */
export async function acceptPlace(desk: Desk, row: SignUpRow, accepted: SignUpChange): Promise<SignUpRow> {
  const taken = await changeSignUp(desk, row, accepted);
  desk.audit({
    subject: { type: 'sign-up', id: row.id },
    account: ownerOf(row),
    before: { profileId: null },
    after: { profileId: taken.profile_id },
  });
  if (taken.state === 'active') await linkPerson(desk, taken, 'master');
  return taken;
}
