import type { FieldCheck } from './field-check.ts';

export type PhoneCheck = FieldCheck<'wrong_characters' | 'wrong_length' | 'wrong_structure'>;

/** Digits of a national number. */
export const PHONE_LENGTH = 10;

/**
 * What may stand before a national number: the country (52, with + or 00), after it the 1 that mobiles needed
 * until 2019, and the dialling prefixes 01, 044 and 045 of those days.
 */
const PREFIX = /^(?:(?:\+|00)521?(?=\d{10}$)|(?:\+|00)52|521?(?=\d{10}$)|0(?:1|44|45))/;

/** Checks a Mexican telephone number as it is typed; `value` is its national digits, by which phones compare (A-CM-20). */
export function checkPhone(text: string): PhoneCheck {
  const typed = text.replace(/[\s().-]/g, '');
  const value = typed.replace(PREFIX, '');
  if (/\D/.test(value)) return { value, problem: 'wrong_characters' };
  const missing = PHONE_LENGTH - value.length;
  if (missing) return { value, problem: 'wrong_length', missing };
  // Area codes begin with 2 to 9.
  return value > '2' ? { value } : { value, problem: 'wrong_structure' };
}
