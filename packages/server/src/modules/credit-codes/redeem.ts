import type { redeemCreditCode, Unit, z } from '@mostrador/contract';
import type { Kysely } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import type { Call } from '../../http/call.ts';
import { problem } from '../../http/problem.ts';
import { hashSecret } from '../../http/secrets.ts';
import { balanceOf, post } from '../../ledger/index.ts';
import {
  addressBlock,
  beginGuess,
  forgive,
  GUESSES_AN_ACCOUNT,
  GUESSES_AN_ADDRESS,
} from '../identity/guesses.ts';
import { verifyPassword } from '../identity/passwords.ts';
import { announceBalances } from '../orders/announce.ts';
import { acceptReceiver } from '../quotes/lines.ts';
import { announceCode, postingOf } from './announce.ts';
import { lockCode } from './queries.ts';
import { codeKey, pinKey } from './secrets.ts';

type Body = z.output<NonNullable<(typeof redeemCreditCode)['spec']['body']>>;
export type RedeemCall = Call<unknown, unknown, Body>;

/** One answer for whatever is wrong with code and PIN: it tells nobody which of the two, or what became of it. */
const refused = () => problem('credit_code_refused');

/**
 * Which code the caller knows, with its PIN; answers the code's id. Call it before the transaction: guesses count
 * whatever comes of them, and every failure takes the same work.
 * @throws 422 `credit_code_refused`, 429 `too_many_attempts`; what is wrong with the account named
 */
export async function proveCode(call: RedeemCall): Promise<string> {
  const { db, access, body, address, now } = call;
  if (body.toStampingAccountId) await namedAccount(db, access.accountId, body.toStampingAccountId);
  const key = codeKey(body.code);
  const row = await db
    .selectFrom('credit_code')
    .select(['id', 'pin_hash', 'seller_id', 'state', 'expires_at'])
    .where('code_key', '=', key)
    .executeTakeFirst();
  const subject = row ? `code:${row.id}` : await strangerSubject(key);
  const guess = await beginGuess(db, [
    { subject, most: GUESSES_AN_ACCOUNT },
    { subject: `redeems:${access.accountId}`, most: GUESSES_AN_ADDRESS },
    { subject: `address:${addressBlock(address)}`, most: GUESSES_AN_ADDRESS },
  ]);
  const own = row?.seller_id === access.parentId ? row : undefined;
  const right = await verifyPassword(pinKey(body.pin), own?.pin_hash ?? null);
  if (!own || !right || !isOpen(own, now)) throw refused();
  await forgive(db, guess, subject);
  return own.id;
}

const isOpen = ({ state, expires_at }: { state: string; expires_at: Date | null }, now: Date) =>
  state === 'open' && (expires_at === null || expires_at > now);

/** Codes that are none are counted as well, under a hash: what people mistype may be somebody's. */
async function strangerSubject(key: string): Promise<string> {
  const hash = await hashSecret(`code ${key}`);
  return `code:${btoa(String.fromCharCode(...hash))}`;
}

/** Redeems the code that was proven, once: the first of those who come at one instant has it. */
export async function redeemCode(call: RedeemCall, id: string) {
  const { db, access, now } = call;
  const row = await lockCode(db, id);
  if (row.seller_id !== access.parentId || !isOpen(row, now)) throw refused();
  const unit = row.unit as Unit;
  const accountId = access.accountId;
  const toStampingAccountId = unit === 'stamp' ? await receivingAccount(call) : null;
  const receiver = toStampingAccountId ?? accountId;
  const redeemed = { state: 'redeemed' as const, ended_at: now, receiver_id: accountId };
  await db
    .updateTable('credit_code')
    .set({ ...redeemed, to_stamping_account_id: toStampingAccountId })
    .where('id', '=', id)
    .execute();
  const postings = [postingOf({ ...row, ...redeemed }, receiver)];
  await post(db, postings, now);
  // After the ledger, as transfers and orders do: the other way round two of them could wait for each other.
  if (toStampingAccountId) await touchReceiver(call, toStampingAccountId);
  // Both sides see what happened to the receiver: the customer and, as its parent, the seller.
  const account = { id: accountId, parentId: row.seller_id };
  const after = { state: 'redeemed', receiverId: accountId, toStampingAccountId };
  call.audit({ subject: { type: 'credit-code', id }, account, before: { state: row.state }, after });
  announceCode(call, { ...row, ...redeemed }, account);
  await announceBalances(call, postings);
  const balanceAfter = await balanceOf(db, { owner: receiver, unit, role: 'stock' });
  return {
    id,
    unit,
    quantity: row.quantity,
    toStampingAccountId,
    balanceAfter,
    redeemedAt: now.toISOString(),
  };
}

/** The account named, or the customer's only standard one; 422 `stamping_account_required`. */
async function receivingAccount({ db, access, body }: RedeemCall): Promise<string> {
  if (body.toStampingAccountId) return namedAccount(db, access.accountId, body.toStampingAccountId);
  const [account, another] = await db
    .selectFrom('stamping_account')
    .select(['id', 'kind', 'state'])
    .where('customer_id', '=', access.accountId)
    .where('kind', '=', 'standard')
    .limit(2)
    .execute();
  if (!account || another) throw problem('stamping_account_required');
  return acceptReceiver(account);
}

/** 404, 422 `recipient_not_allowed`, 409 `stamping_account_blocked`. */
async function namedAccount(db: Kysely<Database>, customerId: string, id: string): Promise<string> {
  const account = await db
    .selectFrom('stamping_account')
    .select(['id', 'kind', 'state'])
    .where('id', '=', id)
    .where('customer_id', '=', customerId)
    .executeTakeFirst();
  if (!account) throw problem('not_found');
  return acceptReceiver(account);
}

/** A purchase of stamps (CM-CLI-07 g); a credited account is not empty. */
async function touchReceiver({ db, access, now }: RedeemCall, id: string): Promise<void> {
  await db.updateTable('account').set({ last_purchase_at: now }).where('id', '=', access.accountId).execute();
  await db.updateTable('stamping_account').set({ empty_since: null }).where('id', '=', id).execute();
}
