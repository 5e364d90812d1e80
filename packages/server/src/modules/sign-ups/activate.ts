import { problem } from '../../http/problem.ts';
import type { Provisioning } from '../../ports/provisioning.ts';
import { holdPassword } from '../identity/sign-in.ts';
import { openCustomer } from './accounts.ts';
import { acceptPlace } from './activated.ts';
import { signUpOfLink, spendLinks } from './activation-link.ts';
import { administersDistributor, worksFor } from './contacts.ts';
import { linkCustomer, tellWaiting } from './decide.ts';
import { LEGAL_VERSIONS } from './legal.ts';
import { makeProfile } from './profiles.ts';
import type { Proof } from './prove.ts';
import { beginProvisioning } from './provisioning.ts';
import {
  changeSignUp,
  type Desk,
  isUnaccepted,
  lockSignUp,
  type SignUpChange,
  type SignUpRow,
} from './records.ts';
import { stillAllowed } from './return-url.ts';
import { linksByItself } from './standing.ts';
import { issueNewcomerToken } from './tokens.ts';

export interface Activated {
  row: SignUpRow;
  profileId: string;
  /** Where the sign-up came from, with a fresh newcomer token; null: the platform's own page follows. */
  returnUrl: string | null;
}

/**
 * Spends the link: the e-mail is verified, the person has a profile, and the sign-up goes on by its kind. In the
 * caller's transaction; a second one with the same link waits and finds it spent.
 * @throws 409 `link_spent`, 401 `wrong_sign_in`, 422 `profile_administers_distributor` (CM-CLI-04) or
 *   `parent_contact_not_allowed` (CM-DIS-03)
 */
export async function activate(desk: Desk, provisioning: Provisioning, proof: Proof): Promise<Activated> {
  const { db, now } = desk;
  const signUp = await lockSignUp(db, proof.signUpId);
  const serves = (await signUpOfLink(db, proof.token)) && !(await isClosed(db, signUp));
  if (!serves) throw problem('link_spent');
  const profileId = await profileOf(desk, signUp, proof.person);
  await refuseRole(desk, signUp, profileId);
  await spendLinks(db, signUp.id);
  const verified: SignUpChange = { profile_id: profileId, verified_at: now, ...acceptance(signUp, now) };
  const row = await goOn(desk, provisioning, signUp, verified);
  return { row, profileId, returnUrl: await returnUrlOf(desk, row) };
}

/** The person's profile: the one whose password was proved, or a new one. */
async function profileOf({ db, now }: Desk, signUp: SignUpRow, person: Proof['person']): Promise<string> {
  if (!('known' in person)) return makeProfile(db, signUp, person.passwordHash, now);
  await holdPassword(db, person.known);
  return person.known.id;
}

/** What the verified sign-up becomes (requirements.md section 10). */
async function goOn(
  desk: Desk,
  provisioning: Provisioning,
  signUp: SignUpRow,
  verified: SignUpChange,
): Promise<SignUpRow> {
  if (signUp.kind === 'profile') return changeSignUp(desk, signUp, { ...verified, state: 'active' });
  if (isUnaccepted(signUp)) return acceptPlace(desk, signUp, verified);
  if (signUp.kind === 'distributor') return beginProvisioning(desk, provisioning, signUp, verified);
  const { distributor_id: parentId, company, email } = signUp;
  const opening = { parentId, openedBy: 'visitors' as const, company: company!, email, now: desk.now };
  const account_id = await openCustomer(desk.db, opening);
  const waiting: SignUpRow = { ...signUp, account_id };
  if (await linksByItself(desk.db, parentId, desk.now)) {
    return linkCustomer(desk, waiting, { ...verified, account_id });
  }
  const row = await changeSignUp(desk, signUp, { ...verified, account_id, state: 'pending-link' });
  await tellWaiting(desk, row);
  return row;
}

/** A distributor whose parent cancelled it before its person verified or accepted it (A-CM-7). */
export async function isClosed(
  db: Desk['db'],
  { account_id }: Pick<SignUpRow, 'account_id'>,
): Promise<boolean> {
  if (!account_id) return false;
  const { state } = await db
    .selectFrom('account')
    .select('state')
    .where('id', '=', account_id)
    .executeTakeFirstOrThrow();
  return state === 'cancelled';
}

/** Judged now that the person has proved to be who it is: earlier, a refusal would tell strangers who is known. */
async function refuseRole(
  { db }: Desk,
  { kind, distributor_id }: SignUpRow,
  profileId: string,
): Promise<void> {
  if (kind === 'customer' && (await administersDistributor(db, profileId))) {
    throw problem('profile_administers_distributor');
  }
  if (kind === 'distributor' && (await worksFor(db, profileId, distributor_id))) {
    throw problem('parent_contact_not_allowed');
  }
}

/** Where a distributor filled in the form, the person accepts on the page that activates. */
function acceptance({ terms_version }: SignUpRow, now: Date): SignUpChange {
  if (terms_version) return {};
  const { terms, privacy } = LEGAL_VERSIONS;
  return {
    terms_version: terms,
    terms_accepted_at: now,
    privacy_version: privacy,
    privacy_accepted_at: now,
  };
}

/** The site's page with a token of its own; null where there is none, or no key allows it any longer. */
async function returnUrlOf({ db }: Desk, row: SignUpRow): Promise<string | null> {
  const { return_url, distributor_id, id } = row;
  if (!return_url || !(await stillAllowed(db, distributor_id, return_url))) return null;
  const { token } = await issueNewcomerToken(db, id, new URL(return_url).origin);
  return `${return_url}#mostrador-sign-up=${token}`;
}
