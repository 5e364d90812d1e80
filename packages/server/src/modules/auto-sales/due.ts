import { type RawBuilder, sql } from 'kysely';
import type { Deps } from '../../deps.ts';
import { toProblem } from '../../http/problem.ts';
import type { Desk } from '../orders/desk.ts';
import { atDesk, type Origin } from '../orders/transaction.ts';
import { followUp } from '../payments/follow-up.ts';
import { factsOf, type RuleRow } from './facts.ts';
import { answer } from './fire.ts';
import { pause } from './outcomes.ts';
import { PurchaseFailed } from './purchase.ts';

export const AUTO_SALES = 'auto-sales';
const JOB: Origin = { operation: AUTO_SALES, access: null, requestId: null, channel: 'job' };

export interface DueOptions {
  /** Only this stamping account's rule. */
  account?: string;
  /** Rules at most. */
  limit: number;
  /** What becomes of rules that cannot even be paused; left out, the caller hears of it. */
  broken?: Broken;
}

interface Broken {
  /** Adds to the conditions of what is due. */
  passing(): RawBuilder<unknown>;
  add(error: unknown, id: string): void;
}

/**
 * Answers the rules that have something to answer at business time `now`, each in a transaction of its own, so that
 * one that fails keeps no other. Safe from any process at any time: a rule that another one works on is passed by.
 * Answers how many were looked at.
 */
export async function fireDue(deps: Deps, now: Date, options: DueOptions): Promise<number> {
  let done = 0;
  while (done < options.limit && (await fireOne(deps, now, options))) done += 1;
  return done;
}

async function fireOne(deps: Deps, now: Date, { account, broken }: DueOptions): Promise<boolean> {
  let taken: string | null = null;
  try {
    const { followUps } = await atDesk(deps, JOB, now, async (desk) => {
      taken = null;
      const rule = await takeDue(desk, account ?? null, broken?.passing() ?? sql``);
      if (!rule) return;
      taken = rule.stamping_account_id;
      // Events first: what one of them left is seen by the facts then.
      const events = await takeEvents(desk, rule);
      await answer(desk, { ...(await factsOf(desk.db, taken, now)), rule }, events);
    });
    await followUp(deps, JOB, now, followUps);
    return taken !== null;
  } catch (error) {
    const id: string | null = taken;
    if (!id || toProblem(error).code === 'database_unavailable') throw error;
    await giveUp(deps, now, id, error).catch((cause) => {
      if (!broken) throw cause;
      broken.add(cause, id);
    });
    return true;
  }
}

/** A rule whose try was undone as a whole is paused in a transaction of its own, or it would be tried for ever. */
async function giveUp(deps: Deps, now: Date, id: string, error: unknown): Promise<void> {
  const foreseen = error instanceof PurchaseFailed || toProblem(error).code !== 'internal_error';
  if (!foreseen)
    deps.log({ level: 'error', message: AUTO_SALES, stampingAccountId: id, error: String(error) });
  const reason = error instanceof PurchaseFailed ? 'seller_out_of_stock' : toProblem(error).code;
  await atDesk(deps, JOB, now, async (desk) => {
    const rule = await lockRule(desk, id);
    if (!rule || rule.state === 'off') return;
    await takeEvents(desk, rule);
    await pause(desk, { ...(await factsOf(desk.db, id, now)), rule }, reason);
  });
}

const lockRule = ({ db }: Desk, id: string) =>
  db
    .selectFrom('auto_sale')
    .selectAll()
    .where('stamping_account_id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst() as Promise<RuleRow | undefined>;

async function takeDue(
  { db, now }: Desk,
  account: string | null,
  passing: RawBuilder<unknown>,
): Promise<RuleRow | undefined> {
  const { rows } = await sql<RuleRow>`
    SELECT s.* FROM auto_sales_due(${now}, ${account}) d JOIN auto_sale s ON s.stamping_account_id = d.stamping_account_id
    WHERE true ${passing} ORDER BY d.since, d.stamping_account_id LIMIT 1 FOR NO KEY UPDATE OF s SKIP LOCKED`.execute(
    db,
  );
  return rows[0];
}

/** Whether there is something to answer: all events so far are one (once per event), and so is a pause that is over. */
async function takeEvents({ db, now }: Desk, rule: RuleRow): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('auto_sale_trigger')
    .where('stamping_account_id', '=', rule.stamping_account_id)
    .where('created_at', '<=', now)
    .executeTakeFirst();
  return numDeletedRows > 0n || rule.state === 'paused';
}
