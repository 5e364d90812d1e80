import type { ReactiveController } from 'lit';
import type { UpdatingElement } from '../light-element.ts';

/** Through the CSSOM, so that it needs no sheet. Its size is fixed: beside a page's edge a text would widen the page. */
const HIDDEN = {
  position: 'absolute',
  inlineSize: '1px',
  blockSize: '1px',
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
};

/**
 * Says texts politely to screen readers, at most one in `everyMs` (real time); of those in between
 * only the last is said, when its turn comes. The live region is made with the first text, so that a
 * widget that never speaks has none; before what Lit renders, which is cleared to the root's end.
 */
export class Announcer implements ReactiveController {
  readonly #host: UpdatingElement;
  readonly #everyMs: number;
  #region: HTMLElement | undefined;
  #next: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: UpdatingElement, everyMs: number) {
    this.#host = host;
    this.#everyMs = everyMs;
    host.addController(this);
  }

  announce(text: string): void {
    this.#next = text;
    if (this.#timer === undefined) this.#say();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#next = undefined;
  }

  #say = () => {
    this.#timer = undefined;
    if (this.#next === undefined) return;
    const text = this.#next;
    this.#next = undefined;
    if (this.#region) this.#region.textContent = text;
    else this.#open(text);
    this.#timer = setTimeout(this.#say, this.#everyMs);
  };

  /** A region is heard only when it was there, empty, before its text. */
  #open(text: string) {
    const region = document.createElement('span');
    Object.assign(region.style, HIDDEN);
    region.role = 'status';
    this.#host.renderRoot.prepend(region);
    this.#region = region;
    requestAnimationFrame(() => {
      region.textContent = text;
    });
  }
}
