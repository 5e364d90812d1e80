import { type FieldError, type Locale, ProblemError } from '../../http/problem.ts';
import { emailKey } from '../identity/identifiers.ts';
import { type CheckedForm, checkForm } from './check.ts';
import { registerStrings } from './register-strings.ts';

export const REGISTER_FIELDS = ['name', 'email', 'emailAgain', 'phone'] as const;
export type RegisterField = (typeof REGISTER_FIELDS)[number];
export type RegisterErrors = Partial<Record<RegisterField, string>>;

/** As the contract has them. */
const LONGEST: Record<RegisterField, number> = { name: 120, email: 200, emailAgain: 200, phone: 30 };

/** What a person typed, trimmed; what is left out is empty. */
export const typedOf = (form: Readonly<Record<string, string>>) =>
  Object.fromEntries(REGISTER_FIELDS.map((name) => [name, (form[name] ?? '').trim()])) as Record<
    RegisterField,
    string
  >;

/** The checked person, or what is wrong with each field. */
export function readRegistration(
  typed: Record<RegisterField, string>,
  locale: Locale,
): CheckedForm | RegisterErrors {
  const words = registerStrings(locale);
  const errors: RegisterErrors = {};
  for (const name of REGISTER_FIELDS) {
    if (!typed[name]) errors[name] = words.missing[name];
    else if (typed[name].length > LONGEST[name]) errors[name] = words.tooLong;
  }
  if (!errors.emailAgain && emailKey(typed.email) !== emailKey(typed.emailAgain)) {
    errors.emailAgain = words.mismatch;
  }
  const { name, email, phone } = typed;
  try {
    const form = checkForm({ profile: { name, email, phone } }, 'profile', locale);
    return Object.keys(errors).length ? errors : form;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { ...byField(error.extras.errors ?? []), ...errors };
  }
}

const byField = (errors: readonly FieldError[]): RegisterErrors =>
  Object.fromEntries(errors.map(({ pointer, message }) => [pointer.split('/').at(-1), message]));
