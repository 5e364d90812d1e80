import type { Operation, OperationSpec, z } from '@mostrador/contract';
import type { Hono } from 'hono';
import type { Deps } from '../deps.ts';
import type { Access } from './access.ts';
import { authenticate, credentialOf } from './authenticate.ts';
import { authorize } from './authorize.ts';
import { parseJson, readBody, readBytes, requireXml, validate } from './body.ts';
import type { Call } from './call.ts';
import { matchesVersion } from './etag.ts';
import { fingerprint, type StoredReply } from './idempotency.ts';
import type { KeyCache } from './key-cache.ts';
import type { RequestMetrics } from './metrics.ts';
import { problem } from './problem.ts';
import { queryReader } from './query.ts';
import { policyOf, type RateLimiter, weightOf } from './rate-limit.ts';
import type { ProvenPasswords } from './stamping-access.ts';
import { idempotencyKeyOf, isAnswered, runWrite, type WriteRequest } from './write.ts';

/** What every request carries, set by the outermost middleware. */
export type Env = {
  Variables: {
    requestId: string;
    locale: 'es-MX' | 'en';
    address: string;
    now: Date;
    rate?: Record<string, string>;
  };
};

export interface Api {
  app: Hono<Env>;
  deps: Deps;
  limiter: RateLimiter;
  recentKeys: KeyCache;
  provenPasswords: ProvenPasswords;
  metrics: RequestMetrics;
}

type Out<T> = T extends z.ZodType ? z.output<T> : undefined;
type In<T> = T extends z.ZodType ? z.input<T> : unknown;

export interface OperationOptions<C, Prepared = unknown> {
  /**
   * What an outside system has to answer before the write's transaction begins: it holds no locks while a slow
   * one thinks. Left out where the request's idempotency key has its answer already.
   */
  prepare?: (call: C) => Promise<Prepared>;
  /**
   * The current version of the document that If-Match is compared with, and the document for the 412's body;
   * it also decides visibility (404) before the body is judged.
   */
  current?: (call: C) => Promise<{ etag: string; document: unknown }>;
  /** Judges what only the object tells - 404, 403 - before the body is judged. */
  permit?: (call: C) => Promise<unknown>;
  /** The handler keeps its own transaction and idempotency: one statement that does all (createTransfer), or work before it. */
  ownTransaction?: (call: C, write: WriteRequest) => Promise<StoredReply>;
  /** That statement also checks that the credential still stands: its lookup may be a moment old (key-cache.ts). */
  checksKey?: boolean;
}

/** Routes an operation: authentication, authorization, If-Match, body, then the handler in its transaction. */
export function register<
  P extends string,
  Params extends z.ZodObject | undefined,
  Query extends z.ZodObject | undefined,
  Body extends z.ZodType | undefined,
  Reply extends z.ZodType | undefined,
  Prepared = undefined,
>(
  api: Api,
  operation: {
    route: { getRoutingPath(): string } | object;
    spec: OperationSpec<P, Params, Query, Body, Reply>;
  },
  handler: (
    call: Call<Out<Params>, Out<Query>, Out<Body>>,
    prepared: Prepared,
  ) => Promise<Reply extends z.ZodType ? In<Reply> : unknown>,
  options: OperationOptions<Call<Out<Params>, Out<Query>, Out<Body>>, Prepared> = {},
): void {
  const { app, deps } = api;
  const spec = operation.spec as unknown as Operation['spec'];
  const erased = {
    handler: handler as (call: Call, prepared?: unknown) => Promise<unknown>,
    options: options as OperationOptions<Call>,
  };
  const readQuery = queryReader(spec);
  const path = spec.path.replaceAll(/\{(\w+)\}/g, ':$1');
  app.on(spec.method.toUpperCase(), path, async (c) => {
    if (spec.testModeOnly && deps.mode !== 'test') throw problem('not_found');
    const recent = erased.options.checksKey ? api.recentKeys : null;
    const access = await identify(api, spec, c.req.raw, c.get('address'), recent, (headers) =>
      c.set('rate', headers),
    );
    const base = baseCall(api, c.req.raw, access, c.var);
    if (spec.params) base.params = validatePath(spec.params, c.req.param(), base);
    await erased.options.permit?.(base);
    if (spec.ifMatch) await checkVersion(c.req.raw, base, erased.options);
    base.query = readQuery(c.req.query(), base.locale);
    const text = await takeBody(c.req.raw, spec, base);
    await chargeDocument(api, base);
    if (spec.method === 'get') return answerRead(await erased.handler(base), base, spec);
    const key = idempotencyKeyOf(c.req.raw, spec);
    const print = await fingerprint(spec.method, c.req.path, text);
    const write = { spec, tenant: tenantOf(access), key, print };
    const own = erased.options.ownTransaction;
    const prepare = erased.options.prepare;
    const prepared = prepare ? await unlessAnswered(deps, write, () => prepare(base)) : undefined;
    const work = (call: Call) => erased.handler(call, prepared);
    const reply = own ? await own(base, write) : await runWrite(deps, base, write, work);
    deps.notifications.notify();
    return answer(reply);
  });
}

/**
 * Whose idempotency keys they are. Everybody may be a site's visitor: the distributor's own keys, which its programs
 * often take from their invoices, are not theirs to use up.
 */
function tenantOf(access: Access | null): string {
  if (!access) return 'public';
  return access.kind === 'visitor' ? `visitor ${access.accountId}` : access.accountId;
}

/** Reads the body into the call; answers its text, which tells requests with one key apart. */
async function takeBody(request: Request, spec: Operation['spec'], call: Call): Promise<string> {
  const contentType = request.headers.get('content-type');
  if (spec.bodyType) {
    requireXml(contentType);
    call.body = await readBytes(request, spec.bodyBytesMax);
    return '';
  }
  const text = spec.body || spec.method !== 'get' ? await readBody(request, spec.bodyBytesMax) : '';
  if (spec.body) call.body = validate(spec.body, parseJson(text, contentType), '', call.locale);
  return text;
}

/**
 * Prepares a write whose key has no answer yet. A refusal may come of what the key's own first request committed
 * after the look-up - a code that it redeemed - and then that one's answer holds.
 */
async function unlessAnswered<T>(
  { db }: Deps,
  write: WriteRequest,
  prepare: () => Promise<T>,
): Promise<T | undefined> {
  if (await isAnswered(db, write)) return undefined;
  try {
    return await prepare();
  } catch (refusal) {
    if (await isAnswered(db, write)) return undefined;
    throw refusal;
  }
}

async function identify(
  { deps, limiter, provenPasswords: proven }: Api,
  spec: Operation['spec'],
  request: Request,
  address: string,
  recent: KeyCache | null,
  tell: (headers: Record<string, string>) => void,
): Promise<Access | null> {
  if (!spec.principals.length) return null;
  const credential = credentialOf(request, address);
  const access = await authenticate(deps.db, credential, deps.publicUrl, { recent, proven });
  tell(await limiter.take(rateSubject(access, address), policyOf(access)));
  authorize(spec, access);
  return access;
}

const rateSubject = ({ kind, actor, profileId }: Access, address: string): string =>
  kind === 'visitor' ? `${actor.id}:${address}` : (profileId ?? actor.id);

/** A document is read before anything else is known of it; a large one counts as many requests. */
async function chargeDocument({ limiter }: Api, { body, access, address }: Call): Promise<void> {
  const weight = body instanceof Uint8Array ? weightOf(body.byteLength) : 0;
  if (weight) await limiter.owe(rateSubject(access, address), policyOf(access), weight);
}

function baseCall({ deps }: Api, request: Request, access: Access | null, vars: Env['Variables']): Call {
  const outsideWrite = () => {
    throw new Error('Only a write audits, emits or follows up');
  };
  return {
    deps,
    db: deps.db,
    // Operations without principals never read it; the others always have it.
    access: access as Access,
    params: undefined,
    query: undefined,
    body: undefined,
    request,
    address: vars.address,
    now: vars.now,
    locale: vars.locale,
    requestId: vars.requestId,
    audit: outsideWrite,
    emit: outsideWrite,
    afterCommit: outsideWrite,
    headers: {},
  };
}

/** An id that is not even well formed names nothing: 404, like another tenant's. */
function validatePath(schema: z.ZodType, params: Record<string, string>, { locale }: Call): unknown {
  try {
    return validate(schema, params, '/path', locale);
  } catch {
    throw problem('not_found');
  }
}

async function checkVersion(
  request: Request,
  call: Call,
  { current }: OperationOptions<Call>,
): Promise<void> {
  if (!current) throw new Error('An operation with If-Match needs its current version');
  const { etag, document } = await current(call);
  const wanted = request.headers.get('if-match');
  if (!wanted) throw problem('precondition_required');
  if (!matchesVersion(wanted, etag))
    throw problem('version_conflict', { members: { current: document }, headers: { etag } });
}

function answerRead(result: unknown, call: Call, spec: Operation['spec']): Response {
  if (result instanceof Response) return result;
  return answer({ status: spec.status ?? 200, headers: call.headers, body: JSON.stringify(result) });
}

function answer({ status, headers, body }: StoredReply): Response {
  return new Response(body, {
    status,
    headers: { ...(body === null ? {} : { 'content-type': 'application/json' }), ...headers },
  });
}
