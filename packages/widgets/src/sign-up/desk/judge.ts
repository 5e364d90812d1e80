import {
  checkCurp,
  checkEmail,
  checkPhone,
  checkPostalCode,
  checkRfc,
  type FieldCheck,
  RFC_GROUPS,
  sameEmail,
} from '@mostrador/domain';
import type { Field } from '../fields.ts';
import type { Values } from '../types.ts';
import type { es } from './messages.es.ts';

/** A message of the catalogue and what stands in it. */
export interface Verdict {
  /** A warning stops nobody. */
  readonly level: 'error' | 'warning';
  readonly key: Extract<keyof typeof es, `bad_${string}`>;
  readonly values?: Readonly<Record<string, string | number>>;
}

const error = (key: Verdict['key'], values?: Verdict['values']): Verdict => ({ level: 'error', key, values });

/** How many characters are missing, or too many. */
const ofLength = (name: 'phone' | 'postalCode' | 'curp' | 'rfc', missing: number, length: number): Verdict =>
  error(missing > 0 ? `bad_${name}_short` : `bad_${name}_long`, {
    count: Math.abs(missing),
    length,
    typed: length - missing,
  });

/** A verdict for a key that the domain checks: its length in numbers, anything else in one sentence. */
const ofKey = (
  name: 'phone' | 'postalCode' | 'curp',
  length: number,
  { problem, missing = 0 }: FieldCheck<string>,
): Verdict | null =>
  !problem ? null : problem === 'wrong_length' ? ofLength(name, missing, length) : error(`bad_${name}`);

/** Which piece of the second address differs, where both have the same pieces: `exmaple`. */
const differing = (first: string, second: string): string | undefined => {
  const pieces = (address: string) => address.trim().toLowerCase().split(/[@.]/);
  const [wanted, typed] = [pieces(first), pieces(second)];
  return wanted.length === typed.length ? typed.find((piece, at) => piece !== wanted[at]) : undefined;
};

const ofEmailAgain = ({ email, emailAgain }: Values): Verdict | null => {
  if (sameEmail(email, emailAgain)) return null;
  const piece = differing(email, emailAgain);
  return piece ? error('bad_emailAgain_piece', { piece }) : error('bad_emailAgain');
};

/** Length, structure and date are errors, the check digit is a warning (A-CM-3). */
const ofRfc = ({ rfc, type }: Values): Verdict | null => {
  const { value, kind, problem, expected } = checkRfc(rfc);
  const wanted = type === 'company' ? 'company' : 'person';
  if (kind && kind !== wanted) return error(`bad_rfc_${kind}`);
  const length = RFC_GROUPS[wanted].reduce((sum, part) => sum + part, 0);
  if (value.length !== length) return ofLength('rfc', length - value.length, length);
  if (problem) return error(problem === 'wrong_date' ? 'bad_rfc_date' : `bad_rfc_structure_${wanted}`);
  return expected
    ? { level: 'warning', key: 'bad_rfc_digit', values: { expected, typed: value.slice(-1) } }
    : null;
};

/** What is to be said about a field; null: nothing. */
export const judge = ({ name, optional }: Field, values: Values): Verdict | null => {
  const value = values[name];
  if (!value.trim()) return optional ? null : error(`bad_${name}_missing` as Verdict['key']);
  switch (name) {
    case 'email':
      return checkEmail(value).problem ? error('bad_email') : null;
    case 'emailAgain':
      return ofEmailAgain(values);
    case 'phone':
    case 'companyPhone':
      return ofKey('phone', 10, checkPhone(value));
    case 'rfc':
      return ofRfc(values);
    case 'curp':
      return ofKey('curp', 18, checkCurp(value));
    case 'postalCode':
      return ofKey('postalCode', 5, checkPostalCode(value));
    default:
      return null;
  }
};
