import { createRoute, type RouteConfig, type z } from '@hono/zod-openapi';
import { exampleId, type IdPrefix, Problem } from './conventions.ts';
import type { PrincipalKind, Scope } from './enumerations.ts';
import { PROBLEMS, type ProblemCode } from './problems.ts';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

export interface OperationSpec<
  P extends string,
  Params extends z.ZodObject | undefined,
  Query extends z.ZodObject | undefined,
  Body extends z.ZodType | undefined,
  Reply extends z.ZodType | undefined,
> {
  operationId: string;
  method: Method;
  path: P;
  tag: string;
  summary: string;
  description?: string;
  /** Who may call it; empty: anyone, without a credential. */
  principals: readonly PrincipalKind[];
  /** What a session of a site needs; keys and first-party sessions have every scope. */
  scope?: Scope;
  /**
   * Without a scope, and yet open to the site of any person: what every widget needs, and what is nobody's. Whatever
   * else has no scope a site may not do for a person: there is nothing to consent to.
   */
  openToSites?: boolean;
  /**
   * `required` where value moves or a paid thing is created: without the header 400. Every other POST
   * accepts a key.
   */
  idempotency?: 'required' | 'accepted' | 'none';
  /** It spends a customer's value: another's credential gets 403 `customer_authorization_required`. */
  spendsCustomerValue?: boolean;
  /** The answer holds a secret: it is never stored, its replay is 409 `secret_already_shown`. */
  answersSecret?: boolean;
  /** The document's version is checked: 428 without If-Match, 412 with a stale one. */
  ifMatch?: boolean;
  /** No GET, and yet open to who may only read: it changes nothing of the account. */
  changesNothing?: boolean;
  /** About the caller's own person or session: open also to who may not enter the account yet (CM-DIS-11). */
  aboutSelf?: boolean;
  testModeOnly?: boolean;
  /** The largest body in bytes, where 256 kB do not suffice. */
  bodyBytesMax?: number;
  /** Media type of a body that is not JSON; the handler gets its bytes as they came. */
  bodyType?: string;
  params?: Params;
  query?: Query;
  body?: Body;
  reply?: Reply;
  status?: 200 | 201 | 202 | 204;
  /** Media type of the answer when it is not JSON. */
  replyType?: string;
  /** What 202 answers while an outside system is at it. */
  accepted?: z.ZodType;
  /** Codes beyond those that every operation may answer. */
  problems?: readonly ProblemCode[];
  /** An example that a test runs: body as sent. `{customerId}`-like names are filled from the demo. */
  example?: { body?: unknown; query?: Record<string, string> };
}

const ALWAYS = ['rate_limited', 'internal_error', 'database_unavailable'] as const;
const WITH_CREDENTIAL = [
  'authentication_required',
  'invalid_credential',
  'session_expired',
  'forbidden',
  'scope_missing',
  'origin_not_allowed',
] as const;

/** Whether a parameter of the query that the operation does not know is refused: in all of /v1 but the event stream. */
export const refusesUnknownQuery = ({ path, replyType }: { path: string; replyType?: string }): boolean =>
  path.startsWith('/v1/') && replyType !== 'text/event-stream';

function problemResponses(codes: readonly ProblemCode[]) {
  // Not Map.groupBy: the client's ./validate brings this code along to Node 20, which lacks it.
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of codes) {
    const { status } = PROBLEMS[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, list]) => [
      status,
      {
        description: list.map((code) => `\`${code}\` ${PROBLEMS[code].en}`).join('; '),
        content: { 'application/problem+json': { schema: Problem } },
      },
    ]),
  );
}

function problemCodes(
  spec: OperationSpec<string, undefined, undefined, undefined, undefined>,
): ProblemCode[] {
  const codes = new Set<ProblemCode>([...(spec.problems ?? []), ...ALWAYS]);
  if (spec.principals.length) for (const code of WITH_CREDENTIAL) codes.add(code);
  if (spec.spendsCustomerValue) codes.add('customer_authorization_required');
  if (spec.body || spec.query || spec.params || refusesUnknownQuery(spec)) codes.add('invalid_request');
  if (spec.params) codes.add('not_found');
  if (spec.body) codes.add('malformed_body');
  if (spec.body || spec.bodyType) codes.add('unsupported_media_type').add('body_too_large');
  if (spec.ifMatch) codes.add('precondition_required').add('version_conflict');
  if (spec.idempotency === 'required') codes.add('idempotency_key_required');
  if (spec.idempotency !== 'none') codes.add('idempotency_key_reused').add('request_in_flight');
  if (spec.answersSecret) codes.add('secret_already_shown');
  return [...codes];
}

/** What the names in examples stand for. */
const NAMED: Record<string, IdPrefix> = {
  contractId: 'con',
  customerId: 'cus',
  quoteId: 'quo',
  saleId: 'sal',
  stampOfferId: 'pkg',
  stampingAccountId: 'sta',
};

/** An example as the document shows it: with ids where a test puts those of the demo. */
const withIds = (example: unknown): unknown =>
  JSON.parse(
    JSON.stringify(example).replaceAll(/\{(\w+)\}/g, (place, name: string) => {
      const prefix = NAMED[name];
      return prefix ? exampleId(prefix) : place;
    }),
  );

const accepted = (schema: z.ZodType | undefined) =>
  schema ? { 202: { description: 'Under way', content: { 'application/json': { schema } } } } : {};

/**
 * Defines one operation of the API: route, validation, documentation and the rules that wrap its handler.
 * The returned object is Hono's route plus `spec`, from which the server's wrappers read.
 */
export function defineOperation<
  const P extends string,
  Params extends z.ZodObject | undefined = undefined,
  Query extends z.ZodObject | undefined = undefined,
  Body extends z.ZodType | undefined = undefined,
  Reply extends z.ZodType | undefined = undefined,
>(input: OperationSpec<P, Params, Query, Body, Reply>) {
  const spec = {
    ...input,
    idempotency: input.idempotency ?? (input.method === 'post' ? 'accepted' : 'none'),
    status: input.status ?? (input.reply || input.replyType ? 200 : 204),
  };
  const loose = spec as unknown as OperationSpec<string, undefined, undefined, undefined, undefined>;
  const success = spec.reply
    ? { description: 'Success', content: { [spec.replyType ?? 'application/json']: { schema: spec.reply } } }
    : spec.replyType
      ? { description: 'Success', content: { [spec.replyType]: { schema: { type: 'string' as const } } } }
      : { description: 'Done' };
  const route = createRoute({
    method: spec.method,
    path: spec.path,
    operationId: spec.operationId,
    tags: [spec.tag],
    summary: spec.summary,
    ...(spec.description ? { description: spec.description } : {}),
    request: {
      ...(spec.params ? { params: spec.params } : {}),
      ...(spec.query ? { query: spec.query } : {}),
      ...(spec.body
        ? {
            body: {
              required: true,
              content: {
                [spec.bodyType ?? 'application/json']: {
                  schema: spec.body,
                  ...(spec.example?.body ? { example: withIds(spec.example.body) } : {}),
                },
              },
            },
          }
        : {}),
    },
    responses: {
      [spec.status]: success,
      ...accepted(spec.accepted),
      ...problemResponses(problemCodes(loose)),
    },
    'x-principals': spec.principals.length ? spec.principals : ['public'],
    ...(spec.scope ? { 'x-scope': spec.scope } : {}),
    ...(spec.openToSites ? { 'x-open-to-sites': true } : {}),
    'x-idempotency': spec.idempotency,
    ...(spec.spendsCustomerValue ? { 'x-spends-customer-value': true } : {}),
    ...(spec.ifMatch ? { 'x-if-match': true } : {}),
    ...(spec.bodyBytesMax ? { 'x-body-bytes-max': spec.bodyBytesMax } : {}),
    ...(spec.testModeOnly ? { 'x-test-mode-only': true } : {}),
  } as unknown as RouteConfig & { path: P });
  return { route, spec };
}

export type Operation = ReturnType<
  typeof defineOperation<
    string,
    z.ZodObject | undefined,
    z.ZodObject | undefined,
    z.ZodType | undefined,
    z.ZodType | undefined
  >
>;
