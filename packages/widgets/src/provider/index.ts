export {
  type AccountLink,
  type EmbedSession,
  type MostradorEvent,
  type MostradorHost,
  MostradorSignInError,
  mostradorContext,
  type Person,
  type Scope,
  type SessionState,
  SIGN_IN_ERRORS,
  type SignInErrorCode,
  type SignInOptions,
  type StreamStatus,
} from './context.ts';
export { type FetchSession, MostradorSessionError } from './embed-session.ts';
export type { MostradorOptions } from './options.ts';
export { MostradorProvider } from './provider.ts';
export { configure } from './root.ts';
