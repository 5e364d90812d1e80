import type { Access } from '../../http/access.ts';
import { problem } from '../../http/problem.ts';

/**
 * Streams that one principal may keep open at a process. A browser's tabs share one for each provider, so 20 are
 * many devices of a person; a program follows with one, and 100 let each of its processes have its own.
 */
export const STREAMS_MAX = { person: 20, key: 100 } as const;
/** A stream that is dropped frees its place at the next heartbeat at the latest. */
const RETRY_AFTER_S = 20;

/** Counts the open streams of each principal: a person, a key, or an embed session. */
export class OpenStreams {
  readonly #open = new Map<string, number>();

  /** Takes a place and answers how to give it back, once however often; 429 `rate_limited` when all are taken. */
  take(access: Access): () => void {
    const subject = access.profileId ?? access.actor.id;
    const most = access.actor.kind === 'key' ? STREAMS_MAX.key : STREAMS_MAX.person;
    const open = this.#open.get(subject) ?? 0;
    if (open >= most) throw problem('rate_limited', { headers: { 'retry-after': `${RETRY_AFTER_S}` } });
    this.#open.set(subject, open + 1);
    let held = true;
    return () => {
      if (held) this.#leave(subject);
      held = false;
    };
  }

  #leave(subject: string): void {
    const left = (this.#open.get(subject) ?? 1) - 1;
    if (left) this.#open.set(subject, left);
    else this.#open.delete(subject);
  }
}
