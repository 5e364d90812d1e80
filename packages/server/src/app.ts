import { Hono } from 'hono';
import type { Deps } from './deps.ts';
import { plainAddress } from './http/client-address.ts';
import { cors } from './http/cors.ts';
import { envelope, onError } from './http/envelope.ts';
import { KeyCache } from './http/key-cache.ts';
import { RequestMetrics } from './http/metrics.ts';
import { RateLimiter } from './http/rate-limit.ts';
import type { Api, Env } from './http/register.ts';
import { ProvenPasswords } from './http/stamping-access.ts';
import { opensPage, unrouted } from './http/unrouted.ts';
import { MODULES } from './modules/index.ts';
import { unknownPage } from './pages/route.ts';

export interface App {
  /** The whole platform as one fetch handler. `env` may carry the runtime's connection (Node's socket). */
  fetch(request: Request, env?: unknown): Promise<Response>;
}

/** What `@hono/node-server` tells of the connection. */
export interface Connection {
  incoming: { socket: { remoteAddress?: string | undefined } };
}

/** The peer's address; empty where the runtime does not tell it: nobody is taken for this machine by silence. */
function peerOf(env: unknown): string {
  const { incoming } = (env ?? {}) as Partial<Connection>;
  return plainAddress(incoming?.socket.remoteAddress ?? '');
}

/** Assembles the platform from its modules; nothing here is tied to Node or to a tab. */
export function createApp(deps: Deps): App {
  const app = new Hono<Env>();
  const metrics = new RequestMetrics();
  const api: Api = {
    app,
    deps,
    limiter: new RateLimiter(deps.db, deps.rateFactor),
    recentKeys: new KeyCache(),
    provenPasswords: new ProvenPasswords(),
    metrics,
  };
  app.use(metrics.middleware);
  app.use(envelope(deps, peerOf));
  app.use(cors(deps));
  app.onError((error, c) => onError(deps, error, c.var, c.req.path));
  app.notFound((c) => {
    if (opensPage(c.req.raw)) return unknownPage(api, c);
    throw unrouted(app, c.req.path);
  });
  for (const module of MODULES) module(api);
  return { fetch: async (request, env) => app.fetch(request, env as object | undefined) };
}
