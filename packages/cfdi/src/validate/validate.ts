import type { CfdiDocument } from '../document.ts';
import { elementsOf, type XmlElement } from '../xml/tree.ts';
import { type Catalogs, smallCatalogs } from './catalogs.ts';
import { type Finding, finding } from './findings.ts';
import type { ElementRule, TypeRule } from './schema-table.ts';
import { SCHEMAS, TYPES } from './schemas.generated.ts';
import { judgeValue } from './types.ts';

/** What validation may know besides the document. */
export interface ValidateOptions {
  /** SAT's catalogs; those that it does not know are looked up in `smallCatalogs`. */
  catalogs?: Catalogs;
  /** The most findings that are made; 100. */
  findingsMax?: number;
}

const ROOTS = new Map(SCHEMAS.map(({ namespace, root }) => [`{${namespace}}${root.name}`, root]));
const XSI = '{http://www.w3.org/2001/XMLSchema-instance}';

/**
 * Holds a document against cfdv40.xsd and, of its complements, the timbre, Pagos 2.0 and Nómina 1.2 against theirs.
 * Other complements, and an Addenda, are not looked into. No amounts are added up.
 * @returns what is wrong, in the order of the document; nothing for a valid one
 */
export function validateCfdi({ root }: CfdiDocument, options: ValidateOptions = {}): Finding[] {
  return validateElement(root, options);
}

/** The same for the root of a schema that stands alone, as a timbre. */
export function validateElement(element: XmlElement, options: ValidateOptions = {}): Finding[] {
  const path = `/${written(element)}`;
  const rule = ROOTS.get(`{${element.namespace}}${element.name}`);
  if (!rule) return [finding('element_unknown', path)];
  const validation = new Validation(options.catalogs ?? smallCatalogs, options.findingsMax ?? 100);
  validation.judge(element, rule, path);
  return validation.findings;
}

class Validation {
  readonly findings: Finding[] = [];
  readonly #catalogs: Catalogs;
  readonly #most: number;

  constructor(catalogs: Catalogs, most: number) {
    this.#catalogs = catalogs;
    this.#most = most;
  }

  judge(element: XmlElement, rule: ElementRule, path: string): void {
    if (this.findings.length >= this.#most) return;
    this.#judgeAttributes(element, rule, path);
    if (!rule.any) this.#judgeText(element, path);
    if (rule.any) this.#judgeComplements(element, path);
    else this.#judgeChildren(element, rule.children ?? [], path);
  }

  #note(...args: Parameters<typeof finding>): void {
    if (this.findings.length < this.#most) this.findings.push(finding(...args));
  }

  #judgeAttributes({ attributes }: XmlElement, rule: ElementRule, path: string): void {
    const known = new Set<string>();
    for (const { name, required, type } of attributesOf(rule)) {
      known.add(name);
      const value = attributes.get(name);
      if (value === undefined) {
        if (required) this.#note('attribute_missing', `${path}/@${name}`);
        continue;
      }
      const problem = judgeValue(value, type, this.#catalogs);
      if (problem) this.#note(problem, `${path}/@${name}`, value);
    }
    for (const [name, value] of attributes) {
      if (!known.has(name) && !name.startsWith(XSI))
        this.#note('attribute_unknown', `${path}/@${name}`, value);
    }
  }

  #judgeText({ children }: XmlElement, path: string): void {
    const text = children.find((child) => typeof child === 'string' && /[^ \t\r\n]/.test(child));
    if (typeof text === 'string') this.#note('text_unexpected', path, text.trim());
  }

  /** A sequence: each kind of child in its place, as often as it may be there. */
  #judgeChildren(element: XmlElement, rules: readonly ElementRule[], path: string): void {
    const counts = new Map<ElementRule, number>();
    let place = 0;
    for (const child of elementsOf(element)) {
      const at = rules.findIndex(({ name }) => name === child.name && child.namespace === element.namespace);
      const rule = rules[at];
      if (!rule) {
        this.#note('element_unknown', `${path}/${written(child)}`);
        continue;
      }
      const count = (counts.get(rule) ?? 0) + 1;
      counts.set(rule, count);
      const childPath = `${path}/${written(child)}${rule.max === undefined ? '' : `[${count}]`}`;
      if (at < place) this.#note('element_order', childPath);
      place = Math.max(place, at);
      const { max = 1 } = rule;
      if (max > 0 && count === max + 1) this.#note('element_repeated', childPath);
      this.judge(child, rule, childPath);
    }
    for (const rule of rules) {
      const missing = (counts.get(rule) ?? 0) < (rule.min ?? 1);
      if (missing) this.#note('element_missing', `${path}/${written({ ...element, name: rule.name })}`);
    }
  }

  /** Anything may stand in a Complemento; what is known there must be right. An Addenda is the partners' own. */
  #judgeComplements(element: XmlElement, path: string): void {
    if (element.name === 'Addenda') return;
    for (const child of elementsOf(element)) {
      const rule = ROOTS.get(`{${child.namespace}}${child.name}`);
      if (rule) this.judge(child, rule, `${path}/${written(child)}`);
    }
  }
}

interface AttributeRule {
  name: string;
  required: boolean;
  type: TypeRule;
}

const prepared = new WeakMap<ElementRule, readonly AttributeRule[]>();

function attributesOf(rule: ElementRule): readonly AttributeRule[] {
  const known =
    prepared.get(rule) ??
    rule.attributes.map((attribute) => {
      const [, name, use, type] = /^([^!?]+)([!?])(.+)$/.exec(attribute)!;
      return { name: name!, required: use === '!', type: TYPES[type!]! };
    });
  prepared.set(rule, known);
  return known;
}

function written({ prefix, name }: Pick<XmlElement, 'prefix' | 'name'>): string {
  return prefix === '' ? name : `${prefix}:${name}`;
}
