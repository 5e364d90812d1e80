import type { EditableDocument, Schemas } from './types.ts';

/** A problem as the API answers it (RFC 9457). `title` and `detail` are in the client's locale. */
export type Problem = Schemas['Problem'];
/** The API's stable error codes. */
export type ProblemCode = Problem['code'];

/**
 * What went wrong without a problem from the API:
 * - `network_error`: no answer came, or it broke off;
 * - `timeout`: an attempt took longer than `timeoutMs`;
 * - `unexpected_response`: something answered that isn't the API, such as a proxy's error page.
 */
export type TransportCode = 'network_error' | 'timeout' | 'unexpected_response';

/** Every code that an error of this client may have. */
export type ErrorCode = ProblemCode | TransportCode;

/** What a problem says beyond RFC 9457's members, by code. */
export interface ProblemDetails {
  /** The same lines at today's prices. */
  quote_expired: { quote: Schemas['Quote'] };
  /** The same size at today's price, where another package has taken the place. */
  offer_withdrawn: { quote?: Schemas['Quote'] };
  /** What the renewal costs. */
  renewal_unpaid: { total: Schemas['Money']; points: number };
  /** The order that the quote made. */
  quote_used: { orderId: string };
  /** The version that someone saved meanwhile. */
  version_conflict: { current: EditableDocument };
  /** Why the offer cannot be bought. */
  purchase_not_allowed: { reason: Schemas['Offer']['reason'] };
  /** The object whose secret was shown to an earlier attempt. */
  secret_already_shown: { id: string | null };
}

/** The problem that comes with a code; undefined for what failed on the way. */
export type ProblemOf<Code extends ErrorCode> = Code extends ProblemCode
  ? Problem & { code: Code } & (Code extends keyof ProblemDetails ? ProblemDetails[Code] : unknown)
  : undefined;

/** The error of each code; as a union of codes it narrows by `error.code`. */
export type MostradorErrorOf<Code extends ErrorCode> = Code extends ErrorCode ? MostradorError<Code> : never;

interface ErrorFacts<Code extends ErrorCode> {
  status?: number;
  requestId?: string | undefined;
  retryAfter?: number | undefined;
  problem?: ProblemOf<Code>;
  cause?: unknown;
}

/**
 * The only error that calls reject with, but for an aborted signal's reason and what your own credential
 * callback throws. Recognize it with {@link isMostradorError}, which also narrows to a code.
 *
 * @example
 * try {
 *   await mostrador.post('/v1/orders', { body });
 * } catch (error) {
 *   if (isMostradorError(error, 'quote_expired')) show(error.problem.quote);
 *   else throw error;
 * }
 */
export class MostradorError<Code extends ErrorCode = ErrorCode> extends Error {
  override readonly name = 'MostradorError';
  /** What happened, stable across releases. A newer server may send a code that this release lacks. */
  readonly code: Code;
  /** HTTP status; 0 when nothing answered. */
  readonly status: number = 0;
  /** Names the request in the server's log: tell it to support. */
  declare readonly requestId: string | undefined;
  /** Seconds after which the server wants to be asked again. */
  declare readonly retryAfter: number | undefined;
  /** The API's own words, with the members of {@link ProblemDetails}. */
  declare readonly problem: ProblemOf<Code>;
  /** The key that the request carried: send it again with the same body and it is done once. */
  declare idempotencyKey: string | undefined;

  constructor(code: Code, message: string, facts: ErrorFacts<Code> = {}) {
    super(message);
    this.code = code;
    Object.assign(this, facts);
  }
}

/**
 * Whether an error is this client's, and of one of the codes when some are given. It goes by the name, so
 * that it also knows errors of a second copy of the client in the page.
 *
 * @example
 * if (isMostradorError(error)) console.error(error.code, error.requestId);
 * if (isMostradorError(error, 'insufficient_points', 'insufficient_stamps')) offerMore();
 */
export function isMostradorError<Code extends ErrorCode = ErrorCode>(
  error: unknown,
  ...codes: Code[]
): error is MostradorErrorOf<Code> {
  if (!(error instanceof Error) || error.name !== 'MostradorError') return false;
  return !codes.length || codes.includes((error as MostradorError<Code>).code);
}

/** Retry-After in seconds: the header holds seconds or a date. */
function retryAfterOf(headers: Headers): number | undefined {
  const value = headers.get('Retry-After');
  if (!value) return undefined;
  const seconds = Number(value);
  return seconds >= 0 ? seconds : Math.max(0, (Date.parse(value) - Date.now()) / 1000) || 0;
}

/** The error that an unsuccessful, or a foreign, response stands for. */
export function errorFrom(response: Response, body?: unknown): MostradorError {
  const problem = (body as Partial<Problem> | undefined)?.code ? (body as Problem) : undefined;
  const code: ErrorCode = problem?.code ?? 'unexpected_response';
  const words = problem ? (problem.detail ?? problem.title) : `HTTP ${response.status}`;
  const requestId = response.headers.get('X-Request-Id') ?? problem?.requestId;
  return new MostradorError<ErrorCode>(code, `${words} (${[code, requestId].filter(Boolean).join(', ')})`, {
    status: response.status,
    requestId,
    retryAfter: retryAfterOf(response.headers),
    problem: problem as ProblemOf<ErrorCode>,
  });
}

/** Reads JSON that a response brought; what isn't JSON isn't ours. */
export function parseJson(text: string, response: Response): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw errorFrom(response);
  }
}
