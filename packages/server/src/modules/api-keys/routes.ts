import { createApiKey, deleteApiKey, listApiKeys, rotateApiKey, updateApiKey } from '@mostrador/contract';
import type { Call } from '../../http/call.ts';
import { decodeCursor, toPage } from '../../http/page.ts';
import { type Locale, problem } from '../../http/problem.ts';
import { type Api, register } from '../../http/register.ts';
import { insertKey, type KeyView, listKeys, lockKey, requireKeyHolder, rotate, toView } from './api-keys.ts';
import { siteOrigin } from './origins.ts';

/** An account's keys: hashed, with a visible beginning; the publishable ones bound to origins. */
export function apiKeys(api: Api): void {
  register(api, listApiKeys, async ({ db, access, query }) => {
    requireKeyHolder(access);
    const rows = await listKeys(db, access.accountId, decodeCursor(query.cursor, 1), query.limit);
    const { data, nextCursor } = toPage(rows, query.limit, ({ id }) => [id]);
    return { data: data.map(toView), nextCursor };
  });

  register(api, createApiKey, async (call) => {
    const { db, access, body } = call;
    requireKeyHolder(access);
    const origins = readOrigins(call, body.origins ?? []);
    if ((body.kind === 'publishable') !== origins.length > 0) throw originsFault(body.kind, call.locale);
    const { row, key } = await insertKey(db, access.accountId, body.kind, origins, call.now);
    call.audit({ subject: { type: 'api-key', id: row.id }, after: toView(row) });
    return { ...toView(row), key };
  });

  register(api, updateApiKey, async (call) => {
    const { db, access, params, body } = call;
    requireKeyHolder(access);
    const before = await lockKey(db, access.accountId, params.id);
    if (before.kind !== 'publishable') throw problem('state_conflict');
    const origins = readOrigins(call, body.origins);
    const row = await db
      .updateTable('api_key')
      .set({ origins })
      .where('id', '=', before.id)
      .returningAll()
      .executeTakeFirstOrThrow();
    call.audit({ subject: { type: 'api-key', id: row.id }, before: toView(before), after: toView(row) });
    return toView(row);
  });

  register(api, rotateApiKey, async (call) => {
    const { db, access, params, now } = call;
    requireKeyHolder(access);
    const old = await lockKey(db, access.accountId, params.id);
    const { row, key } = await rotate(db, old, now);
    call.audit({ subject: { type: 'api-key', id: old.id }, before: toView(old), after: toView(row) });
    return { ...toView(row), key };
  });

  register(api, deleteApiKey, async ({ db, access, params, audit }) => {
    requireKeyHolder(access);
    const row = await lockKey(db, access.accountId, params.id);
    // Its sessions end with it: what a leaked key made must not outlive it.
    await db.deleteFrom('api_key').where('id', '=', row.id).execute();
    audit({ subject: { type: 'api-key', id: row.id }, before: toView(row) });
  });
}

const readOrigins = (call: Pick<Call, 'deps' | 'locale'>, origins: string[]): string[] => [
  ...new Set(origins.map((origin, index) => siteOrigin(origin, `/origins/${index}`, call))),
];

/** A publishable key needs origins, a secret one has none. */
function originsFault(kind: KeyView['kind'], locale: Locale) {
  const [code, es, en] =
    kind === 'publishable'
      ? ['required', 'Indique al menos un origen', 'Name at least one origin']
      : ['not_allowed', 'Una clave secreta no tiene orígenes', 'A secret key has no origins'];
  const message = locale === 'en' ? en : es;
  return problem('invalid_request', { errors: [{ pointer: '/origins', code, message }] });
}
