import { CfdiError } from '../errors.ts';
import { checkDeclaration, namespaceOf, type Scope } from './namespaces.ts';
import { attributeValue } from './references.ts';

const START =
  'A-Z_a-z\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2FF}\\u{370}-\\u{37D}\\u{37F}-\\u{1FFF}\\u{200C}\\u{200D}' +
  '\\u{2070}-\\u{218F}\\u{2C00}-\\u{2FEF}\\u{3001}-\\u{D7FF}\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFFD}\\u{10000}-\\u{EFFFF}';
const NC_NAME = `[${START}][${START}\\-.0-9\\u{B7}\\u{300}-\\u{36F}\\u{203F}\\u{2040}]*`;

const QUALIFIED = new RegExp(`(?:(${NC_NAME}):)?(${NC_NAME})`, 'uy');
const ATTRIBUTE = new RegExp(
  `[ \\t\\r\\n]+(?:(${NC_NAME}):)?(${NC_NAME})[ \\t\\r\\n]*=[ \\t\\r\\n]*(["'])`,
  'uy',
);
const TAG_END = /[ \t\r\n]*(\/?)>/y;
export const END_TAG_END = /[ \t\r\n]*>/y;
/** Of a processing instruction. */
export const NC_NAME_AT = new RegExp(NC_NAME, 'uy');

/** What a sticky expression finds at a place. */
export function matchAt(expression: RegExp, text: string, at: number): RegExpExecArray | null {
  expression.lastIndex = at;
  return expression.exec(text);
}

/** An attribute as written; `start` and `end` enclose the literal value, without its quotes. */
export interface RawAttribute {
  prefix: string;
  name: string;
  value: string;
  start: number;
  end: number;
}

/** A start tag as written. */
export interface StartTag {
  prefix: string;
  name: string;
  attributes: RawAttribute[];
  empty: boolean;
  /** After `>`. */
  end: number;
}

/** Reads the start tag whose `<` is at `start`. */
export function readStartTag(text: string, start: number, attributesMax: number): StartTag {
  const named = matchAt(QUALIFIED, text, start + 1);
  if (!named) throw new CfdiError('not_well_formed', start);
  let at = QUALIFIED.lastIndex;
  const attributes: RawAttribute[] = [];
  for (let found = matchAt(ATTRIBUTE, text, at); found; found = matchAt(ATTRIBUTE, text, at)) {
    if (attributes.length === attributesMax) throw new CfdiError('too_many_attributes', at);
    const from = ATTRIBUTE.lastIndex;
    const to = text.indexOf(found[3]!, from);
    const literal = text.slice(from, Math.max(to, from));
    if (to < 0 || literal.includes('<')) throw new CfdiError('not_well_formed', from);
    const value = attributeValue(literal, from);
    attributes.push({ prefix: found[1] ?? '', name: found[2]!, value, start: from, end: to });
    at = to + 1;
  }
  const closed = matchAt(TAG_END, text, at);
  if (!closed) throw new CfdiError('not_well_formed', at);
  const { lastIndex: end } = TAG_END;
  return { prefix: named[1] ?? '', name: named[2]!, attributes, empty: closed[1] === '/', end };
}

/** The scope inside a start tag: that around it, or a new one when the tag declares something. */
export function scopeOf(tag: StartTag, outer: Scope): Scope {
  let declared: Map<string, string> | null = null;
  for (const { prefix, name, value, start } of tag.attributes) {
    const named = declaredPrefix(prefix, name);
    if (named === null) continue;
    checkDeclaration(named, value, start);
    declared ??= new Map();
    if (declared.has(named)) throw new CfdiError('attribute_duplicate', start);
    declared.set(named, value);
  }
  return declared ? { declared, outer } : outer;
}

/** The prefix that an attribute declares, or null when it is an attribute like others. */
function declaredPrefix(prefix: string, name: string): string | null {
  if (prefix === 'xmlns') return name;
  return prefix === '' && name === 'xmlns' ? '' : null;
}

const NONE: ReadonlyMap<string, string> = new Map();

/** Attributes by their expanded names. */
export function attributesOf(tag: StartTag, scope: Scope): ReadonlyMap<string, string> {
  if (tag.attributes.length === 0) return NONE;
  const attributes = new Map<string, string>();
  for (const { prefix, name, value, start } of tag.attributes) {
    if (declaredPrefix(prefix, name) !== null) continue;
    const key = prefix === '' ? name : `{${namespaceOf(prefix, scope, start)}}${name}`;
    if (attributes.has(key)) throw new CfdiError('attribute_duplicate', start);
    attributes.set(key, value);
  }
  return attributes;
}
