import type { UpdatingElement } from '../light-element.ts';
import type { MostradorHost } from './context.ts';
import { HostConsumer } from './host-context.ts';
import { awaitProviders } from './root.ts';

export type { HostConsumer } from './host-context.ts';

/**
 * Connects an element to its provider, wherever that is defined and whenever. Call it once, in a field; the
 * element renders again at every change. `onChange` runs at each too, and at once when there is a host.
 *
 * @example
 * readonly #host = consumeHost(this);
 * render() { return html`${this.#host.value?.accountName}`; }
 */
export const consumeHost = (
  element: UpdatingElement,
  onChange?: (host: MostradorHost | undefined) => void,
): HostConsumer => {
  awaitProviders();
  return new HostConsumer(element, onChange);
};
