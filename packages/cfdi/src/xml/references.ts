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
const NUMERIC = /#(?:([0-9]{1,10})|x([0-9a-fA-F]{1,8}));/y;

const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });

/** An attribute's value by section 3.3.3 of XML 1.0: literal white space becomes blanks, referenced stays. */
export function attributeValue(literal: string, offset: number): string {
  return /[&\t\n\r]/.test(literal) ? rewrite(literal, offset, BLANK, BLANK) : literal;
}

/** Character data outside of CDATA, by section 2.11: every line ends with \n. */
export function characterData(literal: string, offset: number): string {
  return /[&\r]/.test(literal) ? rewrite(literal, offset, LINE_FEED, TAB) : literal;
}

/** The same inside of CDATA, where an ampersand is one. */
export function endLines(literal: string): string {
  return literal.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
}

/**
 * Character by character, once: patterns with a million matches take half a second and much memory, and what a
 * reference stands for must not be read again.
 */
function rewrite(text: string, offset: number, lineEnd: number, tab: number): string {
  const units = new Uint16Array(text.length);
  let length = 0;
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
    length += 1;
  }
  return decoder.decode(units.subarray(0, length));
}

/** The character that a reference stands for, and where the text goes on; `at` is after the ampersand. */
function readReference(text: string, at: number, offset: number): readonly [code: number, end: number] {
  for (const [name, code] of ENTITIES) if (text.startsWith(name, at)) return [code, at + name.length];
  NUMERIC.lastIndex = at;
  const [, decimal, hex] = NUMERIC.exec(text) ?? [];
  const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16);
  if (!isXmlCharacter(code)) throw new CfdiError('reference_invalid', offset + at - 1);
  return [code, NUMERIC.lastIndex];
}

function isXmlCharacter(code: number): boolean {
  if (code < 0x20) return code === TAB || code === LINE_FEED || code === RETURN;
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
}
