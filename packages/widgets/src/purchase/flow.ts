import type { MostradorEvent, MostradorHost } from '../provider/context.ts';
import { MostradorSignInError } from '../provider/context.ts';
import { Intents } from './intent.ts';
import { type Action, next, START, type Stage } from './machine.ts';
import { type Notice, noticeOf } from './notices.ts';
import { Ordering, type OrderingPort } from './ordering.ts';
import { suggestedPoints, suggestedStamps } from './packages.ts';
import { type PaymentOption, paymentInForce, paymentOptions } from './payment.ts';
import { noticeOfError } from './refusals.ts';
import { ShopLoader } from './shop-loader.ts';
import { type Totals, totalsOf } from './totals.ts';
import { type Choice, COUNT_MAX, type Order, type PackageOffer, type Product } from './types.ts';

/** The element around a flow. */
export interface FlowElement extends HTMLElement {
  /** Points a day that the site suggests it may spend. */
  readonly pointCeiling: number | undefined;
  /** The stamping account chosen until the person chooses another. */
  readonly stampingAccount: string | undefined;
  /** Something to draw; `notice` when it is to be told to the host page too. */
  flowChanged(notice: Notice | null): void;
  /** An order was accepted; once an order. */
  flowPurchased(order: Order): void;
}

const NOTHING: Choice = { offerId: null, count: 1, receiverId: null, payment: null };

/** Notices whose next step is to sign in. */
const SIGN_IN_AGAIN: ReadonlySet<string> = new Set([
  'session_expired',
  'customer_authorization_required',
  'scope_missing',
]);

/** One purchase after another: what is offered, what is chosen, where it stands. Draws nothing. */
export class PurchaseFlow implements OrderingPort {
  readonly product: Product;
  readonly loader: ShopLoader;
  readonly ordering: Ordering;
  host: MostradorHost | undefined;
  stage: Stage = START;
  choice: Choice = NOTHING;
  intents: Intents | null = null;

  readonly #element: FlowElement;
  readonly #widget: Product;
  readonly #lacking: number;
  readonly #told = new Set<string>();
  #unsubscribe: (() => void) | undefined;
  /** The platform refused who is signed in: asks anew, whatever the host still believes. */
  #unwelcome = false;

  /**
   * @param widget the element's own product: a stamp widget may sell points in between
   * @param lacking points that a purchase of stamps waits for
   */
  constructor(element: FlowElement, product: Product, widget = product, lacking = 0) {
    this.#lacking = lacking;
    this.#element = element;
    this.#widget = widget;
    this.product = product;
    this.loader = new ShopLoader(product, () => this.#shopChanged());
    this.ordering = new Ordering(this);
  }

  get offer(): PackageOffer | undefined {
    return this.loader.shop?.offers.find(({ id, available }) => available && id === this.choice.offerId);
  }

  get totals(): Totals | null {
    return this.offer ? totalsOf(this.offer, this.choice.count) : null;
  }

  get payments(): readonly PaymentOption[] {
    const { shop } = this.loader;
    return paymentOptions(
      this.product,
      shop?.buyer ?? null,
      shop?.methods ?? [],
      this.totals?.points ?? null,
    );
  }

  get payment(): PaymentOption | undefined {
    return paymentInForce(this.payments, this.choice.payment);
  }

  /** A customer's value is spent by its own person only (section 9); a distributor's session buys for itself. */
  get authorized(): boolean {
    const kind = this.loader.shop?.buyer?.kind;
    if (!this.host?.person) return kind === 'distributor' || kind === 'operator';
    return !this.#unwelcome && this.host.person.scopes.includes('orders:create');
  }

  /** The host changed, or the element was connected. */
  follow(host: MostradorHost | undefined): void {
    const last = this.host;
    this.host = host;
    if (!host) return;
    if (host.subscribe !== last?.subscribe) {
      this.#unsubscribe?.();
      this.#unsubscribe = host.subscribe(this.#onEvent);
      addEventListener('storage', this.#onStorage);
    }
    this.loader.follow(host);
    if (!last) this.ordering.start();
  }

  /** The element was removed. A purchase under way stays in the intents. */
  stop(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    removeEventListener('storage', this.#onStorage);
    this.loader.stop();
    this.ordering.stop();
    this.host = undefined;
  }

  choose(choice: Partial<Choice>): void {
    const count = Math.min(COUNT_MAX, Math.max(1, Math.trunc(choice.count ?? this.choice.count) || 1));
    this.choice = { ...this.choice, ...choice, count };
    this.#element.flowChanged(null);
  }

  apply(action: Action): boolean {
    const before = this.stage;
    this.stage = next(before, action);
    if (this.stage === before) return false;
    const notice = 'notice' in this.stage ? this.stage.notice : null;
    if (notice && SIGN_IN_AGAIN.has(notice.code)) this.#unwelcome = true;
    this.#element.flowChanged(notice);
    if (this.stage.at === 'receipt') this.#bought(this.stage.order);
    if (notice && this.stage.at === 'form') void this.loader.reload();
    if (action.do === 'again') this.choose({ count: 1 });
    return true;
  }

  /** The main button. Call it inside the click: it may open the platform's window. */
  async buy(): Promise<void> {
    const { offer, payment, totals } = this;
    if (this.stage.at !== 'form' || this.stage.busy || !offer || !payment || !totals) return;
    if (!(await this.#authorize({ do: 'sign-in' }))) return;
    if (!this.apply({ do: 'quote' }) || !this.host) return;
    const { count, receiverId } = this.choice;
    const line = {
      offerId: offer.id,
      quantity: count,
      ...(receiverId && { toStampingAccountId: receiverId }),
    };
    try {
      const quote = await this.host.client.post('/v1/quotes', { body: { lines: [line] } });
      this.apply({ do: 'quoted', purchase: { quote, payment }, shown: totals.total });
    } catch (error) {
      this.apply({ do: 'stop', notice: noticeOfError(error, this.host?.locale ?? 'es-MX') });
    }
  }

  /** "Sí, comprar". Call it inside the click. */
  async confirm(): Promise<void> {
    if (this.stage.at !== 'confirm') return;
    const { quote, payment } = this.stage.purchase;
    if (!this.apply({ do: 'send' }) || !(await this.#authorize())) return;
    if (this.intents) await this.ordering.place(this.intents.keep(quote.id), payment);
  }

  /** "Terminar la compra", after a reload. Call it inside the click. */
  async resume(): Promise<void> {
    const { stage, payment = this.payments[0] } = this;
    if (stage.at !== 'resume' || !payment || !this.apply({ do: 'send' })) return;
    if (await this.#authorize()) await this.ordering.place(stage.intent, payment);
  }

  /** "Descartar", after a reload. */
  forget(): void {
    if (this.stage.at === 'resume') this.intents?.clear(this.stage.intent.quoteId);
    if (this.stage.at === 'awaiting') this.intents?.clear(this.stage.order.quoteId);
    this.apply({ do: 'cancel' });
  }

  /**
   * Signs in who may spend, unless that person is here. Another account than the one on show, or none on
   * show, means that prices and balances were not the person's: back to the form.
   */
  async #authorize(waiting?: Action): Promise<boolean> {
    if (this.authorized) return true;
    const { host } = this;
    if (!host || (waiting && !this.apply(waiting))) return false;
    const shown = this.loader.shop?.buyer?.id;
    try {
      const source = this.#element;
      const person = await host.signIn({ source, pointCeiling: this.#element.pointCeiling });
      this.#unwelcome = false;
      if (shown && person.account?.id === shown) return true;
      this.apply({ do: 'stop', notice: shown ? noticeOf('account_changed') : null });
    } catch (error) {
      const code = error instanceof MostradorSignInError ? error.code : 'sign_in_failed';
      this.apply({ do: 'stop', notice: noticeOf(code) });
    }
    return false;
  }

  #shopChanged() {
    const { shop, trouble } = this.loader;
    if (shop && !trouble) {
      this.#chooseByItself();
      this.#openIntents(shop.buyer?.id);
    }
    this.#element.flowChanged(trouble && noticeOf(trouble.problem.code, trouble.problem.title));
  }

  /** What the person has not chosen, or can choose no longer. */
  #chooseByItself() {
    const { shop } = this.loader;
    if (!shop) return;
    const { offers, buyer, averageDaily } = shop;
    const budget = buyer?.kind === 'customer' ? buyer.points * 100 : null;
    const suggested =
      this.product === 'points'
        ? suggestedPoints(offers, this.#lacking)
        : suggestedStamps(offers, averageDaily, budget);
    const offer = this.offer ?? suggested;
    const able = shop.receivers.filter(({ blocked }) => !blocked);
    const wanted = [this.choice.receiverId, this.#element.stampingAccount];
    const receiver = wanted.flatMap((id) => able.find((one) => one.id === id) ?? [])[0] ?? able[0];
    this.choice = { ...this.choice, offerId: offer?.id ?? null, receiverId: receiver?.id ?? null };
  }

  #openIntents(accountId: string | undefined) {
    if (this.#accountId === accountId) return;
    this.#accountId = accountId;
    this.intents = accountId ? new Intents(this.#widget, accountId) : null;
    const pending = this.product === this.#widget ? this.intents?.pending() : undefined;
    if (pending && this.stage.at === 'form' && !this.stage.busy) void this.ordering.recover(pending);
  }
  #accountId: string | undefined;

  #bought(order: Order) {
    if (order.state === 'failed' || this.#told.has(order.id)) return;
    this.#told.add(order.id);
    this.#element.flowPurchased(order);
    void this.loader.reload();
  }

  #onEvent = (event: MostradorEvent) => {
    const { stage } = this;
    const shown = stage.at === 'awaiting' || stage.at === 'receipt' ? stage.order.id : undefined;
    if (event.type === 'reset' || event.subject.id === shown) void this.ordering.refresh();
    if (event.type === 'reset' || /^(balance|stamping-account)\./.test(event.type)) void this.loader.reload();
  };

  /** Another tab got the answer to the intent that this one took up. */
  #onStorage = (event: StorageEvent) => {
    const { stage, intents } = this;
    if (stage.at !== 'resume' || !intents?.wasCleared(event, stage.intent.quoteId)) return;
    this.apply({ do: 'cancel' });
  };
}
