import type { CompiledSheet, SheetStep } from '../src/cadena/table.ts';
import { elementsOf, type XmlElement } from '../src/xml/tree.ts';
import { readSheet, type Template } from './sheets.ts';

/** SAT's named templates, to the letter; a sheet in which they say something else is refused. */
const SPACES = '(call-template name=ManejaEspacios(with-param name=s select=$valor))';
const NAMED: readonly string[] = [
  // A pipe and the value with its white space collapsed.
  `template name=Requerido(param name=valor)|${SPACES}`,
  // The same, where the path finds something.
  `template name=Opcional(param name=valor)(if test=$valor|${SPACES})`,
  'template name=ManejaEspacios(param name=s)(value-of select=normalize-space(string($s)))',
];
const START = /^template match=\/\|\(apply-templates select=\/([\w:]+)\)\|\|$/;

/** Compiles a sheet, and what it includes, to a table of paths. */
export function compileSheet(file: string): CompiledSheet {
  const compiler = new Compiler();
  for (const template of readSheet(file)) compiler.add(template);
  return compiler.finish();
}

class Compiler {
  readonly #prefixes = new Map<string, string>();
  readonly #templates = new Map<string, SheetStep[]>();
  #start = '';

  add(template: Template): void {
    const { element, file } = template;
    const match = element.attributes.get('match');
    if (match === undefined) {
      if (!NAMED.includes(written(element))) throw new Error(`${file}: ${written(element)}`);
      // Of two templates for the same, the one declared last holds: an included sheet may have a start of its own.
    } else if (match === '/') this.#start = written(element);
    else this.#templates.set(this.#path(match, template), this.#body(element, template));
  }

  finish(): CompiledSheet {
    const root = START.exec(this.#start)?.[1];
    if (!root) throw new Error(`The sheet starts with ${this.#start}`);
    const namespaces = Object.fromEntries([...this.#prefixes].map(([address, prefix]) => [prefix, address]));
    return { root, namespaces, templates: Object.fromEntries(this.#templates) };
  }

  #body(element: XmlElement, template: Template): SheetStep[] {
    for (const child of element.children) {
      if (typeof child === 'string' && child.trim() !== '')
        throw new Error(`${template.file}: text ${child}`);
    }
    return elementsOf(element).map((each) => this.#instruction(each, template));
  }

  #instruction(element: XmlElement, template: Template): SheetStep {
    const select = element.attributes.get('select') ?? '';
    switch (element.name) {
      case 'call-template':
        return this.#call(element, template);
      case 'apply-templates':
        return `>${this.#path(select, template)}`;
      case 'for-each':
        return ['*', this.#path(select, template), this.#body(element, template)];
      case 'if':
        return ['?', this.#path(element.attributes.get('test')!, template), this.#body(element, template)];
      default:
        throw new Error(`${template.file}: ${element.name} is not expected`);
    }
  }

  #call(element: XmlElement, template: Template): string {
    const name = element.attributes.get('name');
    const [value, ...more] = elementsOf(element);
    if (value?.attributes.get('name') !== 'valor' || more.length > 0)
      throw new Error(`${template.file}: ${name}`);
    const path = this.#path(value.attributes.get('select')!, template);
    if (name === 'Requerido') return `!${path}`;
    if (name === 'Opcional') return `?${path}`;
    throw new Error(`${template.file} calls ${name}`);
  }

  /** A path with the same prefix for a namespace in all sheets; it must be of a form that the walker knows. */
  #path(path: string, template: Template): string {
    const short = path.trim().replace(/^\.\/(?!\/)/, '');
    const known = /^(\.|\*|(\.\/\/)?[\w-]+:[\wñ]+(\/[\w-]+:[\wñ]+)*|@[\p{L}\w]+(='[^']*')?)$/u;
    if (!known.test(short)) throw new Error(`${template.file}: the path ${path}`);
    return short.replace(/([\w-]+):/g, (_, prefix: string) => `${this.#prefix(prefix, template)}:`);
  }

  #prefix(prefix: string, { prefixes, file }: Template): string {
    const address = prefixes.get(prefix);
    if (!address) throw new Error(`${file}: the prefix ${prefix}`);
    const known = this.#prefixes.get(address);
    if (known) return known;
    if ([...this.#prefixes.values()].includes(prefix)) throw new Error(`${file}: ${prefix} means two things`);
    this.#prefixes.set(address, prefix);
    return prefix;
  }
}

/** An instruction as one line: name, attributes, and what is in it. */
function written({ name, attributes, children }: XmlElement): string {
  const inside = children.map((child) => (typeof child === 'string' ? child.trim() : `(${written(child)})`));
  return [name, ...[...attributes].map(([key, value]) => ` ${key}=${value}`), ...inside].join('');
}
