import { sql, type Transaction } from 'kysely';
import type { Database } from '../db/tables.generated.ts';
import { problem } from './problem.ts';
import { sha256 } from './sha256.ts';

export interface StoredReply {
  status: number;
  headers: Record<string, string>;
  body: string | null;
}

/** A row of SQL's idempotency_begin. */
export interface KeyLookup {
  outcome: 'busy' | 'new' | 'replay' | 'reused';
  status: number;
  headers: Record<string, string>;
  body: string | null;
  object_id: string | null;
}

/** Method, route and body: what tells two requests with one key apart. */
export const fingerprint = (method: string, route: string, body: string): Promise<Uint8Array> =>
  sha256(`${method} ${route}\n${body}`);

/**
 * Takes the key's lock and looks it up. Null: new, go on. Otherwise the stored reply.
 * Throws 409 `request_in_flight`, 422 `idempotency_key_reused`, 409 `secret_already_shown`.
 */
export async function beginIdempotent(
  trx: Transaction<Database>,
  tenant: string,
  key: string,
  print: Uint8Array,
): Promise<StoredReply | null> {
  const { rows } = await sql<KeyLookup>`SELECT * FROM idempotency_begin(${tenant}, ${key}, ${print})`.execute(
    trx,
  );
  const row = rows[0];
  return !row || row.outcome === 'new' ? null : storedReply(row);
}

/** What a key's lookup found, as a reply; throws as `beginIdempotent` does. */
export function storedReply(row: KeyLookup): StoredReply {
  if (row.outcome === 'busy') throw problem('request_in_flight', { headers: { 'retry-after': '1' } });
  if (row.outcome === 'reused') throw problem('idempotency_key_reused');
  if (row.body === null && row.status !== 204) {
    throw problem('secret_already_shown', { members: { id: row.object_id } });
  }
  return { status: row.status, headers: row.headers, body: row.body };
}

/** Stores the answer under the key, in the transaction of the work. */
export async function storeIdempotent(
  trx: Transaction<Database>,
  tenant: string,
  key: string,
  print: Uint8Array,
  reply: StoredReply,
  options: { secret: boolean; objectId: string | null },
): Promise<void> {
  await trx
    .insertInto('idempotency_key')
    .values({
      tenant_id: tenant,
      key,
      fingerprint: print,
      status: reply.status,
      headers: JSON.stringify(reply.headers),
      body: options.secret ? null : reply.body,
      object_id: options.objectId,
    })
    .execute();
}
