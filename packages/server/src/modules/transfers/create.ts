import type { ProblemCode, TransferRequest, z } from '@mostrador/contract';
import { sql } from 'kysely';
import type { Call } from '../../http/call.ts';
import { type KeyLookup, type StoredReply, storedReply } from '../../http/idempotency.ts';
import { problem } from '../../http/problem.ts';
import { channelOf } from '../../http/records.ts';
import { retryDeadlock } from '../../http/write.ts';
import { newId } from '../../ids.ts';
import { breaksFloor, shortOf } from '../../ledger/index.ts';
import { termsOf } from './terms.ts';

export type TransferCall = Call<undefined, undefined, z.output<typeof TransferRequest>>;

interface Outcome extends Omit<KeyLookup, 'outcome'> {
  outcome: KeyLookup['outcome'] | 'done' | 'refused';
}

/**
 * Moves stamps or points to an own customer or distributor, with everything that belongs to it, in one round
 * trip (SQL's transfer_create). Throws what `createTransfer` lists in the contract.
 */
export async function runTransfer(
  call: TransferCall,
  { key, print }: { key: string | null; print: Uint8Array },
): Promise<StoredReply> {
  const { db, now } = call;
  const request = JSON.stringify({ key, ...partiesOf(call), ...termsOf(call.body, call.locale) });
  const row = await retryDeadlock(async () => {
    const { rows } = await sql<Outcome>`
      /* prepared: transfer_create */ SELECT * FROM transfer_create(${request}::jsonb, ${print}, ${now})`.execute(
      db,
    );
    return rows[0]!;
  }).catch((error: unknown) => {
    throw breaksFloor(error) ? shortOf(call.body.unit) : error;
  });
  const { outcome, ...rest } = row;
  if (outcome === 'refused') throw problem(row.object_id as ProblemCode);
  if (outcome === 'done') return { status: 201, headers: {}, body: row.body };
  const stored = storedReply({ outcome, ...rest });
  return { ...stored, headers: { ...stored.headers, 'idempotent-replayed': 'true' } };
}

const partiesOf = ({ access, body, requestId }: TransferCall) => ({
  tenant: access.accountId,
  from: access.accountId,
  toStampingAccount: body.toStampingAccountId,
  toAccount: body.toAccountId,
  comment: body.comment,
  transferId: newId('trf'),
  saleId: newId('sal'),
  auditId: newId('aud'),
  eventIds: [newId('evt'), newId('evt'), newId('evt')],
  actorKind: access.actor.kind,
  actorId: access.actor.id,
  actorName: access.actor.name,
  channel: channelOf(access),
  requestId,
});
