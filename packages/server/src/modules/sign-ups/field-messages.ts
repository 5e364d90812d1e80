import type { Locale } from '../../http/problem.ts';
import { catalogue } from '../../pages/strings.ts';

export type CheckedField = 'email' | 'phone' | 'rfc' | 'curp' | 'postalCode' | 'company';

/** Too many or too few, in the words of the field. */
type Length = (missing: number) => string;
type Words = Record<string, string | Length>;

const counted = (count: number, one: string, many: string) => (count === 1 ? one : many);

const messages = catalogue<Record<CheckedField, Words>>(
  {
    email: {
      wrong_structure: 'Escriba un correo como nombre@empresa.mx.',
      wrong_length: 'El correo es demasiado largo.',
    },
    phone: {
      wrong_characters: 'Escriba solo los 10 dígitos del teléfono.',
      wrong_structure: 'Revise la clave de área: ningún teléfono empieza con 0 o 1.',
      wrong_length: (missing) =>
        missing > 0
          ? `Faltan dígitos: escriba 10, lleva ${10 - missing}.`
          : `Sobran dígitos: escriba 10, lleva ${10 - missing}.`,
    },
    rfc: {
      wrong_structure: 'Revise el RFC: letras, fecha de nacimiento o constitución y homoclave.',
      wrong_date: 'La fecha dentro del RFC no existe.',
      wrong_length: (missing) =>
        missing > 0
          ? `Al RFC le ${counted(missing, 'falta 1 carácter', `faltan ${missing} caracteres`)} (mínimo 12, máximo 13 caracteres).`
          : `Al RFC le ${counted(-missing, 'sobra 1 carácter', `sobran ${-missing} caracteres`)} (mínimo 12, máximo 13 caracteres).`,
    },
    curp: {
      wrong_structure: 'Revise la CURP: no tiene la forma de una clave.',
      wrong_date: 'La fecha dentro de la CURP no existe.',
      wrong_check_digit: 'El dígito verificador de la CURP no corresponde.',
      wrong_length: (missing) =>
        missing > 0
          ? `La CURP tiene 18 caracteres: ${counted(missing, 'falta 1', `faltan ${missing}`)}.`
          : `La CURP tiene 18 caracteres: ${counted(-missing, 'sobra 1', `sobran ${-missing}`)}.`,
    },
    postalCode: {
      wrong_characters: 'Escriba solo los 5 dígitos del código postal.',
      out_of_range: 'Ese código postal no existe.',
      wrong_length: (missing) =>
        missing > 0
          ? `Son 5 dígitos: ${counted(missing, 'falta 1', `faltan ${missing}`)}.`
          : `Son 5 dígitos: ${counted(-missing, 'sobra 1', `sobran ${-missing}`)}.`,
    },
    company: {
      required: 'Faltan los datos de la empresa.',
      not_expected: 'Un perfil se registra sin empresa.',
    },
  },
  {
    email: {
      wrong_structure: 'Write an e-mail such as name@company.mx.',
      wrong_length: 'The e-mail is too long.',
    },
    phone: {
      wrong_characters: 'Write the 10 digits of the telephone only.',
      wrong_structure: 'Check the area code: no telephone begins with 0 or 1.',
      wrong_length: (missing) =>
        missing > 0
          ? `Digits missing: write 10, you have ${10 - missing}.`
          : `Too many digits: write 10, you have ${10 - missing}.`,
    },
    rfc: {
      wrong_structure: 'Check the RFC: letters, date of birth or incorporation, and key.',
      wrong_date: 'The date within the RFC does not exist.',
      wrong_length: (missing) =>
        missing > 0
          ? `The RFC lacks ${counted(missing, '1 character', `${missing} characters`)} (12 at least, 13 at most).`
          : `The RFC has ${counted(-missing, '1 character', `${-missing} characters`)} too many (12 at least, 13 at most).`,
    },
    curp: {
      wrong_structure: 'Check the CURP: it does not look like a key.',
      wrong_date: 'The date within the CURP does not exist.',
      wrong_check_digit: 'The check digit of the CURP does not match.',
      wrong_length: (missing) =>
        missing > 0
          ? `A CURP has 18 characters: ${missing} missing.`
          : `A CURP has 18 characters: ${-missing} too many.`,
    },
    postalCode: {
      wrong_characters: 'Write the 5 digits of the postal code only.',
      out_of_range: 'There is no such postal code.',
      wrong_length: (missing) =>
        missing > 0 ? `It has 5 digits: ${missing} missing.` : `It has 5 digits: ${-missing} too many.`,
    },
    company: {
      required: "The company's data are missing.",
      not_expected: 'A profile is registered without a company.',
    },
  },
);

/** What is wrong with a field and what to do, in the caller's language. */
export function fieldMessage(locale: Locale, field: CheckedField, code: string, missing: number): string {
  const words = messages(locale)[field][code] ?? '';
  return typeof words === 'function' ? words(missing) : words;
}
