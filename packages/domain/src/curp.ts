import { isDay, weighted } from './check-digit.ts';
import { compactKey, type FieldCheck } from './field-check.ts';

export interface CurpCheck
  extends FieldCheck<'wrong_length' | 'wrong_structure' | 'wrong_date' | 'wrong_check_digit'> {
  /** With `wrong_check_digit`: the digit that belongs at the end. */
  expected?: string;
}

export const CURP_LENGTH = 18;

/**
 * Name, date of birth, sex, state of birth (NE: abroad), consonants, a digit for whoever was born before 2000 or
 * a letter, and the check digit; as SAT's schema of simple types has it (t_CURP).
 */
const STRUCTURE =
  /^[A-Z][AEIOUX][A-Z]{2}(\d{6})[HMX](?:[ABCMTZ]S|[BCJMOT]C|[CNPST]L|[GNQ]T|[GQS]R|C[MH]|[MY]N|[DH]G|NE|VZ|DF|SP)[B-DF-HJ-NP-TV-Z]{3}([A-Z\d])\d$/;

/**
 * Checks a population registry key as it is typed. A wrong check digit is a problem, unlike an RFC's: one registry
 * issues and prints every CURP, none is known to be in use that fails, and the field may be left empty.
 */
export function checkCurp(text: string): CurpCheck {
  const value = compactKey(text);
  const missing = CURP_LENGTH - value.length;
  if (missing) return { value, problem: 'wrong_length', missing };
  const [, day, century] = STRUCTURE.exec(value) ?? [];
  if (!day) return { value, problem: 'wrong_structure' };
  if (!isDay(day, century! > '9' ? 2000 : 1900)) return { value, problem: 'wrong_date' };
  const expected = String((10 - (weighted(value.slice(0, -1)) % 10)) % 10);
  return value.endsWith(expected) ? { value } : { value, problem: 'wrong_check_digit', expected };
}
