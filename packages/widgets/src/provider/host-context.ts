import type { ReactiveController } from 'lit';
import type { UpdatingElement } from '../light-element.ts';
import { type MostradorHost, mostradorContext } from './context.ts';

type Host = MostradorHost | undefined;
type Callback = (value: Host, unsubscribe?: () => void) => void;

/** A `context-request` of the Web Components Community Group's protocol, which @lit/context speaks, too. */
class HostRequest extends Event {
  readonly context = mostradorContext;
  readonly subscribe = true;
  readonly contextTarget: Element;
  readonly callback: Callback;

  constructor(contextTarget: Element, callback: Callback) {
    super('context-request', { bubbles: true, composed: true });
    this.contextTarget = contextTarget;
    this.callback = callback;
  }
}

/**
 * Gives a host to the elements below one element. @lit/context would do the same for 0.6 kB more in every
 * page; its consumers may ask here as well.
 */
export class HostContext {
  readonly #element: Element;
  readonly #asking = new Map<Callback, Element>();
  #value: Host;

  constructor(element: Element) {
    this.#element = element;
    element.addEventListener('context-request', (event) => this.#answer(event as HostRequest));
    element.addEventListener('context-provider', (event) => this.#handOver(event as HostRequest));
  }

  /** Takes over the elements below, which were answered further up until now. Call it when connected. */
  claim(): void {
    const claim = new Event('context-provider', { bubbles: true, composed: true });
    this.#element.dispatchEvent(
      Object.assign(claim, { context: mostradorContext, contextTarget: this.#element }),
    );
  }

  /** One of the elements that ask in vain. */
  get waiting(): Element | undefined {
    return this.#value ? undefined : this.#asking.values().next().value;
  }

  set(value: Host): void {
    this.#value = value;
    for (const callback of this.#asking.keys()) this.#tell(callback);
  }

  #tell(callback: Callback) {
    callback(this.#value, () => this.#asking.delete(callback));
  }

  #answer(event: HostRequest) {
    if (event.context !== mostradorContext || event.contextTarget === this.#element) return;
    event.stopImmediatePropagation();
    if (event.subscribe) this.#asking.set(event.callback, event.contextTarget);
    this.#tell(event.callback);
  }

  #handOver(event: HostRequest) {
    if (event.context !== mostradorContext || event.contextTarget === this.#element) return;
    event.stopPropagation();
    // Those that are not below the new provider ask their way back to here.
    for (const [callback, element] of [...this.#asking]) {
      this.#asking.delete(callback);
      element.dispatchEvent(new HostRequest(element, callback));
    }
  }
}

/** Keeps an element's `value` at what the nearest provider gives: see `consumeHost`. */
export class HostConsumer implements ReactiveController {
  readonly #element: UpdatingElement;
  readonly #onChange: ((host: Host) => void) | undefined;
  #unsubscribe: (() => void) | undefined;
  /** Undefined until a provider above the element, or `configure()`, gives one. */
  value: Host;

  constructor(element: UpdatingElement, onChange?: (host: Host) => void) {
    this.#element = element;
    this.#onChange = onChange;
    element.addController(this);
  }

  hostConnected(): void {
    this.#element.dispatchEvent(new HostRequest(this.#element, this.#receive));
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
  }

  #receive: Callback = (value, unsubscribe) => {
    this.#unsubscribe = unsubscribe;
    this.value = value;
    this.#element.requestUpdate();
    this.#onChange?.(value);
  };
}
