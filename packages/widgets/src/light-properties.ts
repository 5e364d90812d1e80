import type { PropertyDeclarations } from 'lit';

/** Where an element keeps a property, and Lit's `type` of it: Boolean, Object, else text. */
export interface DeclaredProperty {
  readonly key: `_${string}`;
  readonly type: unknown;
}

export type WithProperties = HTMLElement & { requestUpdate(): void } & Record<`_${string}`, unknown>;

interface PropertiesClass {
  readonly prototype: HTMLElement;
  readonly properties: PropertyDeclarations;
  _attributes: Readonly<Record<string, DeclaredProperty>>;
}

/** Was it another value before? Then the element draws again. */
const keep = (element: WithProperties, key: `_${string}`, value: unknown): boolean => {
  if (Object.is(element[key], value)) return false;
  element[key] = value;
  element.requestUpdate();
  return true;
};

/** As Lit reads an attribute of this type. */
const fromText = (text: string | null, type: unknown): unknown => {
  if (type === Boolean) return text !== null;
  if (type !== Object) return text;
  try {
    return JSON.parse(`${text}`);
  } catch {
    return null;
  }
};

export const readAttribute = (
  element: WithProperties,
  { key, type }: DeclaredProperty,
  text: string | null,
): void => void keep(element, key, fromText(text, type));

/**
 * Gives a class the accessors of its `properties` and answers its `observedAttributes`, for which the browser
 * asks once, when the element is defined.
 */
export const declareProperties = (element: PropertiesClass): string[] => {
  const attributes: Record<string, DeclaredProperty> = {};
  for (const [property, { attribute, type, reflect }] of Object.entries(element.properties)) {
    const name = `${attribute ?? property.toLowerCase()}`;
    const key = `_${property}` as const;
    attributes[name] = { key, type };
    Object.defineProperty(element.prototype, property, {
      configurable: true,
      enumerable: true,
      get(this: WithProperties) {
        return this[key];
      },
      set(this: WithProperties, value: unknown) {
        if (keep(this, key, value) && reflect) this.toggleAttribute(name, !!value);
      },
    });
  }
  element._attributes = attributes;
  return Object.keys(attributes);
};
