import type { ProblemCode, TransferRequest, z } from '@mostrador/contract';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import type { Call } from '../../http/call.ts';
import { type KeyLookup, type StoredReply, storedReply } from '../../http/idempotency.ts';
import { problem, toProblem } from '../../http/problem.ts';
import { channelOf } from '../../http/records.ts';
import { isAnswered, retryDeadlock, type WriteRequest } from '../../http/write.ts';
import { newId } from '../../ids.ts';
import { Group } from './group.ts';
import { type TransferTerms, termsOf } from './terms.ts';

export type TransferCall = Call<undefined, undefined, z.output<typeof TransferRequest>>;

interface Outcome extends Omit<KeyLookup, 'outcome'> {
  outcome: KeyLookup['outcome'] | 'done' | 'refused';
}

/** Two: one is on its way while the database works on the other. */
const LANES = 2;
const GROUP_MAX = 64;

/**
 * Moves stamps or points to an own customer or distributor, with everything that belongs to it, in one round
 * trip (SQL's transfers_create), which it shares with the transfers that wait at the same moment: they also
 * share the commit. Throws what `createTransfer` lists in the contract.
 */
export function transferRunner(db: Kysely<Database>) {
  const group = new Group((items: string[]) => createTransfers(db, items), {
    lanes: LANES,
    sizeMax: GROUP_MAX,
    mayBeOne: (error) => toProblem(error).code !== 'database_unavailable',
  });
  return async (call: TransferCall, write: WriteRequest): Promise<StoredReply> => {
    const { key, print } = write;
    const terms = await readTerms(db, call, write);
    const item = { key, print: hex(print), ...partiesOf(call), ...terms };
    const { outcome, ...rest } = await group.submit(JSON.stringify(item));
    if (outcome === 'refused') throw problem(rest.object_id as ProblemCode);
    if (outcome === 'done') return { status: 201, headers: {}, body: rest.body };
    const stored = storedReply({ outcome, ...rest });
    return { ...stored, headers: { ...stored.headers, 'idempotent-replayed': 'true' } };
  };
}

/** A transfer that was made is answered as it was, whatever stamps cost by now. */
async function readTerms(
  db: Kysely<Database>,
  { access, body }: TransferCall,
  write: WriteRequest,
): Promise<TransferTerms> {
  const inBulk = body.unit === 'stamp' && !body.amount;
  if (inBulk && (await isAnswered(db, write))) return { ...body, amount: null, vat: null };
  return termsOf(db, access.accountId, body);
}

function createTransfers(db: Kysely<Database>, items: string[]): Promise<Outcome[]> {
  return retryDeadlock(async () => {
    const { rows } = await sql<Outcome>`
      /* prepared: transfers_create */
      SELECT outcome, status, headers, body, object_id FROM transfers_create(${`[${items.join()}]`}::jsonb) ORDER BY n`.execute(
      db,
    );
    return rows;
  });
}

const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

const partiesOf = ({ access, body, now, requestId }: TransferCall) => ({
  tenant: access.accountId,
  at: now.toISOString(),
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
