import assert from 'node:assert/strict';
import { type Answer, attempt, later, type Reply } from './house.ts';
import type { Write } from './writes.ts';

/** A client's pause between two tries. */
const PAUSE_MS = 25;
const TRIES_MAX = 400;

export interface Told extends Reply {
  write: Write;
}
export type Ask = (write: Write) => Promise<Answer>;

export interface Client {
  /** Asks until it is known, whichever server is there then. Answers the first that it was told. */
  ask: Ask;
  /** Asks once more by every key since the last time: what is told is what was told. */
  askAgain(): Promise<void>;
  /** Cuts all that is under way and asks it anew, whether or not the server has noticed. */
  hangUp(): void;
  /** Comes true once it was told so many answers more. */
  answers(count: number): Promise<void>;
  /** All that it was told, by key. */
  told: ReadonlyMap<string, Told>;
  /** How many of these had been lost before: done, and told to nobody. */
  lost(): number;
}

/** @param server where the platform is just now */
export function openClient(server: () => string): Client {
  const told = new Map<string, Told>();
  let fresh: Write[] = [];
  let line = new AbortController();
  let awaited: { size: number; arrive(): void } | undefined;

  async function hear(write: Write): Promise<Told> {
    for (let tries = 0; tries < TRIES_MAX; tries += 1) {
      const answer = await attempt(server(), write, line.signal);
      if (answer) return { ...answer, write };
      await later(PAUSE_MS);
    }
    throw new Error(`Never answered: ${write.path} ${write.key}`);
  }

  return {
    told,
    async ask(write) {
      const heard = await hear(write);
      const answer = isDone(heard) ? heard.answer : write.already?.(heard.answer);
      assert.ok(answer, JSON.stringify(heard));
      if (write.already) return answer;
      told.set(write.key, heard);
      fresh.push(write);
      if (awaited && told.size >= awaited.size) awaited.arrive();
      return answer;
    },
    async answers(count) {
      const { promise, resolve } = Promise.withResolvers<void>();
      awaited = { size: told.size + count, arrive: resolve };
      if (count > 0) await promise;
    },
    lost: () => [...told.values()].filter(({ replayed }) => replayed).length,
    async askAgain() {
      const writes = fresh;
      fresh = [];
      await Promise.all(writes.map(async (write) => assertSame(told.get(write.key)!, await hear(write))));
    },
    hangUp() {
      line.abort();
      line = new AbortController();
    },
  };
}

/** A secret whose answer was lost stays lost: that it was told is all that is told (A-CM-18). */
const isDone = (told: Told): boolean =>
  told.status < 300 || (told.write.secret === true && isSpentSecret(told));
const isSpentSecret = ({ answer }: Reply) => answer.code === 'secret_already_shown';

function assertSame(first: Told, again: Told): void {
  const { write, status, answer } = first;
  if (write.secret) {
    assert.ok(isSpentSecret(again), JSON.stringify(again));
    assert.equal(again.answer.id, answer.id);
    return;
  }
  // What was told between an order's commit and its charge's is told with the charge's outcome later (api.md).
  if (answer.state === 'processing' && again.answer.state === 'fulfilled')
    assert.equal(again.answer.id, answer.id);
  else assert.deepEqual([again.status, again.answer], [status, answer], 'told otherwise');
}
