import type { ReactiveController } from 'lit';
import type { UpdatingElement } from '../light-element.ts';

/** How long a number takes to its new value. */
const DURATION_MS = 400;

/** Counts a shown number to its new value; with reduced motion, or out of the page, it jumps. */
export class CountUp implements ReactiveController {
  /** The number to show now. */
  value: number;
  readonly #host: UpdatingElement;
  #frame = 0;

  constructor(host: UpdatingElement, value: number) {
    this.#host = host;
    this.value = value;
    host.addController(this);
  }

  to(target: number): void {
    cancelAnimationFrame(this.#frame);
    const from = this.value;
    if (!this.#host.isConnected || matchMedia('(prefers-reduced-motion)').matches) {
      this.value = target;
      return;
    }
    const start = performance.now();
    const step = (now: number) => {
      const share = Math.min(1, Math.max(0, (now - start) / DURATION_MS));
      this.value = Math.round(from + (target - from) * (1 - (1 - share) ** 3));
      this.#host.requestUpdate();
      if (share < 1) this.#frame = requestAnimationFrame(step);
    };
    this.#frame = requestAnimationFrame(step);
  }

  hostDisconnected(): void {
    cancelAnimationFrame(this.#frame);
  }
}
