import type { MostradorEvent, MostradorHost, Person } from '../../provider/context.ts';
import { MostradorSignInError } from '../../provider/context.ts';
import type { PurchaseFlow } from '../flow.ts';
import { ConfirmDialog } from './confirm-dialog.ts';
import { CheckoutDrawing } from './draw.ts';
import { Intents } from './intent.ts';
import { type Action, next, type Stage } from './machine.ts';
import { noticeOf } from './notices.ts';
import { OnItsWay } from './on-its-way.ts';
import { Ordering, type OrderingPort } from './ordering.ts';
import { noticeOfError } from './refusals.ts';
import { checkoutStyles } from './styles.ts';
import { Telling } from './telling.ts';

/** Notices whose next step is to sign in. */
const SIGN_IN_AGAIN: ReadonlySet<string> = new Set([
  'session_expired',
  'customer_authorization_required',
  'scope_missing',
]);

/** After it another way to pay suggests itself. */
const REFUSED_CHARGE = /^payment_(declined|rejected)$/;

/** What follows the main button: quote, confirmation, order, receipt, and whatever goes wrong on the way. */
export class Checkout implements OrderingPort {
  readonly next = next;
  readonly ordering: Ordering;
  readonly dialog: ConfirmDialog;
  readonly draw: CheckoutDrawing;
  readonly onItsWay: OnItsWay;
  intents: Intents | null = null;
  /** The platform refused who is signed in: asks anew, whatever the host still believes. */
  unwelcome = false;

  readonly #flow: PurchaseFlow;
  readonly #telling: Telling;
  #accountId: string | undefined;
  #quoting: AbortController | undefined;

  constructor(flow: PurchaseFlow) {
    this.#flow = flow;
    this.#telling = new Telling(flow);
    this.ordering = new Ordering(this);
    this.dialog = new ConfirmDialog(flow, this);
    this.draw = new CheckoutDrawing(flow, this);
    this.onItsWay = new OnItsWay(this, flow.product, () => flow.element.requestUpdate());
    const sheet = checkoutStyles.styleSheet;
    const root = flow.element.shadowRoot;
    if (sheet && root && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
    // The element may have gone while this code was fetched.
    if (flow.host) this.start();
  }

  get host(): MostradorHost | undefined {
    return this.#flow.host;
  }

  get stage(): Stage {
    return this.#flow.stage;
  }

  get authorized(): boolean {
    return this.#flow.authorized;
  }

  apply(action: Action): boolean {
    return this.#flow.apply(action);
  }

  start(): void {
    addEventListener('storage', this.#onStorage);
    this.ordering.start();
    this.#takeUp();
  }

  /** The element was removed: what was not sent is not going to be. */
  stop(): void {
    removeEventListener('storage', this.#onStorage);
    this.#quoting?.abort();
    this.ordering.stop();
    this.dialog.stop();
  }

  /** Whose purchases these are: what was left without an answer is taken up. */
  knows(accountId: string | undefined): void {
    if (accountId) void this.onItsWay.read(accountId);
    if (this.#accountId === accountId) return;
    this.#accountId = accountId;
    this.intents = accountId ? new Intents(this.#flow.widget, accountId) : null;
    this.#takeUp();
  }

  /**
   * The page acts for another account, or for none: what is on show was the last one's. An order under way
   * stays in that account's intents.
   */
  leaveAccount(accountId: string | null): void {
    const { stage } = this;
    this.#accountId = undefined;
    this.intents = null;
    this.onItsWay.clear();
    this.#quoting?.abort();
    this.ordering.stop();
    if (stage.at === 'form') return;
    const ended = stage.at === 'confirm' ? noticeOf('session_expired') : null;
    this.apply({ do: 'stop', notice: accountId ? noticeOf('account_changed') : ended });
  }

  /** After an action changed the stage: tells the page, reads again what it may have changed. */
  applied(action: Action): void {
    const { stage, loader } = this.#flow;
    const notice = 'notice' in stage ? stage.notice : null;
    if (notice && SIGN_IN_AGAIN.has(notice.code)) this.unwelcome = true;
    const stale = stage.at === 'form' || notice?.code === 'offer_replaced';
    const refused = this.#telling.notice(notice) && stale;
    const bought = stage.at === 'receipt' && this.#telling.order(stage.order);
    if (stage.at === 'receipt' && this.#accountId) this.onItsWay.add(stage.order, this.#accountId);
    if (refused || bought) void loader.reload();
    if (action.do === 'answered' && REFUSED_CHARGE.test(action.order.reason ?? ''))
      this.#flow.choose({ payment: 'window' });
    if (action.do === 'again') this.#flow.choose({ count: 1 });
  }

  heard(event: MostradorEvent): void {
    const { stage } = this;
    const shown = stage.at === 'awaiting' || stage.at === 'receipt' ? stage.order.id : undefined;
    if (event.type === 'reset' || event.subject.id === shown) void this.ordering.refresh();
    if (this.#accountId && event.type === 'order.updated') void this.onItsWay.read(this.#accountId);
  }

  /**
   * Whether whoever signs in may go on. Another account than the one on show, or none on show, means that
   * prices and balances were not the person's: back to the form.
   */
  async admit(signingIn: Promise<Person> | null | undefined): Promise<boolean> {
    if (signingIn === null) return true;
    const shown = this.#flow.loader.shop?.buyer?.id;
    try {
      const person = await signingIn;
      this.unwelcome = false;
      if (shown && person?.account?.id === shown) return true;
      this.apply({ do: 'stop', notice: shown ? noticeOf('account_changed') : null });
    } catch (error) {
      const code = error instanceof MostradorSignInError ? error.code : 'sign_in_failed';
      this.apply({ do: 'stop', notice: noticeOf(code) });
    }
    return false;
  }

  /** Asks for the price that the dialog shows. */
  async quote(): Promise<void> {
    const { offer, payment, totals, choice, host } = this.#flow;
    if (!offer || !payment || !totals || !host) return;
    this.apply({ do: 'quote' });
    this.#quoting = new AbortController();
    const { signal } = this.#quoting;
    const { count, receiverId } = choice;
    const line = {
      offerId: offer.id,
      quantity: count,
      ...(receiverId && { toStampingAccountId: receiverId }),
    };
    try {
      const quote = await host.client.post('/v1/quotes', { signal, body: { lines: [line] } });
      this.apply({ do: 'quoted', purchase: { quote, payment }, shown: totals.total });
    } catch (error) {
      if (!signal.aborted) this.apply({ do: 'stop', notice: noticeOfError(error, host.locale) });
    }
  }

  /** "Sí, comprar". Call it inside the click. */
  async confirm(): Promise<void> {
    const { stage } = this;
    if (stage.at !== 'confirm' || !this.apply({ do: 'send' })) return;
    const { quote, payment } = stage.purchase;
    if (!(await this.admit(this.#flow.signIn()))) return;
    if (this.intents && this.host) await this.ordering.place(this.intents.keep(quote.id), payment);
    else this.apply({ do: 'stop', notice: null });
  }

  /** "Terminar la compra", after a reload. Call it inside the click. */
  async resume(): Promise<void> {
    const { stage } = this;
    const payment = this.#flow.payment ?? this.#flow.payments[0];
    if (stage.at !== 'resume' || !payment || !this.apply({ do: 'send' })) return;
    if (!(await this.admit(this.#flow.signIn()))) return;
    if (this.host) await this.ordering.place(stage.intent, payment);
    else this.apply({ do: 'stop', notice: null });
  }

  /** "Descartar" after a reload, "No comprar" before the platform's window. */
  forget(): void {
    const { stage } = this;
    if (stage.at === 'resume') this.intents?.clear(stage.intent.quoteId);
    if (stage.at === 'awaiting') this.intents?.clear(stage.order.quoteId);
    this.apply({ do: 'cancel' });
  }

  /** An order that got no answer, here or in the page before. */
  #takeUp() {
    const { product, widget, stage } = this.#flow;
    const pending = product === widget ? this.intents?.pending() : undefined;
    if (pending && stage.at === 'form' && !stage.busy) void this.ordering.recover(pending);
  }

  /** Another tab got the answer to the intent that this one took up. */
  #onStorage = (event: StorageEvent) => {
    const { stage, intents } = this;
    if (stage.at === 'resume' && intents?.wasCleared(event, stage.intent.quoteId))
      this.apply({ do: 'cancel' });
  };
}
