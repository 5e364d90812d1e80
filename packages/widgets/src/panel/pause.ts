import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Longer than between two keys. */
const PAUSE_MS = 300;

/** Does the last of many things, once a person pauses: a search while it is being typed. */
export class Pause implements ReactiveController {
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  after(act: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(act, PAUSE_MS);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }
}
