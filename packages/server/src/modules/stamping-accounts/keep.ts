import type {
  createStampingAccount,
  OpenedStampingAccount,
  updateStampingAccount,
  z,
} from '@mostrador/contract';
import { checkRfc } from '@mostrador/domain';
import type { Call } from '../../http/call.ts';
import { problem } from '../../http/problem.ts';
import { Findings } from '../sign-ups/findings.ts';
import { openStampingAccount } from './open.ts';
import type { StampingPassword } from './passwords.ts';
import { readStampingAccounts, type StampingAccountRow, stampingAccountView } from './queries.ts';
import { tellReset } from './reset-mail.ts';

type Opened = z.input<typeof OpenedStampingAccount>;
type CreateBody = z.output<NonNullable<(typeof createStampingAccount)['spec']['body']>>;
type UpdateBody = z.output<NonNullable<(typeof updateStampingAccount)['spec']['body']>>;
type OneCall<Body = unknown> = Call<{ id: string }, unknown, Body>;

/** A stamping account that the caller may see; 404 for any other. */
export async function visibleOne({
  db,
  access,
  params,
  now,
}: Pick<OneCall, 'db' | 'access' | 'params' | 'now'>): Promise<StampingAccountRow> {
  const [row] = await readStampingAccounts(db, access, { id: params.id, limit: 1, now });
  if (!row) throw problem('not_found');
  return row;
}

/** CM-CTI-04: another account of the customer `params.id`, which the caller may see. */
export async function createAccount(
  call: OneCall<CreateBody>,
  customer: { id: string; state: string },
  password: StampingPassword,
): Promise<Opened> {
  const { db, access, now, body } = call;
  if (customer.state !== 'active') throw problem('state_conflict');
  const id = await openStampingAccount(db, {
    customerId: customer.id,
    kind: body.kind,
    name: body.name ?? null,
    rfc: checkedRfc(call, body.rfc ?? null),
    passwordHash: password.hash,
    now,
  });
  const [row] = await readStampingAccounts(db, access, { id, limit: 1, now });
  record(call, row!, { after: stampingAccountView(row!) });
  return { ...stampingAccountView(row!), password: password.shown };
}

/** CM-CTI-05: blocks, reactivates, binds. */
export async function updateAccount(call: OneCall<UpdateBody>) {
  const { db, params, body, now } = call;
  await db.selectFrom('stamping_account').select('id').where('id', '=', params.id).forUpdate().execute();
  const before = await visibleOne(call);
  const state = stateAfter(before, body.state, now);
  const rfc = body.rfc === undefined ? before.rfc : checkedRfc(call, body.rfc);
  if (rfc !== before.rfc && before.rfc !== null && yearRuns(before, now)) throw problem('state_conflict');
  await db.updateTable('stamping_account').set({ state, rfc }).where('id', '=', before.id).execute();
  const row = { ...before, state, rfc };
  record(call, row, {
    before: { state: before.state, rfc: before.rfc },
    after: { state, rfc },
  });
  return stampingAccountView(row);
}

/**
 * CM-CTI-06: whoever still uses the old password is refused from now on. A password that comes from somebody else
 * than the customer opens no document that was stamped before it, and the customer hears of it.
 */
export async function resetPassword(call: OneCall, password: StampingPassword): Promise<Opened> {
  const row = await visibleOne(call);
  const isOwn = call.access.accountId === row.customer_id;
  await call.db
    .updateTable('stamping_account')
    .set({ password_hash: password.hash, archive_since: isOwn ? null : call.now })
    .where('id', '=', row.id)
    .execute();
  record(call, row, { after: { password: 'reset' } });
  if (!isOwn) await tellReset(call, row);
  return { ...stampingAccountView(row), password: password.shown };
}

/** A year that was bought for one issuer serves no other one (IP-14: open costs more). */
const yearRuns = ({ kind, expires_at }: StampingAccountRow, now: Date) =>
  kind === 'unlimited' && expires_at !== null && expires_at > now;

/** What an account comes to when it is asked to be in a state; 409 where only paying leads there. */
function stateAfter(row: StampingAccountRow, wanted: UpdateBody['state'], now: Date): string {
  if (wanted === undefined || wanted === row.state) return row.state;
  if (wanted === 'blocked') return 'blocked';
  const lapsed = row.kind === 'unlimited' && !yearRuns(row, now);
  if (wanted === 'expired' || (lapsed && row.state === 'expired')) throw problem('state_conflict');
  return lapsed ? 'expired' : 'active';
}

function checkedRfc({ locale }: Pick<Call, 'locale'>, rfc: string | null): string | null {
  if (rfc === null) return null;
  const findings = new Findings(locale);
  const value = findings.take('rfc', '/rfc', checkRfc(rfc));
  findings.refuse();
  return value;
}

function record(
  { audit, emit }: Pick<Call, 'audit' | 'emit'>,
  row: StampingAccountRow,
  change: { before?: unknown; after?: unknown },
): void {
  const account = { id: row.customer_id, parentId: row.parent_id };
  const subject = { type: 'stamping-account', id: row.id };
  audit({ subject, account, ...change });
  emit({ type: 'stamping-account.updated', account, subject, data: { state: row.state } });
}
