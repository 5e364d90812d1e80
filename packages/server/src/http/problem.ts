import { PROBLEMS, type ProblemCode } from '@mostrador/contract';

export type Locale = 'es-MX' | 'en';
export interface Bilingual {
  es: string;
  en: string;
}
export interface FieldError {
  pointer: string;
  code: string;
  message: string | Bilingual;
}

export interface ProblemExtras {
  detail?: Bilingual;
  errors?: FieldError[];
  headers?: Record<string, string>;
  /** Members beside the standard ones: `quote`, `orderId`, `current`, `reason`. */
  members?: Record<string, unknown>;
}

/** An error that the caller is told of; thrown anywhere, mapped to a response once, at the edge. */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  readonly extras: ProblemExtras;
  constructor(code: ProblemCode, extras: ProblemExtras = {}) {
    super(code);
    this.name = 'ProblemError';
    this.code = code;
    this.extras = extras;
  }
}

/** `throw problem('not_found')` */
export const problem = (code: ProblemCode, extras?: ProblemExtras) => new ProblemError(code, extras);

/** The language of titles and details: es-MX unless English is preferred. */
export function localeOf(acceptLanguage: string | null | undefined): Locale {
  const ranked = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const quality = parameters.map((p) => p.trim()).find((p) => p.startsWith('q='));
      return { tag: tag.toLowerCase(), quality: quality ? Number(quality.slice(2)) || 0 : 1 };
    })
    .filter(({ tag, quality }) => quality > 0 && /^(es|en)\b/.test(tag))
    .sort((a, b) => b.quality - a.quality);
  return ranked[0]?.tag.startsWith('en') ? 'en' : 'es-MX';
}

export function problemResponse(error: ProblemError, locale: Locale, requestId: string): Response {
  const { body, ...init } = problemReply(error, locale, requestId);
  return new Response(body, init);
}

/** RFC 9457: a problem in words. */
export function problemBody(error: ProblemError, locale: Locale, requestId: string) {
  const { status, es, en } = PROBLEMS[error.code];
  const { detail, errors, members } = error.extras;
  const say = (words: Bilingual) => words[locale === 'en' ? 'en' : 'es'];
  const said = ({ message, ...place }: FieldError) => ({
    ...place,
    message: typeof message === 'string' ? message : say(message),
  });
  return {
    type: `https://mostrador.dev/problems/${error.code}`,
    title: say({ es, en }),
    status,
    ...(detail ? { detail: say(detail) } : {}),
    code: error.code,
    requestId,
    ...(errors ? { errors: errors.map(said) } : {}),
    ...members,
  };
}

/** What a problem is answered with. */
export function problemReply(error: ProblemError, locale: Locale, requestId: string) {
  return {
    status: PROBLEMS[error.code].status,
    headers: {
      'content-type': 'application/problem+json',
      'content-language': locale,
      ...error.extras.headers,
    },
    body: JSON.stringify(problemBody(error, locale, requestId)),
  };
}

const UNAVAILABLE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  '57P01',
  '57P02',
  '57P03',
  '53300',
]);

/** What PostgreSQL cannot read as the type it needs: all of ours is typed, so the caller made it up (a cursor, an id). */
const UNREADABLE = new Set(['22P02', '22003', '22008', '22021', '22P05']);

/**
 * Anything thrown as a problem: the database away is 503 with Retry-After, a value that it cannot read 422, the
 * unforeseen 500.
 */
export function toProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  const code = (error as { code?: unknown } | null)?.code;
  const message = error instanceof Error ? error.message : '';
  if (
    (typeof code === 'string' && (UNAVAILABLE.has(code) || code.startsWith('08'))) ||
    /Connection terminated|is not queryable|not currently accepting connections|timeout exceeded when trying to connect|PGlite is closed/.test(
      message,
    )
  ) {
    return problem('database_unavailable', { headers: { 'retry-after': '2' } });
  }
  return problem(typeof code === 'string' && UNREADABLE.has(code) ? 'invalid_request' : 'internal_error');
}
