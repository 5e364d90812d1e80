import { type PropertyValues, ReactiveElement } from 'lit';
import { MostradorBalanceChangedEvent } from '../events/balance-changed.ts';
import { MostradorErrorEvent } from '../events/error.ts';
import { MostradorReadyEvent } from '../events/ready.ts';
import { consumeHost } from '../provider/consume-host.ts';
import type { MostradorHost } from '../provider/context.ts';
import { troubleOf } from '../provider/trouble.ts';
import { MeterDrawing } from './drawing.ts';
import { type MeterSource, sourceOf } from './source.ts';
import type { MeterFigures } from './types.ts';
import { viewStyles } from './view.styles.ts';

/** Without fresh data for this long the meter says of when its figures are. */
const STALE_MS = 120_000;
const SHOPS = 'mostrador-stamp-purchase';

/**
 * The account's stamps and points, live: it reads by its provider, again whenever the platform tells of a
 * change, and by polling where no stream gets through.
 *
 * @summary Stamps and points left, how long they last, and 30 days of consumption; live.
 * @tag mostrador-balance-meter
 * @fires {MostradorBalanceChangedEvent} mostrador-balance-changed - Stamps or points changed while it showed them.
 * @fires {MostradorReadyEvent} mostrador-ready - The first figures are shown.
 * @fires {MostradorErrorEvent} mostrador-error - Reading failed; the meter says so itself.
 */
export class MostradorBalanceMeter extends ReactiveElement {
  static override styles = viewStyles;
  static override properties = { compact: { type: Boolean, reflect: true } };

  /** A one-line pill for a header. */
  declare compact: boolean;

  readonly #figures: { -readonly [K in keyof MeterFigures]: MeterFigures[K] } = {};
  readonly #drawing = new MeterDrawing(this, this.#figures);
  readonly #host = consumeHost(this, (host) => this.#follow(host));
  #source: MeterSource | undefined;
  #stop: (() => void) | undefined;
  #failure: unknown;
  #fresh: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.addEventListener('mostrador-retry-requested', () => {
      this.#host.value?.retry();
      void this.#source?.read();
    });
    this.addEventListener('mostrador-buy-requested', (event) =>
      queueMicrotask(() => this.#goShopping(event)),
    );
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#follow(this.#host.value);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave();
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    const host = this.#host.value;
    if (host) this.#wear(host);
    this.#drawing.draw(this.renderRoot as ShadowRoot);
  }

  /** Reads for another client when the host has one: then the answers may differ. */
  #follow(host: MostradorHost | undefined) {
    if (!this.isConnected) return;
    const reads = host && host.session !== 'starting' && host.session !== 'visitor' ? host : undefined;
    const source = reads && sourceOf(reads);
    if (source !== this.#source) {
      this.#leave();
      this.#figures.balance = this.#figures.autoSale = undefined;
      this.#source = source;
      this.#stop = source?.listen(() => this.#take(source));
      if (source?.reading.balance) this.#take(source);
    }
    this.requestUpdate();
  }

  #leave() {
    this.#stop?.();
    clearTimeout(this.#fresh);
    this.#stop = this.#source = this.#failure = undefined;
  }

  #take({ reading: { balance, autoSale, error } }: MeterSource) {
    const host = this.#host.value;
    this.#failure = error;
    if (error === undefined && balance && host) {
      const { balance: before } = this.#figures;
      const now = new Date(host.now()).toISOString();
      Object.assign(this.#figures, { now, balance: { ...balance, asOf: now }, autoSale });
      this.#watchAge();
      if (!before) void this.updateComplete.then(() => this.dispatchEvent(new MostradorReadyEvent()));
      else if (before.stamps !== balance.stamps || before.points !== balance.points)
        this.dispatchEvent(
          new MostradorBalanceChangedEvent({ stamps: balance.stamps, points: balance.points ?? 0 }),
        );
    } else if (error !== undefined && host)
      this.dispatchEvent(new MostradorErrorEvent(troubleOf(error, host.locale, host.online).problem));
    this.requestUpdate();
  }

  #watchAge() {
    this.#figures.stale = false;
    clearTimeout(this.#fresh);
    this.#fresh = setTimeout(() => {
      this.#figures.stale = this.#host.value?.streamStatus !== 'live';
      this.requestUpdate();
    }, STALE_MS);
  }

  /** Which of the six states the host and the last answer make. */
  #wear({ locale, online, session, sessionError }: MostradorHost) {
    const figures = this.#figures;
    figures.locale = locale;
    const error = this.#failure ?? (session === 'failed' ? sessionError : undefined);
    const trouble = error === undefined || error === null ? undefined : troubleOf(error, locale, online);
    // A failed reading keeps the figures before it, until they are old.
    const covered = trouble?.state === 'failed' && figures.balance && !figures.stale;
    figures.visitor = session === 'visitor';
    if (figures.visitor) {
      figures.state = 'not-allowed';
      figures.problem = null;
    } else if (trouble && !covered) {
      figures.state = trouble.state;
      figures.problem = trouble.problem;
    } else {
      figures.state = online || !figures.balance ? undefined : 'offline';
      figures.problem = null;
    }
  }

  /** The button's own way, where the page has a shop and did not take the event for itself. */
  #goShopping(event: Event) {
    const shop = document.querySelector<HTMLElement>(SHOPS);
    if (event.defaultPrevented || !shop) return;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    shop.scrollIntoView({ behavior: still ? 'auto' : 'smooth', block: 'start' });
  }
}

/** Without this the declarations forget the events that only templates dispatch. */
export type { MeterEventMap } from './events.ts';

declare global {
  interface HTMLElementTagNameMap {
    'mostrador-balance-meter': MostradorBalanceMeter;
  }
}
