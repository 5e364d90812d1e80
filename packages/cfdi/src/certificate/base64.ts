/**
 * The bytes, or null for a text that is not base64. White space in it is skipped, as SAT's readers do. Of the
 * texts that mean the same bytes only the one that is written counts: another one is a changed seal.
 */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  const compact = text.replace(/[ \t\r\n]+/g, '');
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(compact) || compact.length % 4 !== 0) return null;
  const bytes = Uint8Array.from(atob(compact), (character) => character.charCodeAt(0));
  const tail = bytes.subarray(Math.floor((bytes.length - 1) / 3) * 3);
  return compact.endsWith(toBase64(tail)) ? bytes : null;
}

/** Bytes as canonical base64. */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
