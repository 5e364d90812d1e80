import type { Person, SignUpKind, z } from '@mostrador/contract';
import { checkCurp, checkEmail, checkPhone, checkPostalCode, checkRfc } from '@mostrador/domain';
import type { Locale } from '../../http/problem.ts';
import { Findings } from './findings.ts';
import type { CompanyData } from './records.ts';

type PersonData = z.output<typeof Person>;
/** As it was typed. */
export type CompanyForm = CompanyData;
type Address = NonNullable<CompanyData['address']>;

/** What was typed, as it is stored, and what is odd about it but accepted. */
export interface CheckedForm {
  profile: PersonData;
  company: CompanyData | null;
  warnings: 'rfc_check_digit'[];
}

/** The person's e-mail and mobile, checked and as they are stored. */
function checkPerson(findings: Findings, { name, email, phone }: PersonData): PersonData {
  return {
    name,
    email: findings.take('email', '/profile/email', checkEmail(email)),
    phone: findings.take('phone', '/profile/phone', checkPhone(phone)),
  };
}

function checkCompany(findings: Findings, company: CompanyForm) {
  const rfc = checkRfc(company.rfc);
  const { curp, address, ...rest } = company;
  const checked: CompanyData = {
    ...rest,
    rfc: findings.take('rfc', '/company/rfc', rfc),
    phone: findings.take('phone', '/company/phone', checkPhone(company.phone)),
    ...(curp ? { curp: findings.take('curp', '/company/curp', checkCurp(curp)) } : {}),
    ...(address ? { address: checkAddress(findings, address) } : {}),
  };
  // A-CM-3: numbers are in use whose check digit fails.
  return { checked, warnings: rfc.expected ? ['rfc_check_digit' as const] : [] };
}

const checkAddress = (findings: Findings, address: Address): Address => ({
  ...address,
  postalCode: findings.take('postalCode', '/company/address/postalCode', checkPostalCode(address.postalCode)),
});

/**
 * The forms of CM-DIS-04 and CM-DIS-12, all that is wrong at once.
 * @throws 422 `invalid_request` with a pointer, code and message for each field
 */
export function checkForm(
  form: { profile: PersonData; company?: CompanyForm | undefined },
  kind: SignUpKind,
  locale: Locale,
): CheckedForm {
  const findings = new Findings(locale);
  const profile = checkPerson(findings, form.profile);
  if (kind === 'profile' && form.company) findings.note('/company', 'not_expected');
  if (kind !== 'profile' && !form.company) findings.note('/company', 'required');
  const company = form.company ? checkCompany(findings, form.company) : null;
  findings.refuse();
  return { profile, company: company?.checked ?? null, warnings: company?.warnings ?? [] };
}
