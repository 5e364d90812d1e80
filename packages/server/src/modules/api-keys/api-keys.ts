import type { ApiKey, z } from '@mostrador/contract';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { ApiKeyTable, Database } from '../../db/tables.generated.ts';
import type { Access } from '../../http/access.ts';
import type { CursorKey } from '../../http/page.ts';
import { problem } from '../../http/problem.ts';
import { hashSecret, newSecret } from '../../http/secrets.ts';
import { newId } from '../../ids.ts';

type Db = Kysely<Database>;
type Row = Selectable<ApiKeyTable>;
export type KeyView = z.input<typeof ApiKey>;

/** Two secret keys may live at once, for rotation (api.md, Principals). */
const SECRET_KEYS_MAX = 2;
const PREFIX_LENGTH = 10;
export const OVERLAP_HOURS = 24;

export const toView = (row: Row): KeyView => ({
  id: row.id,
  kind: row.kind as KeyView['kind'],
  prefix: row.prefix,
  origins: row.origins,
  createdAt: row.created_at.toISOString(),
  lastUsedAt: row.last_used_at?.toISOString() ?? null,
  expiresAt: row.expires_at?.toISOString() ?? null,
});

/**
 * Keys are for whoever runs the account: its programs, and its master users on the platform's own pages. A site that
 * acts for a person never comes here (http/authorize.ts): it would make itself a key to everything.
 */
export function requireKeyHolder(access: Access): void {
  if (access.profileId && access.link !== 'master') throw problem('forbidden');
}

const live = (db: Db, accountId: string) =>
  db
    .selectFrom('api_key')
    .selectAll()
    .where('account_id', '=', accountId)
    .where((eb) => eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', sql<Date>`now()`)]));

/** Up to `limit + 1` live keys, the newest first. */
export function listKeys(db: Db, accountId: string, after: CursorKey | null, limit: number): Promise<Row[]> {
  return live(db, accountId)
    .$if(after !== null, (query) => query.where('id', '<', String(after?.[0])))
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
}

/** One live key of the account, locked; 404 for any other. */
export async function lockKey(db: Db, accountId: string, id: string): Promise<Row> {
  const row = await live(db, accountId).where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row) throw problem('not_found');
  return row;
}

/** Makes a key; its text is answered once and kept as a hash. 409 `state_conflict` for a third secret key. */
export async function insertKey(
  db: Db,
  accountId: string,
  kind: KeyView['kind'],
  origins: string[],
  now: Date,
): Promise<{ row: Row; key: string }> {
  if (kind === 'secret') await refuseThirdSecret(db, accountId);
  const key = newSecret(kind === 'secret' ? 'sk' : 'pk');
  const row = await db
    .insertInto('api_key')
    .values({
      id: newId('key'),
      account_id: accountId,
      kind,
      prefix: key.slice(0, PREFIX_LENGTH),
      hash: await hashSecret(key),
      origins,
      created_at: now,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return { row, key };
}

async function refuseThirdSecret(db: Db, accountId: string): Promise<void> {
  // Two at once would each count one key: they take turns by the account's row.
  await db.selectFrom('account').select('id').where('id', '=', accountId).forUpdate().execute();
  const keys = await live(db, accountId).where('kind', '=', 'secret').execute();
  if (keys.length < SECRET_KEYS_MAX) return;
  throw problem('state_conflict', {
    detail: {
      es: 'Ya hay dos claves secretas: borre una o espere a que termine la anterior.',
      en: 'There are two secret keys already: delete one or wait until the former ends.',
    },
  });
}

/** A successor with the same origins; the old key serves for 24 hours more, its people stay signed in. */
export async function rotate(db: Db, old: Row, now: Date): Promise<{ row: Row; key: string }> {
  if (old.expires_at) {
    throw problem('state_conflict', {
      detail: { es: 'Esta clave ya tiene sucesora.', en: 'This key already has a successor.' },
    });
  }
  const made = await insertKey(db, old.account_id, old.kind as KeyView['kind'], old.origins, now);
  await db
    .updateTable('api_key')
    .set({ expires_at: sql<Date>`now() + make_interval(hours => ${OVERLAP_HOURS})` })
    .where('id', '=', old.id)
    .execute();
  await db
    .updateTable('session')
    .set({ api_key_id: made.row.id })
    .where('api_key_id', '=', old.id)
    .where('kind', '=', 'person')
    .execute();
  return made;
}
