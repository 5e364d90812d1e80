import { isDay, weighted } from './check-digit.ts';
import { compactKey, type FieldCheck } from './field-check.ts';

export type RfcKind = 'person' | 'company' | 'generic';

export interface RfcCheck extends FieldCheck<'wrong_length' | 'wrong_structure' | 'wrong_date'> {
  /** As far as the text tells: a company's fourth character is a digit. */
  kind?: RfcKind;
  /** The check digit that belongs at the end when another one stands there: a warning, no problem (A-CM-3). */
  expected?: string;
}

/** Characters of name, date and key: 13 for a person, 12 for a company (CM-CLI-02). */
export const RFC_GROUPS = { person: [4, 6, 3], company: [3, 6, 3], generic: [4, 6, 3] } as const;

const COMPANY_LENGTH = 12;
const PERSON_LENGTH = 13;

function kindOf(value: string): RfcKind | undefined {
  // Those of customers who have none, in the country and abroad.
  if (/^X[AE]XX010101000$/.test(value)) return 'generic';
  if (/^[A-Z&Ñ]{3}\d/.test(value)) return 'company';
  return /^[A-Z&Ñ]{4}/.test(value) ? 'person' : undefined;
}

/** Characters that are missing, as far as the kind is known; negative when there are too many. */
function missingIn(length: number, kind: RfcKind | undefined): number {
  if (kind) return (kind === 'company' ? COMPANY_LENGTH : PERSON_LENGTH) - length;
  return Math.max(0, COMPANY_LENGTH - length) || Math.min(0, PERSON_LENGTH - length);
}

/** SAT's check digit; a company's eleven characters are filled up with a space. */
const checkDigit = (base: string): string =>
  '0123456789A'.charAt((11 - (weighted(base.padStart(PERSON_LENGTH - 1)) % 11)) % 11);

/**
 * Checks a tax number as it is typed: length, structure and date are problems, the check digit is a warning, for
 * numbers are in use that fail it (A-CM-3). Which words SAT avoids is its own business.
 */
export function checkRfc(text: string): RfcCheck {
  const value = compactKey(text);
  const kind = kindOf(value);
  const missing = missingIn(value.length, kind);
  if (missing) return { value, kind, problem: 'wrong_length', missing };
  const [, day] = /^[A-Z&Ñ]{3,4}(\d{6})[A-Z\d]{2}[\dA]$/.exec(value) ?? [];
  if (!day) return { value, kind, problem: 'wrong_structure' };
  // Of either century: 2000 has the leap day that 1900 had not.
  if (!isDay(day, 2000)) return { value, kind, problem: 'wrong_date' };
  const expected = checkDigit(value.slice(0, -1));
  return kind === 'generic' || value.endsWith(expected) ? { value, kind } : { value, kind, expected };
}
