import { checkCurp, checkPhone, checkPostalCode, checkRfc } from '@mostrador/domain';
import type { Entries, FormKind, SignUpOptions, SignUpRequest, Values } from '../types.ts';

/** The API takes no longer address; one that is longer goes without its query. */
const URL_LENGTH_MAX = 500;

/** Where the activation comes back to: this page as it stands. */
const here = (): string | undefined => {
  const { origin, pathname, search, protocol } = location;
  if (!protocol.startsWith('http')) return undefined;
  const full = origin + pathname + search;
  return full.length > URL_LENGTH_MAX ? origin : full;
};

const address = (values: Values) => ({
  postalCode: checkPostalCode(values.postalCode).value,
  state: values.state.trim(),
  city: values.city.trim(),
  colony: values.colony.trim(),
  street: values.street.trim(),
  exteriorNumber: values.exteriorNumber.trim(),
  interiorNumber: values.interiorNumber.trim() || undefined,
});

/** What createSignUp is sent: keys and numbers as they are stored, without what people write for the eye. */
export const bodyOf = (
  kind: FormKind,
  { values, marketing }: Entries,
  { terms, privacy }: Pick<SignUpOptions, 'terms' | 'privacy'>,
): SignUpRequest => ({
  kind,
  profile: {
    name: values.name.trim(),
    email: values.email.trim(),
    phone: checkPhone(values.phone).value,
  },
  company: {
    type: values.type === 'company' ? 'company' : 'person',
    name: values.company.trim(),
    rfc: checkRfc(values.rfc).value,
    curp: (values.type === 'person' && checkCurp(values.curp).value) || undefined,
    phone: checkPhone(values.companyPhone).value,
    address: address(values),
    activity: values.activity.trim() || undefined,
    comments: values.comments.trim() || undefined,
  },
  consent: { terms: { version: terms.version }, privacy: { version: privacy.version }, marketing },
  returnUrl: here(),
});
