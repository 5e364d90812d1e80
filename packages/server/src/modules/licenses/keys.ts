/** Crockford's alphabet: nothing in it is mistaken for something else when it is read aloud or typed. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 5;
const GROUP_LENGTH = 5;

/** A licence's key: 125 random bits in five groups, `7KQ2M-X94TB-0HJ5E-RW8CN-3PZ6D`. */
export function newLicenseKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(GROUPS * GROUP_LENGTH));
  // 32 letters: the low five bits of a byte are one, each as likely as the others.
  const letters = Array.from(bytes, (byte) => ALPHABET[byte & 31]).join('');
  return letters.match(new RegExp(`.{${GROUP_LENGTH}}`, 'g'))!.join('-');
}
