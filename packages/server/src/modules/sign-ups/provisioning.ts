import { sql } from 'kysely';
import { patiently } from '../../ports/patience.ts';
import type { Provisioning, ProvisioningOutcome } from '../../ports/provisioning.ts';
import { queueMail } from '../mail/queue.ts';
import { readParty } from '../offers/parties.ts';
import { tellWaiting, toldOf } from './decide.ts';
import { changeSignUp, type Desk, lockSignUp, type SignUpChange, type SignUpRow } from './records.ts';
import { readyMail } from './state-mails.ts';

/** Told once in each quarter: a handful of events, not one a second. */
const STEPS = 4;
const RETRY_SECONDS_MIN = 15;
const RETRY_SECONDS_MAX = 300;

/** The attempt's name at the provider: the same one begins once, the next one anew. */
export const referenceOf = ({ id, provisioning_attempt }: SignUpRow) => `${id}:${provisioning_attempt}`;

/** A verified distributor's database is prepared (CM-DIS-03); the job does it from here, without anybody's doing. */
export function beginProvisioning(
  desk: Desk,
  { expectedSeconds }: Provisioning,
  row: SignUpRow,
  change: SignUpChange,
): Promise<SignUpRow> {
  return changeSignUp(desk, row, {
    ...change,
    state: 'provisioning',
    provisioning_started_at: desk.now,
    provisioning_check_at: desk.now,
    provisioning_expected_seconds: expectedSeconds,
  });
}

/** What the provider says, once it knows of the attempt; null when it is out of reach. */
export async function askProvider(
  provisioning: Provisioning,
  row: SignUpRow,
  now: Date,
): Promise<ProvisioningOutcome | null> {
  const reference = referenceOf(row);
  try {
    const ask = () => patiently(provisioning.patienceMs, provisioning.outcome(reference, now));
    const known = await ask();
    if (known.state !== 'unknown') return known;
    await patiently(provisioning.patienceMs, provisioning.start(reference, now));
    return await ask();
  } catch {
    return null;
  }
}

/**
 * What the provider said, in a transaction of its own. It counts for the attempt that was asked about: what
 * another process has noted already is not noted twice.
 */
export async function applyProvisioning(
  desk: Desk,
  asked: SignUpRow,
  outcome: ProvisioningOutcome | null,
): Promise<void> {
  const row = await lockSignUp(desk.db, asked.id);
  if (row.state !== 'provisioning' || row.provisioning_attempt !== asked.provisioning_attempt) return;
  if (outcome?.state === 'done') await finish(desk, row);
  else if (outcome?.state === 'running') await noteProgress(desk, row, outcome);
  else await noteTrouble(desk, row, outcome?.state === 'failed');
}

async function noteProgress(
  desk: Desk,
  row: SignUpRow,
  { progress, checkAt }: Extract<ProvisioningOutcome, { state: 'running' }>,
): Promise<void> {
  // A new attempt begins at nothing; a person who watches does not go back.
  const reached = Math.min(1, Math.max(row.provisioning_progress, progress));
  const told = Math.floor(reached * STEPS) > Math.floor(row.provisioning_progress * STEPS);
  const change = { provisioning_progress: reached, provisioning_check_at: checkAt };
  if (told) await changeSignUp(desk, row, change);
  else await desk.db.updateTable('sign_up').set(change).where('id', '=', row.id).execute();
}

/** Tried again by itself, ever later; a failed attempt is followed by another, a silent provider asked again. */
async function noteTrouble(desk: Desk, row: SignUpRow, failed: boolean): Promise<void> {
  const pause = Math.min(RETRY_SECONDS_MIN * 2 ** row.provisioning_troubles, RETRY_SECONDS_MAX);
  await changeSignUp(desk, row, {
    provisioning_attempt: row.provisioning_attempt + (failed ? 1 : 0),
    provisioning_troubles: row.provisioning_troubles + 1,
    provisioning_check_at: new Date(desk.now.getTime() + pause * 1000),
  });
}

/** Ready: the parent may activate it from now on (CM-DIS-02, "Sin activar"). */
async function finish(desk: Desk, row: SignUpRow): Promise<void> {
  const ready = await changeSignUp(desk, row, {
    state: 'inactive',
    provisioning_progress: 1,
    provisioning_finished_at: desk.now,
    provisioning_check_at: null,
  });
  await makeInactive(desk, ready);
  // Whoever was named and has not accepted has nothing to wait for.
  if (ready.profile_id) {
    const { name } = await readParty(desk.db, ready.distributor_id);
    await queueMail(desk.db, 'sign-up-ready', readyMail(toldOf(desk, ready, name)));
  }
  await tellWaiting(desk, ready);
}

/** Only from `unverified`: one that was cancelled meanwhile (A-CM-7) stays so, and is restored to `inactive`. */
async function makeInactive({ db, emit }: Desk, { account_id, distributor_id }: SignUpRow): Promise<void> {
  if (!account_id) return;
  await db
    .updateTable('account')
    .set({ cancelled_from: 'inactive' })
    .where('id', '=', account_id)
    .where('cancelled_from', '=', 'unverified')
    .execute();
  const { numUpdatedRows } = await db
    .updateTable('account')
    .set({ state: 'inactive', version: sql<number>`version + 1` })
    .where('id', '=', account_id)
    .where('state', '=', 'unverified')
    .executeTakeFirst();
  if (!numUpdatedRows) return;
  emit({
    type: 'distributor.updated',
    account: { id: account_id, parentId: distributor_id },
    subject: { type: 'distributor', id: account_id },
    data: { accountId: account_id, state: 'inactive' },
  });
}
