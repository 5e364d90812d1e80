import type { MiddlewareHandler } from 'hono';
import type { Env } from './register.ts';

/** Seconds; upper bounds of the latency histogram. */
const BUCKETS = [0.005, 0.025, 0.1, 0.5, 2.5] as const;

/** Counts requests of one process by method and status class, and how long they took. */
export class RequestMetrics {
  readonly #counts = new Map<string, number>();
  readonly #buckets: number[] = BUCKETS.map(() => 0);
  #sum = 0;
  #total = 0;

  readonly middleware: MiddlewareHandler<Env> = async (c, next) => {
    const began = performance.now();
    await next();
    const seconds = (performance.now() - began) / 1000;
    const key = `method="${c.req.method}",status="${c.res.status}"`;
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
    BUCKETS.forEach((bound, index) => {
      if (seconds <= bound) this.#buckets[index]! += 1;
    });
    this.#sum += seconds;
    this.#total += 1;
  };

  /** Prometheus text. */
  render(): string {
    const name = 'mostrador_http_request_duration_seconds';
    return [
      '# TYPE mostrador_http_requests_total counter',
      ...[...this.#counts].map(([labels, count]) => `mostrador_http_requests_total{${labels}} ${count}`),
      `# TYPE ${name} histogram`,
      ...BUCKETS.map((bound, index) => `${name}_bucket{le="${bound}"} ${this.#buckets[index]}`),
      `${name}_bucket{le="+Inf"} ${this.#total}`,
      `${name}_sum ${this.#sum}`,
      `${name}_count ${this.#total}`,
      '',
    ].join('\n');
  }
}
