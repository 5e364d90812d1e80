import type { Mostrador } from '@mostrador/client';
import { windowAfter } from '../../confirmation-window.ts';
import type { MostradorHost } from '../../provider/context.ts';
import { type PaymentOption, paymentChoice } from '../payment.ts';
import type { Order } from '../types.ts';
import type { Intent, Intents } from './intent.ts';
import type { Action, Stage } from './machine.ts';
import { noticeOf } from './notices.ts';
import { isPassing, isUndone, noticeOfError, refusalOf } from './refusals.ts';

/** What ordering needs of the flow around it. */
export interface OrderingPort {
  readonly host: MostradorHost | undefined;
  readonly stage: Stage;
  /** Null until the account is known. */
  readonly intents: Intents | null;
  /** Whether whoever may spend is here; while not, nothing is sent again by itself. */
  readonly authorized: boolean;
  /** Takes an action to the stage; false when it changed nothing. */
  apply(action: Action): boolean;
}

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 15_000;

const orderOf = async (
  client: Mostrador,
  quoteId: string,
  signal: AbortSignal,
): Promise<Order | undefined> => {
  const { data } = await client.get('/v1/orders', { signal, params: { query: { quoteId } } });
  return data[0];
};

/** Until the time is up or the network is back; rejects when the signal aborts. */
const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const over = new AbortController();
    const end = (settle: () => void) => () => {
      over.abort();
      clearTimeout(timer);
      settle();
    };
    const timer = setTimeout(end(resolve), ms);
    addEventListener('online', end(resolve), { signal: over.signal });
    signal.addEventListener(
      'abort',
      end(() => reject(signal.reason)),
      { signal: over.signal },
    );
  });

/** Sends an order once whatever happens on the way, and follows it to its end. */
export class Ordering {
  readonly #port: OrderingPort;
  #life = new AbortController();

  constructor(port: OrderingPort) {
    this.#port = port;
  }

  stop(): void {
    this.#life.abort();
    this.#life = new AbortController();
  }

  /** Goes on where a removal of the element interrupted it: no event was heard meanwhile. */
  start(): void {
    const { stage } = this.#port;
    if (stage.at === 'recovering') void this.#find(stage.intent, stage.resent ? undefined : null);
    else void this.refresh();
  }

  /** Sends what the person confirmed. The intent is stored by now, so that a reload can take it up. */
  async place(intent: Intent, payment: PaymentOption): Promise<void> {
    const { host, intents } = this.#port;
    if (!host) return;
    const stays = () => this.#port.intents === intents;
    try {
      const body = { quoteId: intent.quoteId, payment: paymentChoice(payment), confirmed: true } as const;
      const order = await host.client.post('/v1/orders', { body, idempotencyKey: intent.key });
      // Meanwhile the page acts for another account, which has nothing to do with this order.
      if (stays()) this.settle(order);
      else if (order.state !== 'awaiting-confirmation') intents?.clear(intent.quoteId);
    } catch (error) {
      if (stays()) await this.#refuse(error, intent);
      else if (isUndone(error)) intents?.clear(intent.quoteId);
    }
  }

  /** Takes up an intent that was left without an answer. */
  async recover(intent: Intent): Promise<void> {
    if (this.#port.apply({ do: 'recover', intent })) await this.#find(intent);
  }

  /** What became of an order: the intent is over unless the person has yet to confirm it. */
  settle(order: Order): void {
    if (order.state !== 'awaiting-confirmation') this.#port.intents?.clear(order.quoteId);
    const asked = this.#at() === 'awaiting';
    this.#port.apply({ do: 'answered', order });
    // While the click still counts the window opens by itself; after that a browser would block it.
    if (!asked && this.#at() === 'awaiting' && navigator.userActivation?.isActive) void this.open();
  }

  /** Opens the platform's window, where the person confirms. Call it inside a click. */
  async open(): Promise<void> {
    const { host, stage } = this.#port;
    if (stage.at !== 'awaiting' || !stage.order.confirmationUrl || !host) return;
    const opening = host.openConfirmation(stage.order.confirmationUrl);
    this.#port.apply({ do: 'window', window: 'open' });
    try {
      await opening;
      await this.refresh();
      this.#port.apply({ do: 'window', window: 'closed' });
    } catch (error) {
      this.#port.apply({ do: 'window', window: windowAfter(error) });
    }
  }

  /** Asks how the order that is shown stands. */
  async refresh(): Promise<void> {
    const { host, stage } = this.#port;
    if (!host || (stage.at !== 'awaiting' && stage.at !== 'receipt')) return;
    const { id } = stage.order;
    const { signal } = this.#life;
    const order = await host.client
      .get('/v1/orders/{id}', { signal, params: { path: { id } } })
      .catch(() => null);
    const now = this.#port.stage;
    const shown = now.at === 'awaiting' || now.at === 'receipt' ? now.order : undefined;
    if (order && shown?.id === id && order.state !== shown.state) this.settle(order);
  }

  #at(): Stage['at'] {
    return this.#port.stage.at;
  }

  async #refuse(error: unknown, intent: Intent): Promise<void> {
    const { host, stage, intents } = this.#port;
    const refusal = refusalOf(error, host?.locale ?? 'es-MX');
    const resent = stage.at === 'recovering' && stage.resent;
    if (refusal.kind === 'renew' || refusal.kind === 'stop') intents?.clear(intent.quoteId);
    this.#port.apply({ do: 'refused', refusal, intent });
    if (refusal.kind === 'exists') await this.#find(intent, () => this.#drop(intent, refusal.notice.code));
    else if (refusal.kind === 'lost') await this.#find(intent, resent ? undefined : null);
  }

  /** A key that another purchase used, and no order: this one was not made and cannot be. */
  #drop(intent: Intent, code: string) {
    this.#port.intents?.clear(intent.quoteId);
    this.#port.apply({ do: 'stop', notice: noticeOf(code) });
  }

  /**
   * Asks for the quote's order until an answer comes. Without one `missing` decides; null sends it again
   * when this page still knows what was confirmed and by whom.
   */
  async #find(intent: Intent, missing?: (() => void) | null): Promise<void> {
    const { signal } = this.#life;
    for (let wait = FIRST_PAUSE_MS; ; wait = Math.min(LONGEST_PAUSE_MS, wait * 2)) {
      const { host } = this.#port;
      if (!host || signal.aborted) return;
      try {
        const order = await orderOf(host.client, intent.quoteId, signal);
        if (order) this.settle(order);
        else await this.#absent(intent, missing);
        return;
      } catch (error) {
        if (signal.aborted) return;
        if (!isPassing(error)) {
          this.#port.apply({ do: 'nobody', notice: noticeOfError(error, host.locale) });
          return;
        }
        await pause(wait, signal).catch(() => {});
      }
    }
  }

  async #absent(intent: Intent, missing?: (() => void) | null): Promise<void> {
    if (missing) return missing();
    const { stage, authorized } = this.#port;
    const purchase = stage.at === 'recovering' ? stage.purchase : null;
    if (missing === null && purchase && authorized && this.#port.apply({ do: 'send' }))
      return this.place(intent, purchase.payment);
    this.#port.apply({ do: 'nobody', notice: null });
  }
}
