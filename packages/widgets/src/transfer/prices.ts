import type { Mostrador } from '@mostrador/client';
import { type BulkPrice, bulkPriceOf } from './price.ts';

/** Bulk prices of the customers that something is typed for, read as they are needed. */
export class Prices {
  readonly #known = new Map<string, BulkPrice | undefined>();
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  of = (customerId: string): BulkPrice | undefined => this.#known.get(customerId);

  /** A price changed, perhaps: each is read anew when it is next needed. */
  forget(): void {
    this.#known.clear();
  }

  /** Without its price an amount is typed by hand; so a reading that fails is no more than that. */
  async want(client: Mostrador, customerId: string, globalPrice: number | null): Promise<void> {
    if (this.#known.has(customerId)) return;
    this.#known.set(customerId, undefined);
    try {
      const customer = await client.get('/v1/customers/{id}', { params: { path: { id: customerId } } });
      this.#known.set(customerId, bulkPriceOf(customer, globalPrice));
      this.#changed();
    } catch {
      this.#known.delete(customerId);
    }
  }
}
