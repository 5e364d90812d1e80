import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseXml } from '../src/xml/parse.ts';
import { descendants, elementsOf, type XmlElement } from '../src/xml/tree.ts';

export const XSL = 'http://www.w3.org/1999/XSL/Transform';
const FOLDER = join(import.meta.dirname, '..', 'sheets');
const GENEROUS = { size: 1 << 20, depth: 64, elements: 50_000, attributes: 128 };

/** A template of a sheet, with the prefixes that its paths use. */
export interface Template {
  element: XmlElement;
  /** Where it stands, for messages. */
  file: string;
  prefixes: ReadonlyMap<string, string>;
}

/** The templates of a sheet and of those that it includes, in the order in which XSLT declares them. */
export function readSheet(file: string): Template[] {
  const path = join(FOLDER, file);
  const text = readFileSync(path, 'utf8');
  const sheet = parseXml(text, GENEROUS);
  for (const element of descendants(sheet)) {
    if (element.namespace !== XSL) throw new Error(`${file}: ${element.name} is no instruction`);
  }
  const prefixes = new Map(
    [...text.matchAll(/xmlns:([\w-]+)="([^"]+)"/g)].map(([, prefix, address]) => [prefix!, address!]),
  );
  return elementsOf(sheet).flatMap((element): Template[] => {
    if (element.name === 'include') return readSheet(join(dirname(file), element.attributes.get('href')!));
    if (element.name === 'output') return [];
    if (element.name !== 'template') throw new Error(`${file}: ${element.name} at the top`);
    return [{ element, file, prefixes }];
  });
}
