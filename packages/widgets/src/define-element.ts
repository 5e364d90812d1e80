import { VERSION } from './version.ts';

const STAMP = Symbol.for('mostrador.version');
const WARNED = Symbol.for('mostrador.warned');

const warnOnce = (text: string) => {
  const page = globalThis as { [WARNED]?: boolean };
  if (page[WARNED]) return;
  page[WARNED] = true;
  console.warn(`[mostrador] ${text}`);
};

const stampOf = (element: CustomElementConstructor): unknown => Reflect.get(element, STAMP);

/**
 * Registers an element unless its name is taken, and stamps it with this package's version. The first
 * one stays; another version, or a stranger under the name, is told once a page. Never throws: the
 * host's page must not fail because of us.
 */
export const defineElement = (tag: string, element: CustomElementConstructor): void => {
  // Node has no registry, and imports ours all the same.
  if (!globalThis.customElements) return;
  const known = customElements.get(tag);
  if (known) {
    const other = stampOf(known);
    if (other !== VERSION)
      warnOnce(`<${tag}> is already defined by ${other ?? 'another library'}; ${VERSION} is left out.`);
    return;
  }
  try {
    customElements.define(tag, element);
    Reflect.set(element, STAMP, VERSION);
  } catch (error) {
    warnOnce(`<${tag}> could not be defined: ${error instanceof Error ? error.message : error}`);
  }
};
