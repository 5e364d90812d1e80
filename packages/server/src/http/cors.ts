import type { MiddlewareHandler } from 'hono';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../db/tables.generated.ts';
import type { Deps } from '../deps.ts';
import type { Env } from './register.ts';

const EXPOSED =
  'ETag, Location, Retry-After, RateLimit, RateLimit-Policy, X-Request-Id, Mostrador-Now, Idempotent-Replayed';
const ALLOWED_HEADERS =
  'authorization, content-type, idempotency-key, if-match, last-event-id, mostrador-account, accept-language';

/** Whether any live key or session allows the origin: preflights carry no credential. */
async function isKnownOrigin(db: Kysely<Database>, origin: string): Promise<boolean> {
  const { rows } = await sql<{ known: boolean }>`
    SELECT EXISTS (SELECT 1 FROM api_key WHERE origins @> ARRAY[${origin}]::text[]
                   AND (expires_at IS NULL OR expires_at > now()))
        OR EXISTS (SELECT 1 FROM session WHERE origin = ${origin} AND ended_at IS NULL AND expires_at > now()) AS known`.execute(
    db,
  );
  return rows[0]?.known ?? false;
}

const isOpen = (path: string) => path.startsWith('/sdk/') || path === '/openapi.json';

/**
 * CORS without cookies. Answers carry the origin back also on 403, so that a page can read why; what a
 * credential allows is checked at authentication. Origin binding limits pages, not programs.
 */
export function cors(deps: Deps): MiddlewareHandler<Env> {
  return async (c, next) => {
    const origin = c.req.header('origin');
    const open = isOpen(c.req.path);
    if (c.req.method === 'OPTIONS' && c.req.header('access-control-request-method')) {
      const known =
        open ||
        (origin !== undefined && (origin === deps.publicUrl || (await isKnownOrigin(deps.db, origin))));
      return new Response(null, {
        status: 204,
        headers: {
          vary: 'Origin',
          ...(known && origin
            ? {
                'access-control-allow-origin': open ? '*' : origin,
                'access-control-allow-methods': 'GET, POST, PUT, PATCH, DELETE',
                'access-control-allow-headers': ALLOWED_HEADERS,
                'access-control-max-age': '600',
              }
            : {}),
        },
      });
    }
    await next();
    if (open) {
      c.res.headers.set('access-control-allow-origin', '*');
      c.res.headers.set('cross-origin-resource-policy', 'cross-origin');
    } else if (c.req.path.startsWith('/v1/')) {
      c.res.headers.append('vary', 'Origin');
      if (!origin) return;
      c.res.headers.set('access-control-allow-origin', origin);
      c.res.headers.set('access-control-expose-headers', EXPOSED);
    }
  };
}
