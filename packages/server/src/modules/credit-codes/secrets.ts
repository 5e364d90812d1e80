import { hashPassword } from '../identity/passwords.ts';
import { randomText } from '../stamping-accounts/passwords.ts';

/** Base 32 without the letters that are taken for digits: 16 of them are 80 random bits (A-CM-17 asks for 60). */
const CODE_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_LENGTH = 16;
const CODE_GROUP = /.{4}(?=.)/g;
const PIN_ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ';
const PIN_LENGTH = 6;

export interface CodeSecrets {
  /** As it is shown: `8K7T-RTVD-2Z0H-21XZ`. */
  code: string;
  /** Shown once. */
  pin: string;
  pinHash: string;
}

/** A fresh code with its PIN. Hashing takes a while: do it before the transaction. */
export async function newCodeSecrets(): Promise<CodeSecrets> {
  const pin = randomText(PIN_ALPHABET, PIN_LENGTH);
  const code = randomText(CODE_ALPHABET, CODE_LENGTH).replace(CODE_GROUP, '$&-');
  return { code, pin, pinHash: await hashPassword(pin) };
}

/** By which a code is looked up, however it is typed: case, spaces and dashes apart, O for 0, I and L for 1. */
export const codeKey = (code: string): string =>
  code
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');

/** A PIN as it is hashed. */
export const pinKey = (pin: string): string => pin.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
