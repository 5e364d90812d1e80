import type { Order, Product } from '../types.ts';
import { broughtBy } from '../views/context.ts';
import { keepOnItsWay } from './kept-on-its-way.ts';
import type { OrderingPort } from './ordering.ts';

/** A buyer has hardly more charges under way than fit here. */
const NEWEST = 20;

/** Orders whose charge takes days (SV-19): who comes back meanwhile must see them, or buys once more. */
export class OnItsWay {
  orders: readonly Order[] = [];
  readonly #port: Pick<OrderingPort, 'host'>;
  readonly #product: Product;
  readonly #changed: () => void;

  constructor(port: Pick<OrderingPort, 'host'>, product: Product, changed: () => void) {
    this.#port = port;
    this.#product = product;
    this.#changed = changed;
  }

  clear(): void {
    this.orders = [];
  }

  /** Another one, of whatever product: a reload may come before anything is read. */
  add(order: Order, accountId: string): void {
    if (order.state === 'awaiting-payment') keepOnItsWay(broughtBy(order).product, accountId, true);
  }

  /** Where they cannot be read nothing is said: the purchase itself goes on. */
  async read(accountId: string): Promise<void> {
    const { host } = this.#port;
    const query = { limit: NEWEST };
    const found = await host?.client.get('/v1/orders', { params: { query } }).catch(() => null);
    if (!found || this.#port.host?.accountId !== host?.accountId) return;
    this.orders = found.data.filter(
      (order) => order.state === 'awaiting-payment' && broughtBy(order).product === this.#product,
    );
    keepOnItsWay(this.#product, accountId, this.orders.length > 0);
    this.#changed();
  }
}
