import { ContextConsumer } from '@lit/context';
import type { ReactiveElement } from 'lit';
import { type MostradorHost, mostradorContext } from './context.ts';
import { awaitProviders } from './root.ts';

/** Holds the host of an element: `value` is undefined until a provider above it, or `configure()`, gives one. */
export type HostConsumer = ContextConsumer<typeof mostradorContext, ReactiveElement>;

/**
 * Connects an element to its provider, wherever that is defined and whenever. Call it once, in a field; the
 * element renders again at every change. `onChange` runs at each too, and at once when there is a host.
 *
 * @example
 * readonly #host = consumeHost(this);
 * render() { return html`${this.#host.value?.accountName}`; }
 */
export const consumeHost = (
  element: ReactiveElement,
  onChange?: (host: MostradorHost | undefined) => void,
): HostConsumer => {
  awaitProviders();
  return new ContextConsumer(element, { context: mostradorContext, subscribe: true, callback: onChange });
};
