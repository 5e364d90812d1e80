import type { Operation } from '@mostrador/contract';
import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../db/tables.generated.ts';
import type { Deps } from '../deps.ts';
import type { AuditChange, Call, NewEvent } from './call.ts';
import { beginIdempotent, type StoredReply, storeIdempotent } from './idempotency.ts';
import { ProblemError, problem, problemReply } from './problem.ts';
import { writeAudit, writeEvents } from './records.ts';
import { doesBusiness, refuseClosed } from './standing.ts';

const DEADLOCK = '40P01';
const ATTEMPTS_MAX = 3;

export interface WriteRequest {
  spec: Operation['spec'];
  /** Who owns the key: the account acted for. */
  tenant: string;
  key: string | null;
  print: Uint8Array;
}

export type WriteHandler = (call: Call) => Promise<unknown>;

/** The header's value; 400 where it is missing and value moves. */
export function idempotencyKeyOf(request: Request, spec: Operation['spec']): string | null {
  const key = request.headers.get('idempotency-key');
  if (spec.idempotency === 'none') return null;
  if (!key) {
    if (spec.idempotency === 'required') throw problem('idempotency_key_required');
    return null;
  }
  if (key.length > 255) {
    throw problem('invalid_request', {
      errors: [
        {
          pointer: '/headers/Idempotency-Key',
          code: 'too_long',
          message: { es: 'A lo más 255 caracteres', en: 'At most 255 characters' },
        },
      ],
    });
  }
  return key;
}

/** Whether an earlier request with this key has its answer. */
export async function isAnswered(db: Kysely<Database>, { tenant, key }: WriteRequest): Promise<boolean> {
  if (!key) return false;
  const row = await db
    .selectFrom('idempotency_key')
    .select('status')
    .where('tenant_id', '=', tenant)
    .where('key', '=', key)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Runs a write: idempotency row, work, audit and events in one transaction; then what follows the commit, once.
 */
export async function runWrite(
  deps: Deps,
  base: Call,
  write: WriteRequest,
  handler: WriteHandler,
): Promise<StoredReply> {
  const { reply, replayed, followUps } = await retryDeadlock(() => attemptWrite(deps, base, write, handler));
  if (replayed) return { ...reply, headers: { ...reply.headers, 'idempotent-replayed': 'true' } };
  let final = reply;
  for (const follow of followUps) final = await followed(final, follow, base);
  if (followUps.length) await rewriteStored(deps.db, write, final);
  return final;
}

/** A deadlock is tried again, since nothing of the attempt was kept. */
export async function retryDeadlock<T>(attempt: () => Promise<T>): Promise<T> {
  for (let count = 1; ; count += 1) {
    try {
      return await attempt();
    } catch (error) {
      if ((error as { code?: string }).code !== DEADLOCK || count >= ATTEMPTS_MAX) throw error;
    }
  }
}

type FollowUp = () => Promise<unknown>;

interface Attempt {
  reply: StoredReply;
  replayed: boolean;
  followUps: readonly FollowUp[];
}

function attemptWrite(deps: Deps, base: Call, write: WriteRequest, handler: WriteHandler): Promise<Attempt> {
  const followUps: FollowUp[] = [];
  const headers: Record<string, string> = {};
  return deps.db.transaction().execute(async (trx) => {
    const stored = write.key ? await beginIdempotent(trx, write.tenant, write.key, write.print) : null;
    if (stored) return { reply: stored, replayed: true, followUps };
    // After the look-up: what was done before the suspension is still answered as it was.
    if (doesBusiness(write.spec)) await refuseClosed(trx, base.access, base.now);
    const reply = await work(trx, base, write, handler, headers, followUps);
    return { reply, replayed: false, followUps };
  });
}

/** What follows the commit replaces the answer, also by a refusal: a charge that was declined. */
async function followed(
  reply: StoredReply,
  follow: () => Promise<unknown>,
  { locale, requestId }: Call,
): Promise<StoredReply> {
  try {
    return { ...reply, body: JSON.stringify(await follow()) };
  } catch (error) {
    if (error instanceof ProblemError) return problemReply(error, locale, requestId);
    throw error;
  }
}

async function work(
  trx: Transaction<Database>,
  base: Call,
  { spec, tenant, key, print }: WriteRequest,
  handler: WriteHandler,
  headers: Record<string, string>,
  followUps: FollowUp[],
): Promise<StoredReply> {
  const changes: AuditChange[] = [];
  const events: NewEvent[] = [];
  const result = await handler({
    ...base,
    db: trx,
    headers,
    audit: (change) => void changes.push(change),
    emit: (event) => void events.push(event),
    afterCommit: (follow) => void followUps.push(follow),
  });
  const objectId = (result as { id?: string } | undefined)?.id ?? null;
  if (!changes.length)
    changes.push({ subject: { type: spec.tag, id: objectId ?? tenant }, after: auditable(spec, result) });
  const context = {
    access: base.access,
    operation: spec.operationId,
    requestId: base.requestId,
    now: base.now,
  };
  await writeAudit(trx, context, changes);
  await writeEvents(trx, events, base.now);
  const reply = {
    status: spec.status ?? 200,
    headers,
    body: result === undefined ? null : JSON.stringify(result),
  };
  if (key) {
    await storeIdempotent(trx, tenant, key, print, reply, { secret: Boolean(spec.answersSecret), objectId });
  }
  return reply;
}

const auditable = (spec: Operation['spec'], result: unknown) => (spec.answersSecret ? undefined : result);

/** The stored answer follows the outcome, so that a replay tells what the first answer told. */
async function rewriteStored(
  db: Kysely<Database>,
  { tenant, key }: WriteRequest,
  { status, headers, body }: StoredReply,
): Promise<void> {
  if (!key) return;
  await db
    .updateTable('idempotency_key')
    .set({ status, headers: JSON.stringify(headers), body })
    .where('tenant_id', '=', tenant)
    .where('key', '=', key)
    .execute();
}
