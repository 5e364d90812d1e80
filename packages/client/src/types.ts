import type { components, paths } from './generated/api.d.ts';

/** Every named schema of the API, by its name: `Schemas['Order']`. */
export type Schemas = components['schemas'];

/** The methods that the API uses. */
export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** Endless, so it is read with `mostrador.events()` instead of `get`. */
type StreamPath = '/v1/events/stream';

/** The paths that answer to a method. */
export type PathOf<M extends Method> = Exclude<
  { [P in keyof paths]: paths[P] extends Record<M, object> ? P : never }[keyof paths],
  StreamPath
>;

/** The operation of a method and a path, as the document has it; never where there is none. */
export type OperationOf<M extends Method, P> = P extends keyof paths
  ? paths[P] extends Record<M, infer Operation>
    ? Operation
    : never
  : never;

/** One part of an operation's parameters; never when the operation has none. */
type Part<Operation, Name extends 'path' | 'query' | 'header'> = Operation extends {
  parameters: { [K in Name]?: infer Values };
}
  ? Exclude<Values, undefined>
  : never;

/** A member that must be there when it has something required, and must not when it has nothing. */
type Member<Name extends string, Values> = [Values] extends [never]
  ? { [K in Name]?: never }
  : object extends Values
    ? { [K in Name]?: Values }
    : { [K in Name]: Values };

type Params<Operation> = Member<'path', Part<Operation, 'path'>> & Member<'query', Part<Operation, 'query'>>;

type Body<Operation> = Operation extends { requestBody: { content: { 'application/json': infer Content } } }
  ? { body: Content }
  : Operation extends { requestBody: { content: { 'application/xml': unknown } } }
    ? {
        /** The file as it is: bytes are sent unchanged, a string as UTF-8. */
        body: string | Uint8Array<ArrayBuffer> | Blob;
      }
    : { body?: never };

/** Names of an operation's own headers; `keyof never` would be every name. */
type HeaderOf<Operation> = [Part<Operation, 'header'>] extends [never]
  ? never
  : keyof Part<Operation, 'header'>;

type Key<Operation> =
  'Idempotency-Key' extends HeaderOf<Operation>
    ? {
        /**
         * Names the intent, 1..255 characters: a repetition with the same key and body is done once. One is
         * made when you give none; keep your own where a crash or a reload must not do it twice.
         */
        idempotencyKey?: string;
      }
    : { idempotencyKey?: never };

type Version<Operation> =
  'If-Match' extends HeaderOf<Operation>
    ? {
        /** The `ETag` of the version that was edited; a stale one is `version_conflict`. */
        ifMatch: string;
      }
    : { ifMatch?: never };

/** What every call takes. */
export interface CallOptions {
  /** Ends the call at once, also between attempts; it rejects with the signal's reason. */
  signal?: AbortSignal;
  /** Milliseconds that one attempt may take; the client's own when left out. */
  timeoutMs?: number;
  /** Further request headers; they win over the client's own. */
  headers?: Readonly<Record<string, string>>;
}

/** What a call of one operation takes: its parameters, body, key and version, as the API defines them. */
export type CallInit<M extends Method, P> = CallOptions &
  Member<'params', Params<OperationOf<M, P>>> &
  Body<OperationOf<M, P>> &
  Key<OperationOf<M, P>> &
  Version<OperationOf<M, P>>;

/** The last argument of a call, left out only where the operation requires nothing. */
export type CallArguments<M extends Method, P> =
  object extends CallInit<M, P> ? [init?: CallInit<M, P>] : [init: CallInit<M, P>];

type Content<Answer> = Answer extends { content: infer ByType }
  ? ByType extends { 'application/json': infer Json }
    ? Json
    : ByType[keyof ByType]
  : undefined;

type Success = 200 | 201 | 202 | 204;

/** What an operation answers: its JSON, a string for text, undefined where it answers nothing. */
export type Reply<M extends Method, P> =
  OperationOf<M, P> extends { responses: infer Answers }
    ? { [Status in keyof Answers & Success]: Content<Answers[Status]> }[keyof Answers & Success]
    : never;

/** The paths that answer pages of a list. */
export type ListPath = {
  [P in PathOf<'get'>]: Reply<'get', P> extends { data: unknown[]; nextCursor: string | null } ? P : never;
}[PathOf<'get'>];

/** One item of a list. */
export type ItemOf<P extends ListPath> = Reply<'get', P> extends { data: (infer Item)[] } ? Item : never;

/** The documents that people edit: an operation that changes them checks their version. */
export type EditableDocument = {
  [P in keyof paths]: {
    [M in 'put' | 'patch']: CallInit<M, P> extends { ifMatch: string } ? Reply<M, P> : never;
  }['put' | 'patch'];
}[keyof paths];
