import type { ProblemCode } from '@mostrador/contract';
import { sql } from 'kysely';
import type { Deps } from '../../deps.ts';
import { problem } from '../../http/problem.ts';
import { type Origin, type Recorder, recorded } from '../../http/recorded.ts';
import { newId } from '../../ids.ts';
import { fireDue } from '../auto-sales/due.ts';

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
 * Stamps are used as a stamping uses them, without a document: posted (section 9), counted by day (A-CM-15) and told by
 * SQL's stamps_consume, which gives an automatic sale of the account its event (A-CM-11).
 *
 * Throws 409 `insufficient_stamps`, `stamping_account_blocked`, `stamping_account_expired`, 404.
 */
async function consumed({ db, now }: Pick<Recorder, 'db' | 'now'>, use: Use): Promise<Consumed> {
  const item = {
    account: use.stampingAccountId,
    quantity: use.quantity,
    reference: use.reference,
    eventId: newId('evt'),
  };
  const { rows } = await sql<Consumed & { code: ProblemCode | null }>`
    SELECT code, balance, fires FROM stamps_consume(${JSON.stringify([item])}::jsonb, ${now})`.execute(db);
  const { code, ...rest } = rows[0]!;
  if (code) throw problem(code);
  return rest;
}

/** A use with a transaction of its own, and the automatic sale that follows it. */
export async function consumeStamps(deps: Deps, origin: Origin, now: Date, use: Use): Promise<Consumed> {
  const result = await recorded(deps, origin, now, (recorder) => consumed(recorder, use));
  if (result.fires) await fireDue(deps, now, { account: use.stampingAccountId, limit: 3 });
  return result;
}
