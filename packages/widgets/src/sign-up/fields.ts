import type { FieldName, Values } from './types.ts';

export const STEPS = [0, 1, 2] as const;
export type Step = (typeof STEPS)[number];

/** How a field is asked for. */
export interface Field {
  readonly name: FieldName;
  readonly step: Step;
  /** Where its value stands in the body of createSignUp: what a 422 points at. */
  readonly pointer: string;
  /** Columns that it takes, of 2 in a narrow place and of 6 in a wide one. */
  readonly columns: readonly [narrow: 1 | 2, wide: 2 | 3 | 6];
  readonly autocomplete?: AutoFill;
  readonly inputmode?: 'email' | 'tel' | 'numeric';
  readonly max: number;
  /** Its absence is no error. */
  readonly optional?: true;
}

const field = (
  step: Step,
  name: FieldName,
  pointer: string,
  columns: Field['columns'],
  max: number,
  more: Pick<Field, 'autocomplete' | 'inputmode' | 'optional'> = {},
): Field => ({ step, name, pointer, columns, max, ...more });

/** The form of CM-DIS-04, in the order of the page. The postal code comes first in the address: it fills what follows. */
export const FIELDS: readonly Field[] = [
  field(0, 'name', '/profile/name', [2, 6], 120, { autocomplete: 'name' }),
  field(0, 'email', '/profile/email', [2, 6], 200, { autocomplete: 'email', inputmode: 'email' }),
  field(0, 'emailAgain', '', [2, 6], 200, { autocomplete: 'email', inputmode: 'email' }),
  field(0, 'phone', '/profile/phone', [2, 6], 30, { autocomplete: 'tel-national', inputmode: 'tel' }),
  field(1, 'type', '/company/type', [2, 3], 0),
  field(1, 'company', '/company/name', [2, 3], 200, { autocomplete: 'organization' }),
  field(1, 'rfc', '/company/rfc', [2, 3], 20),
  field(1, 'curp', '/company/curp', [2, 3], 20, { optional: true }),
  field(1, 'companyPhone', '/company/phone', [2, 3], 30, {
    autocomplete: 'work tel-national',
    inputmode: 'tel',
  }),
  field(2, 'postalCode', '/company/address/postalCode', [1, 2], 10, {
    autocomplete: 'postal-code',
    inputmode: 'numeric',
  }),
  field(2, 'state', '/company/address/state', [1, 2], 80, { autocomplete: 'address-level1' }),
  field(2, 'city', '/company/address/city', [1, 2], 80, { autocomplete: 'address-level2' }),
  field(2, 'colony', '/company/address/colony', [1, 3], 120, { autocomplete: 'address-level3' }),
  field(2, 'street', '/company/address/street', [2, 3], 120, { autocomplete: 'address-line1' }),
  field(2, 'exteriorNumber', '/company/address/exteriorNumber', [1, 3], 20),
  field(2, 'interiorNumber', '/company/address/interiorNumber', [1, 3], 20, { optional: true }),
  field(2, 'activity', '/company/activity', [2, 6], 300, { optional: true }),
  field(2, 'comments', '/company/comments', [2, 6], 1000, { optional: true }),
];

export const fieldOf = (name: string): Field | undefined => FIELDS.find((field) => field.name === name);

export const NOTHING = {
  ...(Object.fromEntries(FIELDS.map(({ name }) => [name, ''])) as Record<FieldName, string>),
  type: 'person',
} as const satisfies Values;

/** Whether a field is asked for: only a person has a CURP. */
export const isAsked = ({ name }: Field, { type }: Values): boolean => name !== 'curp' || type === 'person';
