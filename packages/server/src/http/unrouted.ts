import type { Hono } from 'hono';
import { type ProblemError, problem } from './problem.ts';
import type { Env } from './register.ts';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** 405 with `Allow` where the address takes other methods, 404 where there is nothing. */
export function unrouted(app: Hono<Env>, path: string): ProblemError {
  // Middleware answers to every address; what is routed names its method.
  const allowed = METHODS.filter((method) =>
    app.router.match(method, path)[0].some(([[, route]]) => route.method === method),
  );
  if (!allowed.length) return problem('not_found');
  return problem('method_not_allowed', { headers: { allow: allowed.join(', ') } });
}

/** Whether a browser opens the address as a page, and no program asks the API or for a file of the SDK. */
export function opensPage(request: Request): boolean {
  const { pathname } = new URL(request.url);
  return (
    request.method === 'GET' &&
    !/^\/(v1|sdk)\//.test(pathname) &&
    (request.headers.get('accept') ?? '').includes('text/html')
  );
}
