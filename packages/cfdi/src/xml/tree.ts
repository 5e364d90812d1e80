/** An element as it was read. Offsets count UTF-16 units of the document's text. */
export interface XmlElement {
  readonly prefix: string;
  /** Without the prefix. */
  readonly name: string;
  /** The namespace's address, or '' for none. */
  readonly namespace: string;
  /** By name, and by `{namespace}name` where the attribute has a prefix. Declarations of namespaces are not in it. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Elements and text in the order of the document; comments and processing instructions are left out. */
  readonly children: readonly (XmlElement | string)[];
  readonly parent: XmlElement | null;
  /** Of `<`. */
  readonly start: number;
  /** After the start tag's `>`. */
  readonly contentStart: number;
  /** Of the end tag's `<`; the same as `contentStart` when the element is written `<a/>`. */
  readonly contentEnd: number;
  /** After the element. */
  readonly end: number;
}

/** Bounds of what is read: who sends a document does not decide how much of the machine it takes. */
export interface XmlLimits {
  /** Bytes, or UTF-16 units of a text. */
  size: number;
  /** Levels of elements within elements. */
  depth: number;
  /** CDATA sections, comments and processing instructions among them. */
  elements: number;
  /** Of one element, declarations of namespaces among them. */
  attributes: number;
}

/**
 * A CFDI of a few hundred concepts has 200 kB and 2,000 elements and is 12 deep; SAT's own widest node has about 40 attributes.
 */
export const DEFAULT_LIMITS: XmlLimits = {
  size: 1024 * 1024,
  depth: 64,
  elements: 20_000,
  attributes: 128,
};

/** The elements among the children. */
export function elementsOf(element: XmlElement): XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string');
}

/** The first child element of this name in the namespace of its parent, or in the one that is given. */
export function childOf(
  element: XmlElement,
  name: string,
  namespace = element.namespace,
): XmlElement | undefined {
  return elementsOf(element).find((child) => child.name === name && child.namespace === namespace);
}

/** All text inside, as XPath's string(). */
export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

/** Every element from this one down, in the order of the document. */
export function* descendants(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) if (typeof child !== 'string') yield* descendants(child);
}
