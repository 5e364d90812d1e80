import type { MiddlewareHandler } from 'hono';
import type { Deps } from '../deps.ts';
import { clientAddress } from './client-address.ts';
import { localeOf, problemResponse, toProblem } from './problem.ts';
import type { Env } from './register.ts';

/** Outermost: request id, language, address and business time on everything; every error becomes a problem. */
export function envelope(deps: Deps, peerOf: (env: unknown) => string): MiddlewareHandler<Env> {
  return async (c, next) => {
    const requestId = crypto.randomUUID().replaceAll('-', '').toUpperCase();
    const now = deps.clock.now();
    c.set('requestId', requestId);
    c.set('locale', localeOf(c.req.header('accept-language')));
    const forwardedFor = c.req.raw.headers.get('x-forwarded-for');
    c.set('address', clientAddress(peerOf(c.env), forwardedFor, deps.isTrustedProxy));
    c.set('now', now);
    await next();
    c.res.headers.set('x-request-id', requestId);
    c.res.headers.set('mostrador-now', now.toISOString());
    // An account's figures and keys stay in no browser's disk cache.
    if (c.req.path.startsWith('/v1/')) c.res.headers.set('cache-control', 'no-store');
    for (const [name, value] of Object.entries(c.get('rate') ?? {})) c.res.headers.set(name, value);
  };
}

/** Maps what was thrown, once; what nobody foresaw is logged with its stack and told without it. */
export function onError(deps: Deps, error: unknown, vars: Env['Variables'], route: string): Response {
  const mapped = toProblem(error);
  if (mapped.code === 'internal_error' || mapped.code === 'database_unavailable') {
    deps.log({
      level: 'error',
      message: mapped.code,
      requestId: vars.requestId,
      route,
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
  return problemResponse(mapped, vars.locale, vars.requestId);
}
