import type { Context } from 'hono';
import type { Kysely } from 'kysely';
import type { Database } from '../db/tables.generated.ts';
import type { Deps } from '../deps.ts';
import { readBody } from '../http/body.ts';
import { type Locale, localeOf, ProblemError, problem, toProblem } from '../http/problem.ts';
import type { Api, Env } from '../http/register.ts';
import { errorPage } from './error-page.ts';

/** One request for a platform page. */
export interface PageCall {
  api: Api;
  deps: Deps;
  db: Kysely<Database>;
  request: Request;
  url: URL;
  locale: Locale;
  /** Path parameters. */
  params: Record<string, string>;
  /** Fields of a form sent by POST, empty on GET. */
  form: Readonly<Record<string, string>>;
  /** Business time. */
  now: Date;
  requestId: string;
  address: string;
}

/**
 * Routes a page. A POST is believed only when it comes from our own pages; whatever is thrown becomes a page
 * with a next step, in which a form's fields wait to be sent again (passwords excepted).
 */
export function routePage(
  api: Api,
  method: 'get' | 'post',
  path: string,
  handler: (page: PageCall) => Promise<Response>,
): void {
  api.app.on(method.toUpperCase(), path, async (c) => {
    const page = pageCall(api, c);
    try {
      if (method === 'post') {
        refuseForeign(page);
        page.form = Object.fromEntries(new URLSearchParams(await readBody(c.req.raw)));
      }
      return await handler(page);
    } catch (error) {
      return pageOfError(page, error);
    }
  });
}

/** What a person sees who opens an address that is none. */
export const unknownPage = (api: Api, c: Context<Env>): Promise<Response> =>
  pageOfError(pageCall(api, c), problem('not_found'));

/** The page that tells of anything thrown; what nobody foresaw is logged. */
export function pageOfError(page: PageCall, error: unknown): Promise<Response> {
  const mapped = toProblem(error);
  if (!(error instanceof ProblemError)) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    page.deps.log({
      level: 'error',
      message: mapped.code,
      requestId: page.requestId,
      route: page.url.pathname,
      error: text,
    });
  }
  return errorPage(page, mapped);
}

function pageCall(api: Api, c: Context<Env>): PageCall {
  const url = new URL(c.req.url);
  return {
    api,
    deps: api.deps,
    db: api.deps.db,
    request: c.req.raw,
    url,
    locale: localeFor(url, c.get('locale')),
    params: c.req.param() as Record<string, string>,
    form: {},
    now: c.get('now'),
    requestId: c.get('requestId'),
    address: c.get('address'),
  };
}

/** The language that the address asks for, else the browser's. */
function localeFor(url: URL, fallback: Locale): Locale {
  const asked = url.searchParams.get('locale');
  return asked ? localeOf(asked) : fallback;
}

/**
 * Cross-site request forgery: browsers send Origin with every POST and no page can change it. Our own is the
 * configured one or, where people reach us by another name, the one of the request.
 */
function refuseForeign({ request, url, deps }: PageCall): void {
  const origin = request.headers.get('origin');
  if (origin !== deps.publicUrl && origin !== url.origin) throw problem('origin_not_allowed');
}
