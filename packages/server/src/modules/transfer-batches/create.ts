import {
  BATCH_ITEMS_SHOWN,
  PROBLEMS,
  type ProblemCode,
  type TransferBatch,
  type TransferBatchRequest,
  type z,
} from '@mostrador/contract';
import { splitVat } from '@mostrador/domain';
import { sql } from 'kysely';
import type { Call } from '../../http/call.ts';
import type { StoredReply } from '../../http/idempotency.ts';
import { type Locale, problem } from '../../http/problem.ts';
import { refuseClosed } from '../../http/standing.ts';
import { newId, newIds } from '../../ids.ts';
import { type Priced, withAmounts } from './amounts.ts';
import { readBatch } from './queries.ts';

export type BatchCall = Call<undefined, undefined, z.output<typeof TransferBatchRequest>>;
type View = z.input<typeof TransferBatch>;
type Requested = BatchCall['body']['items'][number];

/** Of one item: its place, why it was refused, what its account has then. */
type Verdict = [index: number, code: ProblemCode | null, balanceAfter: number | null];

interface Outcome {
  /** Stamps that the stock lacks for all items that could receive, and what it has; null for the operator. */
  missing: number;
  available: number | null;
  items: Verdict[];
}

/**
 * Moves stamps to many stamping accounts, in one statement of the request's transaction. An atomic batch with a
 * refused item throws: 409 `insufficient_stamps` with `missing` and `available` where only the stock is short,
 * else 409 `batch_refused`; `errors` names the items. An item without an amount throws as `withAmounts` does.
 */
export async function createBatch(call: BatchCall): Promise<View> {
  const { access, body, db, now } = call;
  const id = newId('bat');
  const outcome = await runBatch(call, await withAmounts(call), id);
  if (body.atomic) refuseWhole(body.items, outcome, call.locale);
  const batch = await readBatch(db, access, id, { after: null, limit: BATCH_ITEMS_SHOWN });
  if (!batch) throw new Error(`Batch ${id} was not written at ${now.toISOString()}`);
  const { data: _data, nextCursor: _next, ...after } = batch;
  call.audit({ subject: { type: 'transfer-batch', id }, after });
  return batch;
}

/** What a batch would do now. Nothing is kept, so neither is the key: a dry run is as good as its moment. */
export async function tryBatch(call: BatchCall): Promise<StoredReply> {
  const { access, body, db, now } = call;
  await refuseClosed(db, access, now);
  const items = await withAmounts(call);
  const outcome = await runBatch(call, items, null);
  return { status: 201, headers: {}, body: JSON.stringify(dryView(body, items, outcome, now)) };
}

async function runBatch(
  { access, body, db, now }: BatchCall,
  items: readonly Priced[],
  id: string | null,
): Promise<Outcome> {
  const { atomic, comment } = body;
  const at = now.toISOString();
  const batch = { id, from: access.accountId, atomic, dry: id === null, at, comment, eventId: newId('evt') };
  const { rows } = await sql<{ outcome: Outcome }>`
    SELECT transfer_batch_create(${JSON.stringify(batch)}::jsonb, ${JSON.stringify(items.map((item) => itemOf(item, id !== null)))}::jsonb) AS outcome`.execute(
    db,
  );
  return rows[0]!.outcome;
}

const itemOf = ({ toStampingAccountId, quantity, amount, exclude }: Priced, writes: boolean) => ({
  account: toStampingAccountId,
  quantity,
  amount: amount.amount,
  vat: splitVat(amount.amount).vat,
  excluded: exclude ?? false,
  ...(writes && !exclude ? newItemIds() : {}),
});

function newItemIds() {
  const [transferId, saleId, eventId] = newIds('trf', 'sal', 'evt');
  return { transferId, saleId, eventIds: [eventId, newId('evt')] };
}

/** All or nothing: whatever is refused refuses the whole, and says which and how many stamps are missing. */
function refuseWhole(
  items: readonly Requested[],
  { items: verdicts, missing, available }: Outcome,
  locale: Locale,
): void {
  const refused = verdicts.filter(([, code]) => code !== null);
  if (!refused.length) return;
  const errors = refused.slice(0, BATCH_ITEMS_SHOWN).map(([index, code]) => ({
    pointer: `/items/${index}`,
    code: code!,
    message: PROBLEMS[code!][locale === 'en' ? 'en' : 'es'],
  }));
  const members = { refused: refused.length, ...(missing > 0 ? { missing, available } : {}) };
  const onlyShort = refused.every(([, code]) => code === 'insufficient_stamps');
  const wanted = items.reduce((sum, item) => sum + (item.exclude ? 0 : item.quantity), 0);
  throw onlyShort
    ? problem('insufficient_stamps', { errors, members, detail: shortDetail(wanted, missing) })
    : problem('batch_refused', { errors, members });
}

const shortDetail = (wanted: number, missing: number) => ({
  es: `${missing === 1 ? 'Falta 1 timbre' : `Faltan ${missing} timbres`} para los ${wanted} de esta transferencia.`,
  en: `${missing === 1 ? '1 stamp is' : `${missing} stamps are`} missing for the ${wanted} of this transfer.`,
});

function dryView(
  body: BatchCall['body'],
  items: readonly Priced[],
  { items: verdicts, missing }: Outcome,
  now: Date,
): View {
  const data = items.map((item, index) => {
    const code = verdicts[index]?.[1] ?? null;
    const state = item.exclude ? ('excluded' as const) : code ? ('refused' as const) : ('done' as const);
    const { toStampingAccountId, quantity, amount } = item;
    return {
      index,
      toStampingAccountId,
      quantity,
      amount,
      state,
      code,
      transferId: null,
      balanceAfter: null,
    };
  });
  const refused = data.filter(({ state }) => state === 'refused').length;
  // An atomic batch with a refused item would move nothing.
  const done = body.atomic && refused > 0 ? [] : data.filter(({ state }) => state === 'done');
  return {
    id: null,
    atomic: body.atomic,
    dryRun: true,
    quantity: done.reduce((sum, { quantity }) => sum + quantity, 0),
    amount: { amount: done.reduce((sum, { amount }) => sum + amount.amount, 0), currency: 'MXN' },
    done: done.length,
    refused,
    excluded: data.filter(({ state }) => state === 'excluded').length,
    missing,
    comment: body.comment ?? null,
    balanceAfter: null,
    createdAt: now.toISOString(),
    data,
    nextCursor: null,
  };
}
