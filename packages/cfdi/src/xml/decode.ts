import { CfdiError } from '../errors.ts';

/** Everything that XML 1.0 does not allow, lone surrogates among it. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * The document's text; a byte order mark stays in it, so that it can be written back to the same bytes.
 * Throws `too_large`, `encoding_unsupported` or `character_forbidden`.
 * @param size the most bytes (of a text: UTF-16 units)
 */
export function decodeXml(source: Uint8Array | string, size: number): string {
  if (source.length > size) throw new CfdiError('too_large');
  const text = typeof source === 'string' ? source : decodeBytes(source);
  const found = FORBIDDEN.exec(text);
  if (found) throw new CfdiError('character_forbidden', found.index);
  return text;
}

function decodeBytes(bytes: Uint8Array): string {
  // UTF-16 and UTF-32, by their mark or by the zeros in every `<`: by far not UTF-8, and said so.
  const wide = bytes[0] === 0 || bytes[1] === 0 || (bytes[0]! >= 0xfe && bytes[1]! >= 0xfe);
  if (wide) throw new CfdiError('encoding_unsupported', 0);
  try {
    return decoder.decode(bytes);
  } catch {
    throw new CfdiError('encoding_unsupported');
  }
}
