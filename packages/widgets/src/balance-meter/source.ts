import type { Mostrador, Schemas } from '@mostrador/client';
import type { MostradorEvent, MostradorHost } from '../provider/context.ts';
import type { MeterAutoSale, MeterBalance } from './types.ts';

/** What the meters of one client show; undefined until the first answer. */
export interface Reading {
  readonly balance?: MeterBalance;
  readonly autoSale?: MeterAutoSale | null;
  /** Why the last reading failed; the balance before it stays. */
  readonly error?: unknown;
}

/** Events after which stamps, points or their use may be others. */
const TELLING = ['balance.changed', 'order.fulfilled', 'transfer.created'];
/** A burst of events is one reading. */
const COALESCE_MS = 80;

const moves = ({ type }: MostradorEvent) =>
  type === 'reset' || type.startsWith('auto-sale.') || TELLING.includes(type);

/** Reads once for all meters of a client, again when the platform tells that something moved. */
class MeterSource {
  reading: Reading = {};
  readonly #client: Mostrador;
  readonly #subscribe: MostradorHost['subscribe'];
  readonly #listeners = new Set<() => void>();
  #unsubscribe: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #round = 0;

  constructor({ client, subscribe }: MostradorHost) {
    this.#client = client;
    this.#subscribe = subscribe;
  }

  /** Reads while somebody listens; answers how to stop. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    if (this.#listeners.size === 1) {
      this.#unsubscribe = this.#subscribe((event) => moves(event) && this.#soon());
      void this.read();
    }
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size) return;
      this.#unsubscribe?.();
      clearTimeout(this.#timer);
    };
  }

  /** An answer that a later question overtook is dropped. */
  async read(): Promise<void> {
    this.#round += 1;
    const round = this.#round;
    let reading: Reading;
    try {
      const [balances, consumption] = await Promise.all([
        this.#client.get('/v1/balances'),
        this.#client.get('/v1/consumption'),
      ]);
      reading = { balance: balanceOf(balances, consumption), autoSale: autoSaleOf(balances) };
    } catch (error) {
      reading = { ...this.reading, error };
    }
    if (round !== this.#round) return;
    this.reading = reading;
    for (const listener of this.#listeners) listener();
  }

  #soon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.read(), COALESCE_MS);
  }
}

const balanceOf = (
  { stamps, points }: Schemas['Balance'],
  { daily, averageDaily, daysRemaining, runsOutOn, emptySince }: Schemas['Consumption'],
): MeterBalance => ({
  stamps,
  points,
  daily,
  averageDaily: averageDaily || null,
  daysRemaining,
  runsOutOn,
  emptySince: emptySince ?? undefined,
});

const autoSaleOf = ({ autoSale }: Schemas['Balance']): MeterAutoSale | null =>
  autoSale && { ...autoSale, expectedOn: autoSale.firesOn ?? undefined };

const sources = new WeakMap<Mostrador, MeterSource>();

/** The source of a host's present client: one for the card, the pill and all others beside them. */
export const sourceOf = (host: MostradorHost): MeterSource => {
  const known = sources.get(host.client);
  if (known) return known;
  const source = new MeterSource(host);
  sources.set(host.client, source);
  return source;
};

export type { MeterSource };
