import type { MeterBalance } from './types.ts';

/** How the balance stands; each level has its own icon, word and shape. */
export type MeterLevel = 'ok' | 'low' | 'empty' | 'unlimited';

/** Fewer days than these are low. */
const LOW_DAYS = 8;

/** The level of a balance; `minimum` is that of the automatic sale. */
export const levelOf = (balance: MeterBalance, minimum = 0): MeterLevel => {
  const { stamps, daysRemaining, unlimitedUntil } = balance;
  if (unlimitedUntil) return 'unlimited';
  if (stamps <= 0) return 'empty';
  return stamps < minimum || (daysRemaining ?? LOW_DAYS) < LOW_DAYS ? 'low' : 'ok';
};
