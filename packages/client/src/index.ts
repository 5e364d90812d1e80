export type { Credential, CredentialReason } from './credential.ts';
export {
  type ErrorCode,
  isMostradorError,
  MostradorError,
  type MostradorErrorOf,
  type Problem,
  type ProblemCode,
  type ProblemDetails,
  type ProblemOf,
  type TransportCode,
} from './errors.ts';
export type { EventsInit, MostradorEvent, ResetEvent } from './events/stream.ts';
export { newIdempotencyKey } from './idempotency.ts';
export { createMostrador } from './mostrador.ts';
export type { MostradorOptions } from './options.ts';
export { type StampedXml, type StampOptions, stampCfdi, stampingCredential } from './stamp.ts';
export type {
  CallArguments,
  CallInit,
  CallOptions,
  EditableDocument,
  ItemOf,
  ListPath,
  Method,
  PathOf,
  Reply,
  Schemas,
} from './types.ts';
export type { Mostrador } from './verbs.ts';
