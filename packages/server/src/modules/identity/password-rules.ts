import { COMMON_WORDS } from './common-passwords.ts';
import { passwordStrength } from './password-strength.ts';

export const PASSWORD_LENGTH_MIN = 10;
export const PASSWORD_LENGTH_MAX = 128;

export type PasswordFault = 'too_short' | 'too_long' | 'common';

/**
 * Why a password is refused, null when it is accepted: 10 to 128 characters and not common; no rules of
 * composition (api.md, Security numbers).
 * @param context what an attacker tries first of this person: name, e-mail, phone
 */
export function passwordFault(password: string, context: readonly string[] = []): PasswordFault | null {
  const { length } = [...password];
  if (length < PASSWORD_LENGTH_MIN) return 'too_short';
  if (length > PASSWORD_LENGTH_MAX) return 'too_long';
  return passwordStrength(password, knownWords(context)).common ? 'common' : null;
}

/** The common words and those of the person; an e-mail counts by its parts. */
export function knownWords(context: readonly string[] = []): string[] {
  const own = context.flatMap((text) =>
    text
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .split(/[^\p{L}\p{N}]+/u),
  );
  return [...COMMON_WORDS, ...own].filter((word) => word.length > 2);
}
