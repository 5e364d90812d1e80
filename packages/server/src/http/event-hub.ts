import { type Kysely, sql } from 'kysely';
import type { Database } from '../db/tables.generated.ts';
import type { Notifications } from '../ports/notifications.ts';

export interface StoredEvent {
  id: string;
  position: number;
  type: string;
  account_id: string;
  parent_id: string | null;
  subject_type: string;
  subject_id: string;
  data: unknown;
  created_at: Date;
}

const BATCH = 500;
/** A notification can be lost with its connection: look by ourselves now and then. */
const POLL_MS = 5_000;

/**
 * One reader of new events for all streams of a process: numbers what was committed, reads it once, hands it
 * to every listener. It reads only while somebody listens.
 */
export class EventHub {
  readonly #db: Kysely<Database>;
  readonly #notifications: Notifications;
  readonly #listeners = new Set<(events: StoredEvent[]) => void>();
  #position = 0;
  #reading: Promise<void> | null = null;
  #again = false;
  #stop: (() => void) | null = null;
  #starting: Promise<void> | null = null;

  constructor(db: Kysely<Database>, notifications: Notifications) {
    this.#db = db;
    this.#notifications = notifications;
  }

  /** Listens from now on. Answers the position that everything heard lies after, and how to stop. */
  async subscribe(
    listener: (events: StoredEvent[]) => void,
  ): Promise<{ position: number; stop: () => void }> {
    // A listener is there before the first await, so that nobody who leaves meanwhile stops the reading.
    this.#listeners.add(listener);
    try {
      while (!this.#stop) await this.#begin();
    } catch (error) {
      this.#unsubscribe(listener);
      throw error;
    }
    return { position: this.#position, stop: () => this.#unsubscribe(listener) };
  }

  /** Two that come first at once begin once: a second position would pass over what lies between. */
  #begin(): Promise<void> {
    this.#starting ??= this.#start().finally(() => {
      this.#starting = null;
    });
    return this.#starting;
  }

  async #start(): Promise<void> {
    this.#position = await publishEvents(this.#db);
    const look = () => void this.#look();
    const unsubscribe = this.#notifications.subscribe(look);
    const timer = setInterval(look, POLL_MS);
    this.#stop = () => {
      unsubscribe();
      clearInterval(timer);
    };
  }

  #unsubscribe(listener: (events: StoredEvent[]) => void): void {
    this.#listeners.delete(listener);
    if (this.#listeners.size) return;
    this.#stop?.();
    this.#stop = null;
  }

  /** One reading at a time; what arrives meanwhile is read right after. */
  async #look(): Promise<void> {
    this.#again = true;
    this.#reading ??= this.#drain().finally(() => {
      this.#reading = null;
    });
    await this.#reading;
  }

  async #drain(): Promise<void> {
    while (this.#again && this.#stop) {
      this.#again = false;
      try {
        await publishEvents(this.#db);
        const events = await readAfter(this.#db, this.#position);
        if (!events.length) continue;
        this.#position = events.at(-1)!.position;
        this.#again ||= events.length === BATCH;
        tellEach(this.#listeners, events);
      } catch {
        // The database is away: the next notification or poll looks again, nothing is passed over.
      }
    }
  }
}

/** What one listener does wrong costs the others nothing. */
function tellEach(listeners: Iterable<(events: StoredEvent[]) => void>, events: StoredEvent[]): void {
  for (const listener of listeners) {
    try {
      listener(events);
    } catch {
      // Its stream has gone; the next heartbeat takes it off.
    }
  }
}

/** Numbers what is committed; answers the newest position. */
export async function publishEvents(db: Kysely<Database>): Promise<number> {
  await sql`SELECT event_publish()`.execute(db);
  const row = await db
    .selectFrom('event')
    .select((eb) => eb.fn.max('position').as('newest'))
    .executeTakeFirst();
  return row?.newest ?? 0;
}

async function readAfter(db: Kysely<Database>, position: number): Promise<StoredEvent[]> {
  const rows = await db
    .selectFrom('event')
    .selectAll()
    .where('position', '>', position)
    .orderBy('position')
    .limit(BATCH)
    .execute();
  return rows as StoredEvent[];
}
