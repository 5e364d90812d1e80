import { dayOf } from '@mostrador/domain';
import { sql } from 'kysely';
import type { Deps } from '../../deps.ts';
import { problem } from '../../http/problem.ts';
import { type Origin, type Recorder, recorded } from '../../http/recorded.ts';
import { post } from '../../ledger/index.ts';
import { fireDue } from '../auto-sales/due.ts';
import { trigger } from '../auto-sales/save.ts';

export interface Use {
  stampingAccountId: string;
  /** Stamps; one a document that is stamped. */
  quantity: number;
  /** Id of the document or request behind it. */
  reference: string | null;
}

/** What is left after a use. */
export interface Consumed {
  /** Null for an unlimited account, which holds nothing (IP-14). */
  balance: number | null;
  /** An automatic sale has something to answer: call `fireDue` for the account after the commit. */
  fires: boolean;
}

/**
 * Stamps were used: the one place where consumption is posted (section 9), counted by day (A-CM-15) and told, inside
 * the transaction of what used them. An automatic sale of the account is given its event here, and answers it right
 * after the commit (A-CM-11): so no stamping waits for a sale, or fails by one, and a crash in between loses none.
 *
 * Throws 409 `insufficient_stamps`, 409 `stamping_account_blocked`.
 */
export async function consumed(recorder: Recorder, use: Use): Promise<Consumed> {
  const { db, now } = recorder;
  const account = await readAccount(recorder, use.stampingAccountId);
  // An unlimited one whose year is over is `expired` (A-IP-1).
  if (account.state !== 'active') throw problem('stamping_account_blocked');
  const balance = account.kind === 'standard' ? await postUse(recorder, use, account.operatorId) : null;
  await countUse(recorder, use, dayOf(now, account.timezone), balance === 0);
  if (balance === null) return { balance, fires: false };
  recorder.emit({
    type: 'balance.changed',
    account: { id: account.customerId, parentId: account.sellerId },
    subject: { type: 'stamping-account', id: use.stampingAccountId },
    data: { unit: 'stamp', balance },
  });
  const state = await stateAtMinimum(recorder, use.stampingAccountId, balance);
  if (state) await trigger(db, use.stampingAccountId, now);
  return { balance, fires: state === 'on' };
}

/** A use with a transaction of its own, and the automatic sale that follows it. */
export async function consumeStamps(deps: Deps, origin: Origin, now: Date, use: Use): Promise<Consumed> {
  const result = await recorded(deps, origin, now, (recorder) => consumed(recorder, use));
  if (result.fires) await fireDue(deps, now, { account: use.stampingAccountId, limit: 3 });
  return result;
}

interface Account {
  kind: 'standard' | 'unlimited';
  state: string;
  timezone: string;
  customerId: string;
  sellerId: string;
  operatorId: string;
}

async function readAccount({ db }: Recorder, id: string): Promise<Account> {
  const row = await db
    .selectFrom('stamping_account')
    .innerJoin('account', 'account.id', 'stamping_account.customer_id')
    .select([
      'stamping_account.kind',
      'stamping_account.state',
      'account.timezone',
      'account.id as customerId',
      'account.parent_id as sellerId',
    ])
    .select((eb) =>
      eb.selectFrom('account as root').select('root.id').where('root.kind', '=', 'operator').as('operatorId'),
    )
    .where('stamping_account.id', '=', id)
    .executeTakeFirst();
  if (!row) throw problem('not_found');
  return row as Account;
}

async function postUse({ db, now }: Recorder, use: Use, operatorId: string): Promise<number> {
  const posting = {
    debit: { owner: use.stampingAccountId, unit: 'stamp' as const, role: 'stock' as const },
    credit: { owner: operatorId, unit: 'stamp' as const, role: 'consumed' as const },
    quantity: use.quantity,
    kind: 'consumption' as const,
    reference: use.reference,
  };
  const [posted] = await post(db, [posting], now);
  return posted!.debitBalance!;
}

/** The day's count, and the instants that lists show (CM-CLI-10). */
async function countUse({ db, now }: Recorder, use: Use, day: string, empty: boolean): Promise<void> {
  await db
    .insertInto('consumption_day')
    .values({ stamping_account_id: use.stampingAccountId, day, used: use.quantity })
    .onConflict((conflict) =>
      conflict
        .columns(['stamping_account_id', 'day'])
        .doUpdateSet({ used: sql`consumption_day.used + excluded.used` }),
    )
    .execute();
  await db
    .updateTable('stamping_account')
    .set((eb) => ({
      first_stamped_at: eb.fn.coalesce('first_stamped_at', eb.val(now)),
      last_stamped_at: now,
      ...(empty ? { empty_since: now } : {}),
    }))
    .where('id', '=', use.stampingAccountId)
    .execute();
}

/**
 * How the account's automatic sale stands, if this balance is an event for it. Read after the posting: a rule that
 * goes on at this moment has seen the balance before it, and must hear of this one.
 */
async function stateAtMinimum({ db }: Recorder, id: string, balance: number): Promise<string | null> {
  const row = await db
    .selectFrom('auto_sale')
    .select('state')
    .where('stamping_account_id', '=', id)
    .where('state', '<>', 'off')
    .where('minimum', '>=', balance)
    .executeTakeFirst();
  return row?.state ?? null;
}
