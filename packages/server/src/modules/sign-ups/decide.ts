import { type Locale, problem } from '../../http/problem.ts';
import { queueMail } from '../mail/queue.ts';
import { mastersOf } from '../mail/recipients.ts';
import { readParty } from '../offers/parties.ts';
import { administersDistributor } from './contacts.ts';
import { changeSignUp, type Desk, type SignUpChange, type SignUpRow } from './records.ts';
import { requireServing } from './standing.ts';
import { activatedMail, rejectedMail, type Told, waitingMail } from './state-mails.ts';

/**
 * Links a customer's sign-up that waits for it (IP-05, A-CM-22).
 * @throws 409 `state_conflict`, 403 `distributor_suspended` or `account_expired`, 422
 *   `profile_administers_distributor` for a person who became a distributor's meanwhile (CM-CLI-04)
 */
export async function confirmSignUp(desk: Desk, row: SignUpRow): Promise<SignUpRow> {
  await requireServing(desk.db, row.distributor_id, desk.now);
  if (row.state !== 'pending-link') throw problem('state_conflict');
  if (await administersDistributor(desk.db, row.profile_id!))
    throw problem('profile_administers_distributor');
  return linkCustomer(desk, row, {});
}

/** The customer becomes active, the person its principal profile. */
export async function linkCustomer(desk: Desk, row: SignUpRow, change: SignUpChange): Promise<SignUpRow> {
  const linked = await changeSignUp(desk, row, { ...change, state: 'active' });
  await setAccountState(desk, linked, 'active');
  await linkPerson(desk, linked, 'principal');
  await tellActivated(desk, linked);
  return linked;
}

/** The account of a sign-up gets another state, and its events tell so. */
export async function setAccountState(
  { db, emit }: Desk,
  { account_id, distributor_id, kind }: SignUpRow,
  state: string,
): Promise<void> {
  if (!account_id) return;
  await db
    .updateTable('account')
    .set((eb) => ({ state, version: eb('version', '+', 1) }))
    .where('id', '=', account_id)
    .execute();
  emit({
    type: kind === 'customer' ? 'customer.updated' : 'distributor.updated',
    account: { id: account_id, parentId: distributor_id },
    subject: { type: kind, id: account_id },
    data: { accountId: account_id, state },
  });
}

/** The person's place in the account that the sign-up made. */
export async function linkPerson(
  { db, now, audit }: Desk,
  { account_id, profile_id, distributor_id }: SignUpRow,
  link: 'principal' | 'master',
): Promise<void> {
  if (!account_id || !profile_id) return;
  await db
    .insertInto('profile_link')
    .values({ profile_id, account_id, link, created_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  audit({
    subject: { type: 'profile-link', id: profile_id },
    account: { id: account_id, parentId: distributor_id },
    after: { link },
  });
}

/**
 * Tells the distributor that somebody waits for its decision, in the language of its first master user: at its own
 * address, and where it has none at its master users'.
 */
export async function tellWaiting(desk: Desk, row: SignUpRow): Promise<void> {
  if (row.kind === 'profile') return;
  const { name, email } = await readParty(desk.db, row.distributor_id);
  const masters = await mastersOf(desk.db, row.distributor_id);
  const own = email && { email, locale: masters[0]?.locale ?? 'es-MX' };
  for (const { email, locale } of own ? [own] : masters) {
    const url = `${desk.publicUrl}${decisionPath(row.id, locale)}`;
    const told = { ...toldOf(desk, row, name), email, locale, url };
    await queueMail(desk.db, 'sign-up-waiting', waitingMail(told, row.kind));
  }
}

/** The page on which a sign-up is decided. */
export const decisionPath = (id: string, locale: Locale, query: Record<string, string> = {}): string =>
  `/sign-ups/${id}?${new URLSearchParams({ ...query, locale })}`;

/** Tells the person that the account may be used. */
export async function tellActivated(desk: Desk, row: SignUpRow): Promise<void> {
  const { name } = await readParty(desk.db, row.distributor_id);
  await queueMail(desk.db, 'sign-up-activated', activatedMail(toldOf(desk, row, name)));
}

/** Tells the person that the distributor turned the sign-up down; nobody who has not proved the e-mail is written to. */
export async function tellRejected(desk: Desk, row: SignUpRow): Promise<void> {
  if (!row.profile_id) return;
  const { name, email } = await readParty(desk.db, row.distributor_id);
  await queueMail(desk.db, 'sign-up-rejected', rejectedMail(toldOf(desk, row, name), email));
}

/** What the mails of a sign-up say. */
export const toldOf = ({ publicUrl }: Desk, row: SignUpRow, distributor: string): Told => ({
  name: row.name,
  email: row.email,
  locale: row.locale,
  url: `${publicUrl}/sign-in?locale=${row.locale}`,
  company: row.company?.name ?? row.name,
  distributor,
});
