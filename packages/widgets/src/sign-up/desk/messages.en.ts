import type { Translation } from '../../i18n/messages.ts';
import type { es } from './messages.es.ts';

/** Sign-up, en: what is said about what is typed, and about its sending. */
export const en = {
  stepNow: 'Step {number} of 3: {name}',
  filled: 'State: {state}. City: {city}.',
  summary: ['Check {count} entry to go on:', 'Check {count} entries to go on:'],
  bad_name_missing: 'Type your name.',
  bad_email_missing: 'Type your e-mail.',
  bad_email: 'Type all of it, like name@example.com.',
  bad_emailAgain_missing: 'Type your e-mail again.',
  bad_emailAgain: 'Does not match the e-mail above.',
  bad_emailAgain_piece: 'Does not match the e-mail above: check "{piece}".',
  bad_phone_missing: 'Type your mobile phone.',
  bad_phone: 'Type the 10 digits, without letters.',
  bad_phone_short: 'Digits missing: write 10, you have {typed}.',
  bad_phone_long: 'Too many digits: write 10, you have {typed}.',
  bad_company_missing: 'Type the name or company name.',
  bad_rfc_missing: 'Type the RFC.',
  bad_rfc_short: [
    'The RFC has {length} characters: {count} missing.',
    'The RFC has {length} characters: {count} missing.',
  ],
  bad_rfc_long: [
    'The RFC has {length} characters: {count} too many.',
    'The RFC has {length} characters: {count} too many.',
  ],
  bad_rfc_person: "It is a person's RFC: check it or change the kind.",
  bad_rfc_company: "It is a company's RFC: check it or change the kind.",
  bad_rfc_generic: 'It is the generic RFC: type your own.',
  bad_rfc_structure_person: 'It is 4 letters, 6 digits of the date and 3 characters.',
  bad_rfc_structure_company: 'It is 3 letters, 6 digits of the date and 3 characters.',
  bad_rfc_date: 'The date in the RFC does not exist: it is year, month and day.',
  bad_rfc_digit:
    'The check digit does not match: {expected} expected, it ends in {typed}. You may go on if your certificate says so.',
  bad_curp: 'The CURP has not the right form: copy it from your certificate.',
  bad_curp_short: [
    'A CURP has 18 characters: {count} missing.',
    'A CURP has 18 characters: {count} missing.',
  ],
  bad_curp_long: [
    'A CURP has 18 characters: {count} too many.',
    'A CURP has 18 characters: {count} too many.',
  ],
  bad_companyPhone_missing: 'Type the phone.',
  bad_postalCode_missing: 'Type the postal code.',
  bad_postalCode: 'Type the 5 digits of your postal code.',
  bad_postalCode_short: ['It has 5 digits: {count} missing.', 'It has 5 digits: {count} missing.'],
  bad_postalCode_long: ['It has 5 digits: {count} too many.', 'It has 5 digits: {count} too many.'],
  bad_state_missing: 'Type the state.',
  bad_city_missing: 'Type the city.',
  bad_colony_missing: 'Type the colony.',
  bad_street_missing: 'Type the street.',
  bad_exteriorNumber_missing: 'Type the number.',
  notSent: 'We could not create your account',
  notSentSo: 'What you typed is kept.',
} as const satisfies Translation<typeof es>;
