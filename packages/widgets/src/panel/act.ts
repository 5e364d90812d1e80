import { isMostradorError } from '@mostrador/client';
import type { WidgetProblem } from '../events/error.ts';
import type { MostradorHost } from '../provider/context.ts';
import { troubleOf } from '../provider/trouble.ts';

/** What came of the last act. */
export type Outcome =
  | { readonly kind: 'done'; readonly name: string }
  | {
      readonly kind: 'failed';
      readonly name: string;
      readonly problem: WidgetProblem & { readonly detail?: string };
      /** Whether nobody knows if it was done: then the same again is safe, by its key. */
      readonly unsure: boolean;
      /** Does it once more; null where it was refused for good, and once more would be refused once more. */
      readonly again: (() => void) | null;
      /** Whose act it was: another account never does it again. */
      readonly accountId: string | null;
      /** What the platform says of single members of the body, by their pointer: `/quantity`. */
      readonly fields: ReadonlyMap<string, string>;
    };

interface Sent {
  readonly content: string;
  readonly key: string;
}

const PREFIX = 'mostrador.act.';
/** Refused for the moment: the same succeeds a little later. */
const LATER: ReadonlySet<string> = new Set(['rate_limited']);

/**
 * What a person does in a panel, one thing at a time. Each has an idempotency key that stays with its content until
 * an answer comes, also across a reload: the same once more is never done twice.
 */
export class Acts {
  /** The name of what is under way. */
  busy: string | null = null;
  outcome: Outcome | null = null;
  readonly #place: string;
  readonly #changed: () => void;

  /** @param place of the panel, which names what is kept in sessionStorage */
  constructor(place: string, changed: () => void) {
    this.#place = place;
    this.#changed = changed;
  }

  /** What the platform said of single members of the body of an act, by their pointer. */
  refused(name: string): ReadonlyMap<string, string> | undefined {
    const { outcome } = this;
    return outcome?.kind === 'failed' && outcome.name === name ? outcome.fields : undefined;
  }

  /** Forgets what came of the last act. */
  clear(): void {
    this.outcome = null;
    this.#changed();
  }

  /** Whether this was sent before, and nobody knows what came of it: sent again, it goes by its key. */
  unanswered(host: MostradorHost, name: string, content: unknown): boolean {
    return !this.busy && this.#sent(host, name)?.content === JSON.stringify(content);
  }

  /**
   * Does one thing; undefined when it failed, which `outcome` then tells, or while another is under way.
   * @param content what is sent; the key stays the same while it does
   * @param again does the act once more, with what follows it; for the button of a failure
   */
  async run<T>(
    host: MostradorHost,
    name: string,
    content: unknown,
    work: (key: string) => Promise<T>,
    again: () => void,
  ): Promise<T | undefined> {
    if (this.busy) return undefined;
    this.busy = name;
    this.outcome = null;
    this.#changed();
    try {
      const answer = await work(this.#keyOf(host, name, content));
      this.#forget(host, name);
      this.outcome = { kind: 'done', name };
      return answer;
    } catch (error) {
      this.#tell(host, name, error, again);
      return undefined;
    } finally {
      this.busy = null;
      this.#changed();
    }
  }

  #tell(host: MostradorHost, name: string, error: unknown, again: () => void) {
    const known = isMostradorError(error) ? error : undefined;
    const refused =
      !!known && known.status >= 400 && known.status < 500 && known.code !== 'request_in_flight';
    if (refused) this.#forget(host, name);
    const { problem } = troubleOf(error, host.locale, host.online);
    const errors = (
      known?.problem as { errors?: readonly { pointer: string; message: string }[] } | undefined
    )?.errors;
    const fields = new Map((errors ?? []).map(({ pointer, message }) => [pointer, message]));
    const repeatable = !refused || LATER.has(known.code);
    this.outcome = {
      kind: 'failed',
      name,
      problem,
      unsure: !refused,
      again: repeatable ? again : null,
      accountId: host.accountId,
      fields,
    };
  }

  #slot(host: MostradorHost, name: string) {
    return `${PREFIX}${this.#place}.${host.accountId ?? ''}.${name}`;
  }

  #sent(host: MostradorHost, name: string): Sent | null {
    return JSON.parse(sessionStorage.getItem(this.#slot(host, name)) ?? 'null');
  }

  #keyOf(host: MostradorHost, name: string, sent: unknown): string {
    const content = JSON.stringify(sent);
    const slot = this.#slot(host, name);
    const last = this.#sent(host, name);
    if (last?.content === content) return last.key;
    const key = crypto.randomUUID();
    sessionStorage.setItem(slot, JSON.stringify({ content, key } satisfies Sent));
    return key;
  }

  #forget(host: MostradorHost, name: string) {
    sessionStorage.removeItem(this.#slot(host, name));
  }
}
