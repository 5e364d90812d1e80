import type { Contact, CustomerRequest, CustomerUpdate, z } from '@mostrador/contract';
import { checkCurp, checkEmail, checkPhone, checkPostalCode, checkRfc } from '@mostrador/domain';
import type { Locale } from '../../http/problem.ts';
import { Findings } from '../sign-ups/findings.ts';

export type CustomerForm = Omit<z.output<typeof CustomerUpdate>, keyof z.output<typeof CustomerRequest>> &
  Partial<z.output<typeof CustomerRequest>>;
type ContactForm = z.output<typeof Contact>;

/** What was given and is not emptied, checked and as it is stored. */
const given = <T, R>(value: T | null | undefined, take: (value: T) => R): R | null | undefined =>
  value === null || value === undefined ? (value as null | undefined) : take(value);

/**
 * The form of CM-CLI-02 as it is stored, all that is wrong at once. Members left out stay left out.
 * @throws 422 `invalid_request` with a pointer, code and message for each field
 */
export function checkCustomer<T extends CustomerForm>(form: T, locale: Locale): T {
  const findings = new Findings(locale);
  const email = (pointer: string) => (value: string) => findings.take('email', pointer, checkEmail(value));
  const phone = (pointer: string) => (value: string) => findings.take('phone', pointer, checkPhone(value));
  const contact =
    (pointer: string) =>
    <C extends ContactForm>(value: C): C => ({
      ...value,
      email: given(value.email, email(`${pointer}/email`)) ?? null,
      phone: given(value.phone, phone(`${pointer}/phone`)) ?? null,
      auxiliaryPhone: given(value.auxiliaryPhone, phone(`${pointer}/auxiliaryPhone`)) ?? null,
    });
  const checked = {
    rfc: given(form.rfc, (value) => findings.take('rfc', '/rfc', checkRfc(value))),
    email: given(form.email, email('/email')),
    phone: given(form.phone, phone('/phone')),
    address: given(form.address, ({ postalCode, ...rest }) => ({
      ...rest,
      postalCode:
        given(postalCode, (code) =>
          findings.take('postalCode', '/address/postalCode', checkPostalCode(code)),
        ) ?? null,
    })),
    legalRepresentative: given(form.legalRepresentative, ({ curp, ...rest }) => ({
      ...contact('/legalRepresentative')(rest),
      curp:
        given(curp, (value) => findings.take('curp', '/legalRepresentative/curp', checkCurp(value))) ?? null,
    })),
    financialContact: given(form.financialContact, contact('/financialContact')),
    technicalContact: given(form.technicalContact, contact('/technicalContact')),
  };
  findings.refuse();
  const changes = Object.entries(checked).filter(([, value]) => value !== undefined);
  return { ...form, ...Object.fromEntries(changes) };
}
