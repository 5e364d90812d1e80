import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CompiledSchema, ElementRule, TypeRule } from '../src/validate/schema-table.ts';
import { parseXml } from '../src/xml/parse.ts';
import { childOf, elementsOf, type XmlElement } from '../src/xml/tree.ts';

const FOLDER = join(import.meta.dirname, '..', 'schemas');
const GENEROUS = { size: 1 << 20, depth: 64, elements: 50_000, attributes: 128 };
/** Of the schemas' named types, those of catCFDI.xsd are catalogs; it has several megabytes. */
const CATALOGS = 'catCFDI:';

const BASES: Readonly<Record<string, TypeRule['base']>> = {
  'xs:string': 'string',
  'xs:decimal': 'decimal',
  'xs:integer': 'integer',
  'xs:int': 'integer',
  'xs:short': 'integer',
  'xs:date': 'date',
  'xs:dateTime': 'dateTime',
  'xs:base64Binary': 'base64',
};
const NUMBERS = [
  'length',
  'minLength',
  'maxLength',
  'fractionDigits',
  'minInclusive',
  'maxInclusive',
] as const;

/** Compiles schemas that use what SAT's use; whatever else stands in one is an error. */
export class SchemaCompiler {
  readonly types = new Map<string, TypeRule>();

  /** Reads the named simple types of a schema. */
  addTypes(file: string, prefix: string): void {
    for (const element of elementsOf(readSchema(file))) {
      if (element.name === 'simpleType') {
        this.types.set(`${prefix}:${element.attributes.get('name')}`, typeOf(element));
      }
    }
  }

  compile(file: string): CompiledSchema {
    const schema = readSchema(file);
    const root = elementsOf(schema).find(({ name }) => name === 'element');
    if (!root) throw new Error(`${file} declares no element`);
    return { namespace: schema.attributes.get('targetNamespace')!, root: this.#element(root) };
  }

  #element(element: XmlElement): ElementRule {
    const min = Number(element.attributes.get('minOccurs') ?? 1);
    const most = element.attributes.get('maxOccurs') ?? '1';
    const rule: ElementRule = { name: element.attributes.get('name')!, attributes: [] };
    if (min !== 1) rule.min = min;
    if (most !== '1') rule.max = most === 'unbounded' ? 0 : Number(most);
    const complex = childOf(element, 'complexType');
    const parts = complex ? elementsOf(complex).filter(({ name }) => name !== 'annotation') : [];
    const attributes = parts.filter(({ name }) => name === 'attribute');
    rule.attributes = attributes.map((attribute) => this.#attribute(attribute));
    for (const part of parts.filter(({ name }) => name !== 'attribute')) this.#sequence(rule, part);
    return rule;
  }

  #sequence(rule: ElementRule, sequence: XmlElement): void {
    const { name, attributes } = sequence;
    const bounds = [attributes.get('minOccurs'), attributes.get('maxOccurs')];
    if (name !== 'sequence' || bounds.some((bound) => bound !== undefined && bound !== '1')) {
      throw new Error(`${rule.name} has a ${name} ${bounds}`);
    }
    const parts = elementsOf(sequence).filter((part) => part.name !== 'annotation');
    if (parts.some((part) => part.name === 'any')) rule.any = true;
    const children = parts.filter((part) => part.name !== 'any');
    if (children.length > 0) rule.children = children.map((part) => this.#element(part));
  }

  #attribute({ attributes, ...rest }: XmlElement): string {
    const own = childOf({ attributes, ...rest }, 'simpleType');
    const fixed = attributes.get('fixed');
    const type = own ? this.#inline(typeOf(own), fixed) : this.#named(attributes.get('type'), fixed);
    return `${attributes.get('name')}${attributes.get('use') === 'required' ? '!' : '?'}${type}`;
  }

  /** The name of a type that has none of its own: the same type has the same name everywhere. */
  #inline(type: TypeRule, fixed: string | undefined): string {
    const whole = fixed === undefined ? type : { ...type, fixed };
    const known = [...this.types].find(([, other]) => JSON.stringify(other) === JSON.stringify(whole));
    if (known) return known[0];
    const name = `own:${this.types.size}`;
    this.types.set(name, whole);
    return name;
  }

  #named(name = 'xs:string', fixed: string | undefined): string {
    if (name.startsWith(CATALOGS)) {
      this.types.set(name, { base: 'string', catalog: name.slice(CATALOGS.length) });
      return name;
    }
    const type = this.types.get(name) ?? (BASES[name] && { base: BASES[name] });
    if (!type) throw new Error(`There is no type ${name}`);
    if (fixed !== undefined || !this.types.has(name)) return this.#inline(type, fixed);
    return name;
  }
}

function readSchema(file: string): XmlElement {
  return parseXml(readFileSync(join(FOLDER, file), 'utf8'), GENEROUS);
}

function typeOf(simple: XmlElement): TypeRule {
  const restriction = childOf(simple, 'restriction')!;
  const base = BASES[restriction.attributes.get('base') ?? ''];
  if (!base) throw new Error(`The base ${restriction.attributes.get('base')} is not expected`);
  const facets = elementsOf(restriction);
  const values = (name: string) =>
    facets.filter((facet) => facet.name === name).map((facet) => facet.attributes.get('value')!);
  const type: TypeRule = { base };
  if (base === 'string' && values('whiteSpace')[0] !== 'collapse') type.preserve = true;
  for (const name of NUMBERS) if (values(name)[0] !== undefined) type[name] = Number(values(name)[0]);
  const patterns = values('pattern');
  if (patterns.length > 0) type.patterns = patterns;
  const keys = values('enumeration');
  if (keys.length > 0) type.keys = keys.join(' ');
  const known = ['whiteSpace', 'pattern', 'enumeration', 'annotation', ...NUMBERS] as readonly string[];
  for (const { name } of facets)
    if (!known.includes(name)) throw new Error(`The facet ${name} is not expected`);
  return type;
}
