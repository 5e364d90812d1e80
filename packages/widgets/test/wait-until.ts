import { waitUntil as waitForIt } from '@open-wc/testing';

/** Two cores do more than one thing: a second is no patience. */
const PATIENCE = { timeout: 20_000 };

/** Waits until something is so; rejects with what never came. */
export const waitUntil = (so: () => unknown, what?: string, options = PATIENCE): Promise<void> =>
  waitForIt(so, what, options);
