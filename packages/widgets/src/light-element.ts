import type { CSSResult } from '@lit/reactive-element/css-tag.js';
import type { PropertyDeclarations, ReactiveController, ReactiveElement } from 'lit';
import { type DeclaredProperty, readAttribute, type WithProperties } from './light-properties.ts';

/** What controllers ask of their element: Lit's elements have it, and `LightElement`s. */
export type UpdatingElement = HTMLElement &
  Pick<
    ReactiveElement,
    'addController' | 'removeController' | 'requestUpdate' | 'updateComplete' | 'renderRoot'
  >;

/** Node has no elements, and imports ours all the same. */
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

/** Those that wait for their update: one microtask is for all of them. */
let due: LightElement[] | undefined;
let updated = Promise.resolve(true);

const updateAll = () => {
  const elements = due ?? [];
  due = undefined;
  for (const element of elements)
    try {
      element._update();
    } catch (error) {
      reportError(error);
    }
  return true;
};

/**
 * Lit's element for what stands on a page by the hundred: properties, attributes, controllers and
 * `updateComplete` are as Lit has them, at a third of what an instance of Lit's costs before it draws (maps,
 * promises, three microtasks). It draws as its subclass likes: by Lit's `render`, or a copied fragment.
 *
 * Of a property's declaration it knows `type` (Boolean, Object; else text), `attribute`, `reflect` (of a Boolean).
 */
export abstract class LightElement extends Base {
  static styles: CSSResult;
  static properties: PropertyDeclarations;
  /** What `declareProperties` found, by attribute. */
  static _attributes: Readonly<Record<string, DeclaredProperty>>;

  /**
   * The shadow root, from the first time in a page.
   * @ignore
   */
  declare renderRoot: ShadowRoot;
  declare _controllers: Set<ReactiveController> | undefined;
  /** Nothing waits to be drawn. */
  declare _idle: boolean | undefined;

  constructor() {
    super();
    // What a page set before the element was defined would hide the accessors.
    const own = Object.keys(this);
    for (let i = 0; i < own.length; i += 1) {
      const property = own[i]!;
      const value: unknown = Reflect.get(this, property);
      Reflect.deleteProperty(this, property);
      Reflect.set(this, property, value);
    }
  }

  connectedCallback(): void {
    if (!this.renderRoot) {
      const root = this.attachShadow({ mode: 'open' });
      const { styles } = this.constructor as typeof LightElement;
      if (styles.styleSheet) root.adoptedStyleSheets = [styles.styleSheet];
      this.renderRoot = root;
      this.#enqueue();
    }
    if (this._controllers) for (const controller of this._controllers) controller.hostConnected?.();
  }

  disconnectedCallback(): void {
    if (this._controllers) for (const controller of this._controllers) controller.hostDisconnected?.();
  }

  attributeChangedCallback(name: string, _before: string | null, text: string | null): void {
    readAttribute(this as WithProperties, (this.constructor as typeof LightElement)._attributes[name]!, text);
  }

  /** @ignore */
  addController(controller: ReactiveController): void {
    this._controllers ??= new Set();
    this._controllers.add(controller);
    if (this.renderRoot && this.isConnected) controller.hostConnected?.();
  }

  /** @ignore */
  removeController(controller: ReactiveController): void {
    this._controllers?.delete(controller);
  }

  requestUpdate(): void {
    if (!this._idle) return;
    this._idle = false;
    this.#enqueue();
  }

  /**
   * When what is asked for until now is drawn.
   * @ignore
   */
  get updateComplete(): Promise<boolean> {
    return updated;
  }

  /** Draws into the shadow root. */
  protected abstract draw(root: ShadowRoot): void;

  #enqueue() {
    if (due) due.push(this);
    else {
      due = [this];
      updated = Promise.resolve().then(updateAll);
    }
  }

  _update(): void {
    try {
      this.draw(this.renderRoot);
    } finally {
      this._idle = true;
    }
    if (this._controllers) for (const controller of this._controllers) controller.hostUpdated?.();
  }
}
