import type { FieldCheck } from './field-check.ts';

export type PostalCodeCheck = FieldCheck<'wrong_characters' | 'wrong_length' | 'out_of_range'>;

export const POSTAL_CODE_LENGTH = 5;

/** Checks a Mexican postal code as it is typed: 01000 to 99999. Whether it is in use the catalogue knows. */
export function checkPostalCode(text: string): PostalCodeCheck {
  const value = text.replace(/\s/g, '');
  if (/\D/.test(value)) return { value, problem: 'wrong_characters' };
  const missing = POSTAL_CODE_LENGTH - value.length;
  if (missing) return { value, problem: 'wrong_length', missing };
  return value < '01000' ? { value, problem: 'out_of_range' } : { value };
}
