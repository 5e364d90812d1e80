import type { FieldCheck } from './field-check.ts';

export type EmailCheck = FieldCheck<'wrong_structure' | 'wrong_length'>;

/** What SMTP carries (RFC 5321). */
const LONGEST = 254;

/**
 * Checks an e-mail address as it is typed, pragmatically: something before one @, and a name with a dot after
 * it. Whether it exists the activation mail tells.
 */
export function checkEmail(text: string): EmailCheck {
  const value = text.trim();
  const missing = Math.min(0, LONGEST - value.length);
  if (missing) return { value, problem: 'wrong_length', missing };
  return /^[^\s@<>,;"]{1,64}@(?:[^\s@.<>,;"]+\.)+[^\s@.<>,;"]{2,}$/.test(value)
    ? { value }
    : { value, problem: 'wrong_structure' };
}

/** Whether two addresses are the same: case does not count (A-CM-20). */
export const sameEmail = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
