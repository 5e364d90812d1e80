import { collapse } from '../xml/collapse.ts';
import type { XmlElement } from '../xml/tree.ts';
import { finds, type Path, pathsOf, valueAt } from './path.ts';
import type { CompiledSheet, SheetStep } from './table.ts';

/** Makes the cadena of an element by a compiled sheet, as SAT's sheet would in an XSLT processor. */
export function sheetWalker(sheet: CompiledSheet): (element: XmlElement) => string {
  const pathOf = pathsOf(sheet);
  const templates = new Map<string, readonly SheetStep[]>(
    Object.entries(sheet.templates).map(([written, steps]) => {
      const [prefix, name] = written.split(':');
      return [keyOf(sheet.namespaces[prefix!]!, name!), steps];
    }),
  );
  return (element) => {
    const written: string[] = [];
    new Walk(templates, pathOf, written).apply(element);
    return `|${written.join('')}||`;
  };
}

function keyOf(namespace: string, name: string): string {
  return `{${namespace}}${name}`;
}

class Walk {
  readonly #templates: ReadonlyMap<string, readonly SheetStep[]>;
  readonly #pathOf: (text: string) => Path;
  readonly #written: string[];

  constructor(
    templates: ReadonlyMap<string, readonly SheetStep[]>,
    pathOf: (text: string) => Path,
    written: string[],
  ) {
    this.#templates = templates;
    this.#pathOf = pathOf;
    this.#written = written;
  }

  /** The element's template. XSLT's own rule for one without: the same for its children, and its text as it is. */
  apply(element: XmlElement): void {
    const steps = this.#templates.get(keyOf(element.namespace, element.name));
    if (steps) {
      this.#take(steps, element);
      return;
    }
    for (const child of element.children) {
      if (typeof child === 'string') this.#written.push(child);
      else this.apply(child);
    }
  }

  #take(steps: readonly SheetStep[], from: XmlElement): void {
    for (const step of steps) {
      if (typeof step === 'string') this.#single(step[0]!, this.#pathOf(step.slice(1)), from);
      else this.#block(step[0], this.#pathOf(step[1]), step[2], from);
    }
  }

  #single(kind: string, path: Path, from: XmlElement): void {
    if (kind === '>') for (const element of selected(path, from)) this.apply(element);
    else if (kind === '!' || finds(path, from)) this.#written.push('|', collapse(valueAt(path, from)));
  }

  #block(kind: string, path: Path, body: readonly SheetStep[], from: XmlElement): void {
    if (kind === '*') for (const element of selected(path, from)) this.#take(body, element);
    else if (finds(path, from)) this.#take(body, from);
  }
}

function selected(path: Path, from: XmlElement): readonly XmlElement[] {
  return 'select' in path ? path.select(from) : [];
}
