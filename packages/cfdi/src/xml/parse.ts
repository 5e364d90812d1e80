import { CfdiError } from '../errors.ts';
import { namespaceOf, ROOT_SCOPE, type Scope } from './namespaces.ts';
import { characterData, endLines } from './references.ts';
import { attributesOf, END_TAG_END, matchAt, NC_NAME_AT, readStartTag, scopeOf } from './tag.ts';
import type { XmlElement, XmlLimits } from './tree.ts';

type Open = { -readonly [K in keyof XmlElement]: XmlElement[K] } & { children: (XmlElement | string)[] };

const DECLARATION =
  /<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(?:"1\.[0-9]+"|'1\.[0-9]+')(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(?:"([A-Za-z][\w.-]*)"|'([A-Za-z][\w.-]*)'))?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\r\n]*\?>/y;
const BLANK = /^[ \t\r\n]*$/;

/**
 * Reads a document into a tree: XML 1.0 with namespaces, without document types. It goes through the text once
 * and never calls itself, so that nothing in the text can make it slow or deep.
 * Throws a CfdiError with the place.
 */
export function parseXml(text: string, limits: XmlLimits): XmlElement {
  return new Reader(text, limits).read();
}

class Reader {
  readonly #text: string;
  readonly #limits: XmlLimits;
  readonly #open: { element: Open; scope: Scope; tag: string }[] = [];
  #root: XmlElement | null = null;
  #pieces = 0;
  #at = 0;

  constructor(text: string, limits: XmlLimits) {
    this.#text = text;
    this.#limits = limits;
  }

  read(): XmlElement {
    const text = this.#text;
    this.#readDeclaration();
    while (this.#at < text.length) {
      const next = text.indexOf('<', this.#at);
      this.#readText(next < 0 ? text.length : next);
      if (next >= 0) this.#readMarkup(next);
    }
    if (!this.#root || this.#open.length > 0) throw new CfdiError('not_well_formed', text.length);
    return this.#root;
  }

  #readDeclaration(): void {
    this.#at = this.#text.startsWith('\uFEFF') ? 1 : 0;
    if (!/^<\?xml[ \t\r\n]/.test(this.#text.slice(this.#at, this.#at + 6))) return;
    const found = matchAt(DECLARATION, this.#text, this.#at);
    if (!found) throw new CfdiError('not_well_formed', this.#at);
    const encoding = found[1] ?? found[2] ?? 'utf-8';
    if (encoding.toLowerCase() !== 'utf-8') throw new CfdiError('encoding_unsupported', this.#at);
    this.#at = DECLARATION.lastIndex;
  }

  #readText(end: number): void {
    if (end === this.#at) return;
    const literal = this.#text.slice(this.#at, end);
    const inside = this.#open.at(-1);
    if (inside ? literal.includes(']]>') : !BLANK.test(literal)) {
      throw new CfdiError('not_well_formed', this.#at);
    }
    inside?.element.children.push(characterData(literal, this.#at));
    this.#at = end;
  }

  #readMarkup(at: number): void {
    const next = this.#text[at + 1];
    if (next !== '/') this.#count(at);
    switch (next) {
      case '/':
        this.#readEndTag(at);
        break;
      case '?':
        this.#readInstruction(at);
        break;
      case '!':
        this.#readDeclarationLike(at);
        break;
      default:
        this.#readElement(at);
    }
  }

  /** Millions of empty sections or comments would be as dear as elements. */
  #count(start: number): void {
    this.#pieces += 1;
    if (this.#pieces > this.#limits.elements) throw new CfdiError('too_many_elements', start);
  }

  #readElement(start: number): void {
    const outer = this.#open.at(-1);
    if (!outer && this.#root) throw new CfdiError('not_well_formed', start);
    if (this.#open.length >= this.#limits.depth) throw new CfdiError('too_deep', start);
    const tag = readStartTag(this.#text, start, this.#limits.attributes);
    const scope = scopeOf(tag, outer?.scope ?? ROOT_SCOPE);
    const element: Open = {
      prefix: tag.prefix,
      name: tag.name,
      namespace: namespaceOf(tag.prefix, scope, start),
      attributes: attributesOf(tag, scope),
      children: [],
      parent: outer?.element ?? null,
      start,
      contentStart: tag.end,
      contentEnd: tag.end,
      end: tag.end,
    };
    if (outer) outer.element.children.push(element);
    else this.#root = element;
    this.#at = tag.end;
    if (!tag.empty) this.#open.push({ element, scope, tag: written(tag.prefix, tag.name) });
  }

  #readEndTag(start: number): void {
    const open = this.#open.pop();
    if (!open || !this.#text.startsWith(open.tag, start + 2)) throw new CfdiError('not_well_formed', start);
    if (!matchAt(END_TAG_END, this.#text, start + 2 + open.tag.length)) {
      throw new CfdiError('not_well_formed', start);
    }
    this.#at = END_TAG_END.lastIndex;
    open.element.contentEnd = start;
    open.element.end = this.#at;
  }

  #readInstruction(start: number): void {
    const target = matchAt(NC_NAME_AT, this.#text, start + 2)?.[0];
    const end = this.#text.indexOf('?>', start + 2);
    if (!target || end < 0 || target.toLowerCase() === 'xml') throw new CfdiError('not_well_formed', start);
    const after = start + 2 + target.length;
    if (after !== end && !/[ \t\r\n]/.test(this.#text[after]!)) throw new CfdiError('not_well_formed', start);
    this.#at = end + 2;
  }

  #readDeclarationLike(start: number): void {
    const text = this.#text;
    if (text.startsWith('<!--', start)) {
      const end = text.indexOf('--', start + 4);
      if (end < 0 || text[end + 2] !== '>') throw new CfdiError('not_well_formed', start);
      this.#at = end + 3;
      return;
    }
    const inside = this.#open.at(-1);
    if (!text.startsWith('<![CDATA[', start)) {
      throw new CfdiError(text.startsWith('<!DOCTYPE', start) ? 'dtd_forbidden' : 'not_well_formed', start);
    }
    const end = text.indexOf(']]>', start);
    if (!inside || end < 0) throw new CfdiError('not_well_formed', start);
    inside.element.children.push(endLines(text.slice(start + 9, end)));
    this.#at = end + 3;
  }
}

function written(prefix: string, name: string): string {
  return prefix === '' ? name : `${prefix}:${name}`;
}
