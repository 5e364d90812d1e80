/** For a page without `<mostrador-provider>`. No side effect until it is called. */
export type { EmbedSession } from './provider/context.ts';
export type { FetchSession } from './provider/embed-session.ts';
export type { MostradorOptions } from './provider/options.ts';
export { configure } from './provider/root.ts';
