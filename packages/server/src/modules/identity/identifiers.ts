/** E-mails compare case-insensitively (A-CM-20). */
export const emailKey = (email: string): string => email.trim().normalize('NFC').toLowerCase();

/** Phones compare by their last 10 digits (A-CM-20); null when there are fewer. */
export function phoneKey(phone: string): string | null {
  const digits = phone.replace(/\D/g, '');
  return digits.length >= 10 ? digits.slice(-10) : null;
}

export type IdentifierKey = { column: 'email_key' | 'phone_key'; value: string };

/** What a person signs in with: e-mail or mobile phone (IP-01); null when it can be neither. */
export function identifierKey(identifier: string): IdentifierKey | null {
  if (identifier.includes('@')) return { column: 'email_key', value: emailKey(identifier) };
  const phone = phoneKey(identifier);
  return phone === null ? null : { column: 'phone_key', value: phone };
}
