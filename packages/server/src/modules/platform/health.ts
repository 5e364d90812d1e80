import { getHealth, getReadiness, openApiDocument } from '@mostrador/contract';
import { sql } from 'kysely';
import { type Api, register } from '../../http/register.ts';

/** Liveness, readiness and the API's own document. */
export function health(api: Api): void {
  register(api, getHealth, async () => ({ status: 'ok' as const }));
  register(api, getReadiness, async ({ db }) => {
    await sql`SELECT 1`.execute(db);
    return { status: 'ready' as const };
  });
  let document: string | undefined;
  api.app.get('/openapi.json', (c) => {
    document ??= JSON.stringify(openApiDocument());
    return c.body(document, 200, { 'content-type': 'application/json' });
  });
}
