interface Waiting<T, R> {
  item: T;
  resolve(result: R): void;
  reject(error: unknown): void;
}

export interface GroupOptions {
  /** Groups on their way at a time. */
  lanes: number;
  /** Items a group. */
  sizeMax: number;
  /** Whether a group's failure may be one item's doing, so that the others are worth another try. */
  mayBeOne(error: unknown): boolean;
}

/**
 * Sends together what waits together. An item goes at once while a lane is free; while none is, items wait and
 * share the next one. Nothing is ever delayed to make a group larger, so a single caller notices nothing.
 *
 * When a group fails as a whole by one item's doing, each is sent alone: that one spoils no other.
 */
export class Group<T, R> {
  readonly #run: (items: T[]) => Promise<R[]>;
  readonly #options: GroupOptions;
  readonly #queue: Waiting<T, R>[] = [];
  #busy = 0;

  /** `run` answers one result for each item, in order. */
  constructor(run: (items: T[]) => Promise<R[]>, options: GroupOptions) {
    this.#run = run;
    this.#options = options;
  }

  submit(item: T): Promise<R> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ item, resolve, reject });
      this.#fill();
    });
  }

  #fill(): void {
    while (this.#busy < this.#options.lanes && this.#queue.length) {
      this.#busy += 1;
      void this.#send(this.#queue.splice(0, this.#options.sizeMax)).finally(() => {
        this.#busy -= 1;
        this.#fill();
      });
    }
  }

  async #send(group: Waiting<T, R>[]): Promise<void> {
    try {
      const results = await this.#run(group.map(({ item }) => item));
      for (const [index, { resolve }] of group.entries()) resolve(results[index] as R);
    } catch (error) {
      if (group.length > 1 && this.#options.mayBeOne(error)) for (const one of group) await this.#send([one]);
      else for (const { reject } of group) reject(error);
    }
  }
}
