import { type Kysely, sql } from 'kysely';
import type { Database } from '../db/tables.generated.ts';
import type { Access } from './access.ts';
import { problem } from './problem.ts';

export interface RatePolicy {
  name: string;
  /** Requests a second that are refilled. */
  rate: number;
  burst: number;
}

/** api.md, conventions. */
export const POLICIES = {
  key: { name: 'key', rate: 100, burst: 500 },
  session: { name: 'session', rate: 20, burst: 100 },
  visitor: { name: 'visitor', rate: 5, burst: 30 },
} as const satisfies Record<string, RatePolicy>;

/** Every so many bytes of a document weigh as much as a request: reading them takes the processor alone. */
const BYTES_A_TOKEN = 100_000;

/** The tokens that a document weighs beyond its request. */
export const weightOf = (bytes: number): number => Math.floor(bytes / BYTES_A_TOKEN);

const PROGRAMS = new Set<Access['actor']['kind']>(['key', 'stamping-account']);

export function policyOf(access: Access): RatePolicy {
  if (access.kind === 'visitor') return POLICIES.visitor;
  return PROGRAMS.has(access.actor.kind) ? POLICIES.key : POLICIES.session;
}

interface Lease {
  tokens: number;
  remaining: number;
  takenAt: number;
}
/** A lease unused for this long is given up: its tokens would be missing elsewhere. */
const LEASE_MS_MAX = 2_000;
/** Forgetting leases costs their tokens, never more than a tenth of a burst each. */
const LEASES_MAX = 10_000;

/**
 * Token buckets in PostgreSQL, shared by all processes. A process takes a tenth of the burst at a time, so
 * that a busy key costs one row update in fifty requests, not one each.
 */
export class RateLimiter {
  readonly #db: Kysely<Database>;
  readonly #factor: number;
  readonly #leases = new Map<string, Lease>();
  readonly #pending = new Map<string, Promise<void>>();

  constructor(db: Kysely<Database>, factor: number) {
    this.#db = db;
    this.#factor = factor;
  }

  /** Counts one request. Answers the RateLimit headers; throws 429 with Retry-After. */
  async take(subject: string, policy: RatePolicy): Promise<Record<string, string>> {
    const key = `${policy.name}:${subject}`;
    let lease = this.#leaseOf(key);
    // Requests that arrive together share one lease: a lease each would drain the bucket at once.
    while (!lease) {
      const pending = this.#pending.get(key) ?? this.#request(key, policy);
      await pending;
      lease = this.#leaseOf(key);
    }
    lease.tokens -= 1;
    return headersOf(policy, lease.remaining + lease.tokens);
  }

  /**
   * Charges what a request took beyond the one token it was let in with. Its bucket may be left in debt, up to a
   * burst: those that follow wait.
   */
  async owe(subject: string, policy: RatePolicy, tokens: number): Promise<void> {
    const key = `${policy.name}:${subject}`;
    this.#leases.delete(key);
    await sql`
      UPDATE rate_bucket SET tokens = greatest(tokens - ${tokens}, ${-policy.burst * this.#factor})
      WHERE key = ${key}`.execute(this.#db);
  }

  #leaseOf(key: string): Lease | undefined {
    const lease = this.#leases.get(key);
    const fresh = lease && lease.tokens >= 1 && performance.now() - lease.takenAt <= LEASE_MS_MAX;
    return fresh ? lease : undefined;
  }

  #request(key: string, policy: RatePolicy): Promise<void> {
    const pending = this.#lease(key, policy).finally(() => this.#pending.delete(key));
    this.#pending.set(key, pending);
    return pending;
  }

  async #lease(key: string, policy: RatePolicy): Promise<void> {
    const burst = policy.burst * this.#factor;
    const want = Math.max(1, Math.floor(burst / 10));
    const { rows } = await sql<{ granted: number; remaining: number; wait: number }>`
      SELECT * FROM rate_take(${key}, ${policy.rate * this.#factor}, ${burst}, ${want})`.execute(this.#db);
    const { granted, remaining, wait } = rows[0]!;
    if (granted < 1) {
      const retryAfter = String(Math.max(1, Math.ceil(wait)));
      throw problem('rate_limited', { headers: { ...headersOf(policy, 0), 'retry-after': retryAfter } });
    }
    if (this.#leases.size >= LEASES_MAX) this.#leases.clear();
    this.#leases.set(key, { tokens: granted, remaining, takenAt: performance.now() });
  }
}

const headersOf = ({ name, burst, rate }: RatePolicy, remaining: number) => ({
  ratelimit: `"${name}";r=${Math.floor(remaining)}`,
  'ratelimit-policy': `"${name}";q=${burst};w=${Math.ceil(burst / rate)}`,
});
