import { descendants, elementsOf, textOf, type XmlElement } from '../xml/tree.ts';
import type { CompiledSheet } from './table.ts';

/** Finds elements from an element, or the text of one attribute. */
export type Path =
  | { attribute: string; equals: string | undefined }
  | { select(from: XmlElement): readonly XmlElement[] };

/** Makes the paths of one sheet, each once. */
export function pathsOf({ namespaces }: CompiledSheet): (text: string) => Path {
  const made = new Map<string, Path>();
  return (text) => {
    const path = made.get(text) ?? makePath(text, namespaces);
    made.set(text, path);
    return path;
  };
}

function makePath(text: string, namespaces: CompiledSheet['namespaces']): Path {
  if (text.startsWith('@')) {
    const [, attribute, equals] = /^@([^=]+)(?:='(.*)')?$/.exec(text)!;
    return { attribute: attribute!, equals };
  }
  if (text === '.') return { select: (from) => [from] };
  if (text === '*') return { select: elementsOf };
  const below = text.startsWith('.//');
  const [first, ...more] = (below ? text.slice(3) : text)
    .split('/')
    .map((name) => nameTest(name, namespaces));
  const start = below
    ? (from: XmlElement) => [...descendants(from)].filter((each) => each !== from && first!(each))
    : (from: XmlElement) => elementsOf(from).filter(first!);
  return {
    select: (from) =>
      more.reduce((found, test) => found.flatMap((each) => elementsOf(each).filter(test)), start(from)),
  };
}

function nameTest(
  written: string,
  namespaces: CompiledSheet['namespaces'],
): (element: XmlElement) => boolean {
  const [prefix, local] = written.split(':');
  const address = namespaces[prefix!];
  return ({ name, namespace }) => name === local && namespace === address;
}

/** XPath's string() of what a path finds: of the first, or '' of nothing. */
export function valueAt(path: Path, from: XmlElement): string {
  if ('attribute' in path) return from.attributes.get(path.attribute) ?? '';
  const [first] = path.select(from);
  return first ? textOf(first) : '';
}

/** XPath's boolean() of a path. */
export function finds(path: Path, from: XmlElement): boolean {
  if ('select' in path) return path.select(from).length > 0;
  const value = from.attributes.get(path.attribute);
  return path.equals === undefined ? value !== undefined : value === path.equals;
}
