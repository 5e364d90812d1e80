import type { ReactiveController, ReactiveElement } from 'lit';
import type { Columns } from './types.ts';

/** From these widths (px) of the container on: the day in rows of 12, the week, presets as buttons. */
const TWELVE = 560;
const WEEK = 720;
const ROOMY = 1000;
const PADDING = [
  [640, 24],
  [400, 20],
  [0, 16],
] as const;

/** How the widget is laid out, from its own width; nothing until that is known. */
export class Width implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #observer: ResizeObserver;
  #width = 0;

  constructor(host: ReactiveElement) {
    this.#host = host;
    // Drawn in the next frame: what is drawn within the observation changes the height, and the browser tells the
    // page's error handlers of it.
    this.#observer = new ResizeObserver(() => requestAnimationFrame(this.#measure));
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#width = 0;
  }

  #measure = () => {
    const width = this.#host.offsetWidth;
    if (!width || width === this.#width) return;
    this.#width = width;
    this.#host.requestUpdate();
  };

  /** The first time it asks the layout, which is there by then; later the observer tells. */
  get columns(): Columns | undefined {
    this.#width ||= this.#host.isConnected ? this.#host.offsetWidth : 0;
    if (!this.#width) return undefined;
    return this.#width >= WEEK ? 48 : this.#width >= TWELVE ? 12 : 6;
  }

  get roomy(): boolean {
    return this.#width >= ROOMY;
  }

  /** Pixels inside the card. */
  get inner(): number {
    const padding = PADDING.find(([from]) => this.#width >= from)?.[1] ?? 0;
    return this.#width - 2 * padding - 2;
  }
}
