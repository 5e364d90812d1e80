import { forget, keep, readKept } from './store.ts';
import type { FormKind, Newcomer } from './types.ts';

/** As long as a token serves (api.md, Principals). */
const LIFETIME_MS = 24 * 60 * 60_000;

const nameOf = (publishableKey: string, kind: FormKind) => `mostrador.newcomer.${kind}.${publishableKey}`;

/** Who signed up in this tab, a key and kind. */
export const keptNewcomer = (publishableKey: string, kind: FormKind): Newcomer | null =>
  readKept<Newcomer>(nameOf(publishableKey, kind));

export const keepNewcomer = (publishableKey: string, kind: FormKind, newcomer: Newcomer): void =>
  keep(nameOf(publishableKey, kind), newcomer, LIFETIME_MS);

export const forgetNewcomer = (publishableKey: string, kind: FormKind): void =>
  forget(nameOf(publishableKey, kind));

/** The token that came back by the address, until the widget of its kind takes it. */
const returned: { token: string | null } = { token: null };

/**
 * The token by which the activation's page came back here, taken out of the address: it must neither be copied
 * nor stay in the history. It waits for the widget of its kind.
 */
export const returnedToken = (): string | null => {
  const [, token] = /^#mostrador-sign-up=([\w.-]+)$/.exec(location.hash) ?? [];
  if (token) {
    history.replaceState(history.state, '', location.pathname + location.search);
    returned.token = token;
  }
  return returned.token;
};

/** One widget takes it. */
export const claimReturned = (token: string): boolean => {
  const mine = returned.token === token;
  if (mine) returned.token = null;
  return mine;
};
