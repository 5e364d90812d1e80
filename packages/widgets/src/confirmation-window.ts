import { MostradorSignInError } from './provider/context.ts';

/** How the window stands in which an order is confirmed; `unopened`: nobody has tried yet. */
export type WindowState = 'unopened' | 'open' | 'closed' | 'blocked';

/** What an attempt to open it leaves: of other failures nobody may be told that the browser blocks windows. */
export const windowAfter = (error: unknown): WindowState =>
  error instanceof MostradorSignInError && error.code === 'window_blocked' ? 'blocked' : 'unopened';

/** The same page of the platform, which leads back to this one: the way on where windows are blocked. */
export const continueHere = (url: string): string => {
  const there = new URL(url);
  const here = new URL(location.href);
  here.hash = '';
  there.searchParams.set('return_to', here.href);
  return there.href;
};
