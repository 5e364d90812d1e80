import { CfdiError } from '../errors.ts';

const AMPERSAND = 38;
const TAB = 9;
const LINE_FEED = 10;
const RETURN = 13;
const BLANK = 32;

/** The five that XML defines, without their `&`. There is no way to define more: declarations are refused. */
const ENTITIES = [
  ['amp;', 38],
  ['lt;', 60],
  ['gt;', 62],
  ['quot;', 34],
  ['apos;', 39],
] as const;
const HASH = 35;
const SEMICOLON = 59;
const X = 120;
/** Of a number in a reference, leading zeros among them. */
const DECIMAL_DIGITS = 10;
const HEX_DIGITS = 8;

const wide = new TextDecoder('utf-16le', { ignoreBOM: true });
const narrow = new TextDecoder('utf-8', { ignoreBOM: true });
const encoder = new TextEncoder();

/** An attribute's value by section 3.3.3 of XML 1.0: literal white space becomes blanks, referenced stays. */
export function attributeValue(literal: string, offset: number): string {
  return /[&\t\n\r]/.test(literal) ? rewrite(literal, offset, BLANK, BLANK) : literal;
}

/** Character data outside of CDATA, by section 2.11: every line ends with \n. */
export function characterData(literal: string, offset: number): string {
  return literal.includes('&') ? rewrite(literal, offset, LINE_FEED, TAB) : endLines(literal);
}

/** The same inside of CDATA, where an ampersand is one. */
export function endLines(literal: string): string {
  if (!literal.includes('\r')) return literal;
  // In UTF-8 no other character holds these bytes; replacing five million ends of lines takes 1.5 s, this 20 ms.
  const bytes = encoder.encode(literal);
  let length = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at]!;
    if (byte === RETURN && bytes[at + 1] === LINE_FEED) continue;
    bytes[length] = byte === RETURN ? LINE_FEED : byte;
    length += 1;
  }
  return narrow.decode(bytes.subarray(0, length));
}

/**
 * Character by character, once: patterns with a million matches take half a second and much memory, and what a
 * reference stands for must not be read again.
 */
function rewrite(text: string, offset: number, lineEnd: number, tab: number): string {
  const units = new Uint16Array(text.length);
  let length = 0;
  let seen = 0;
  for (let at = 0; at < text.length; at += 1) {
    let unit = text.charCodeAt(at);
    if (unit === AMPERSAND) {
      const [code, end] = readReference(text, at + 1, offset);
      at = end - 1;
      if (code > 0xffff) {
        units[length] = 0xd800 + ((code - 0x10000) >> 10);
        length += 1;
      }
      unit = code > 0xffff ? 0xdc00 + ((code - 0x10000) & 0x3ff) : code;
    } else if (unit === RETURN && text.charCodeAt(at + 1) === LINE_FEED) continue;
    else if (unit === RETURN || unit === LINE_FEED) unit = lineEnd;
    else if (unit === TAB) unit = tab;
    units[length] = unit;
    seen |= unit;
    length += 1;
  }
  const written = units.subarray(0, length);
  // Decoding five million units takes 50 ms, as many ASCII bytes 2.
  return seen < 0x80 ? narrow.decode(new Uint8Array(written)) : wide.decode(written);
}

/** The character that a reference stands for, and where the text goes on; `at` is after the ampersand. */
function readReference(text: string, at: number, offset: number): readonly [code: number, end: number] {
  if (text.charCodeAt(at) !== HASH) return readEntity(text, at, offset);
  const hex = text.charCodeAt(at + 1) === X;
  const from = at + (hex ? 2 : 1);
  const radix = hex ? 16 : 10;
  const last = from + (hex ? HEX_DIGITS : DECIMAL_DIGITS);
  let code = 0;
  let end = from;
  for (let digit = digitAt(text, end); digit < radix && end < last; digit = digitAt(text, end)) {
    code = code * radix + digit;
    end += 1;
  }
  // No digit at all is the character 0, which XML does not have.
  if (text.charCodeAt(end) !== SEMICOLON || !isXmlCharacter(code)) {
    throw new CfdiError('reference_invalid', offset + at - 1);
  }
  return [code, end + 1];
}

function readEntity(text: string, at: number, offset: number): readonly [code: number, end: number] {
  const first = text[at];
  for (const [name, code] of ENTITIES) {
    if (name[0] === first && text.startsWith(name, at)) return [code, at + name.length];
  }
  throw new CfdiError('reference_invalid', offset + at - 1);
}

/** 0 to 15; NaN for what is no hexadecimal digit. */
function digitAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit >= 48 && unit <= 57) return unit - 48;
  const letter = unit | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : Number.NaN;
}

function isXmlCharacter(code: number): boolean {
  if (code < 0x20) return code === TAB || code === LINE_FEED || code === RETURN;
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
}
