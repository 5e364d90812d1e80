import { MostradorErrorEvent } from '../events/error.ts';
import type { MostradorEvent, MostradorHost } from '../provider/context.ts';
import { troubleOf } from '../provider/trouble.ts';
import type { Checkout } from './checkout/checkout.ts';
import type { Action, Stage } from './checkout/machine.ts';
import { completed } from './choice.ts';
import type { closedShop } from './closed/closed-shop.ts';
import { inForm, START } from './form-stage.ts';
import { takeChoice } from './kept-choice.ts';
import { type PaymentOption, paymentInForce, paymentOptions } from './payment.ts';
import { ShopLoader } from './shop-loader.ts';
import { type Totals, totalsOf } from './totals.ts';
import { type Choice, COUNT_MAX, type FlowElement, type PackageOffer, type Product } from './types.ts';

const NOTHING: Choice = { offerId: null, count: 1, receiverId: null, payment: null };

/** Whether this page's origin holds a purchase without answer, or one on its way, of whatever account. */
const anyPurchase = (): boolean => {
  try {
    return Object.keys(localStorage).some((name) => /^mostrador\.(intent|on-its-way)/.test(name));
  } catch {
    return false;
  }
};

/**
 * One purchase after another: what is offered and what is chosen. Draws nothing. What follows the main button
 * is the checkout's, which is fetched when a person comes near.
 */
export class PurchaseFlow {
  readonly product: Product;
  /** The element's own product: a stamp widget may sell points in between. */
  readonly widget: Product;
  readonly element: FlowElement;
  readonly loader: ShopLoader;
  host: MostradorHost | undefined;
  stage: Stage = START;
  choice: Choice;
  checkout: Checkout | undefined;
  /** Says why nothing can be bought; fetched when it is so. */
  closed: typeof closedShop | undefined;

  readonly #lacking: number;
  #opening: Promise<Checkout | undefined> | undefined;
  #unsubscribe: (() => void) | undefined;

  /** @param lacking points that a purchase of stamps waits for */
  constructor(element: FlowElement, product: Product, widget = product, lacking = 0) {
    this.#lacking = lacking;
    this.element = element;
    this.widget = widget;
    this.product = product;
    this.choice = { ...NOTHING, ...takeChoice(product) };
    this.loader = new ShopLoader(product, () => this.#shopChanged());
  }

  get offer(): PackageOffer | undefined {
    return this.loader.shop?.offers.find(({ id, available }) => available && id === this.choice.offerId);
  }

  /** Whether anything on the list can be bought. */
  get sells(): boolean {
    return !!this.loader.shop?.offers.some(({ available }) => available);
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
      // A session alone is charged at once: no window would ask.
      !!this.host?.person || !this.authorized,
    );
  }

  get payment(): PaymentOption | undefined {
    return paymentInForce(this.payments, this.choice.payment);
  }

  /** Whether all stamping accounts that could receive are blocked. */
  get lacksReceiver(): boolean {
    return !!this.loader.shop?.receivers.length && !this.choice.receiverId;
  }

  /** A customer's value is spent by its own person only (section 9); a distributor's session buys for itself. */
  get authorized(): boolean {
    const kind = this.loader.shop?.buyer?.kind;
    if (!this.host?.person) return kind === 'distributor' || kind === 'operator';
    return !this.checkout?.unwelcome && this.host.person.scopes.includes('orders:create');
  }

  /** The host changed, or the element was connected. */
  follow(host: MostradorHost | undefined): void {
    const last = this.host;
    this.host = host;
    if (!host) return;
    if (host.subscribe !== last?.subscribe) {
      this.#unsubscribe?.();
      this.#unsubscribe = host.subscribe(this.#onEvent);
    }
    if (last?.accountId && host.accountId !== last.accountId) {
      this.checkout?.leaveAccount(host.accountId);
      this.loader.forget();
    }
    this.loader.follow(host);
    if (!last) this.checkout?.start();
  }

  /** The element was removed. A purchase under way stays in the intents. */
  stop(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.loader.stop();
    this.checkout?.stop();
    this.apply({ do: 'leave' });
    this.host = undefined;
  }

  choose(choice: Partial<Choice>): void {
    const count = Math.min(COUNT_MAX, Math.max(1, Math.trunc(choice.count ?? this.choice.count) || 1));
    this.choice = { ...this.choice, ...choice, count };
    this.element.requestUpdate();
  }

  /** Takes an action to the stage; false when it changed nothing. */
  apply(action: Action): boolean {
    const before = this.stage;
    if (this.checkout) this.stage = this.checkout.next(before, action);
    else if (before.at === 'form') this.stage = inForm(before, action);
    if (this.stage === before) return false;
    this.element.requestUpdate();
    this.checkout?.applied(action);
    return true;
  }

  /** Fetches the checkout, once; undefined when it cannot be had, which the form then says. */
  open(): Promise<Checkout | undefined> {
    this.#opening ??= this.#fetch();
    return this.#opening;
  }

  /** The main button. Call it inside the click: it may open the platform's window. */
  async buy(): Promise<void> {
    if (this.stage.at !== 'form' || this.stage.busy || !this.offer || !this.payment || this.lacksReceiver)
      return;
    const person = this.signIn();
    this.apply({ do: person ? 'sign-in' : 'quote' });
    const checkout = await this.open();
    if (!checkout) this.apply({ do: 'stop', notice: null });
    else if (await checkout.admit(person)) await checkout.quote();
  }

  /** Signs in whoever may spend, unless that person is here. Call it inside the click. */
  signIn(): ReturnType<MostradorHost['signIn']> | null | undefined {
    const { element } = this;
    if (this.authorized) return null;
    const person = this.host?.signIn({ source: element, pointCeiling: element.pointCeiling });
    // Whoever awaits it hears of its failure; until then it must not count as unheard.
    person?.catch(() => {});
    return person;
  }

  async #fetch(): Promise<Checkout | undefined> {
    await this.#attempt(async () => {
      const { Checkout } = await import('./checkout/checkout.ts');
      this.checkout = new Checkout(this);
      this.checkout.knows(this.loader.shop?.buyer?.id);
    });
    if (!this.checkout) this.#opening = undefined;
    return this.checkout;
  }

  #close(): Promise<void> {
    return this.#attempt(async () => {
      this.closed = (await import('./closed/closed-shop.ts')).closedShop;
    });
  }

  /** A piece that cannot be fetched is told as a reading that failed: with a retry. */
  async #attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.loader.trouble = troubleOf(error, this.host?.locale ?? 'es-MX', true);
    }
    this.element.requestUpdate();
  }

  #shopChanged() {
    const { shop, trouble } = this.loader;
    if (shop && !trouble) {
      const { stampingAccount } = this.element;
      const wishes = { lacking: this.#lacking, stampingAccount };
      this.choice = completed(this.choice, this.product, shop, wishes);
      this.checkout?.knows(shop.buyer?.id);
      if (!this.checkout && anyPurchase()) void this.open();
      if (!this.closed && !this.sells) void this.#close();
    }
    if (trouble) this.element.dispatchEvent(new MostradorErrorEvent(trouble.problem));
    this.element.requestUpdate();
  }

  #onEvent = (event: MostradorEvent) => {
    this.checkout?.heard(event);
    if (event.type === 'reset' || /^(balance|offers|stamping-account)\./.test(event.type))
      void this.loader.reload();
  };
}
