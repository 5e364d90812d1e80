import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { toLocale } from '../i18n/locale.ts';
import type { Card } from './card.ts';
import type { Live } from './live.ts';
import { type PillTexts, pillMessages } from './pill.messages.ts';
import { ORDINARY, type PillLook, pill, pillLook, type WritePill } from './pill.ts';
import type { MeterAutoSale, MeterBalance, MeterProblem, MeterState } from './types.ts';
import { viewStyles } from './view.styles.ts';

/**
 * The balance meter without a data layer: it draws what its properties say and tells what a person
 * asks for. `<mostrador-balance-meter>` is this with live data. The pill stands here; the card is
 * fetched for the first meter that is not compact, and an empty frame of its size keeps the place.
 *
 * @summary Stamps and points left, how long they last, and 30 days of consumption.
 * @tag mostrador-meter-view
 * @fires {Event} mostrador-buy-requested - "Comprar timbres" was pressed; cancelable.
 * @fires {Event} mostrador-retry-requested - "Reintentar" was pressed; cancelable.
 * @fires {Event} mostrador-auto-sale-requested - "Configurar" was pressed; cancelable.
 * @cssstate low - Compact and low.
 * @cssstate empty - Compact and empty.
 * @csspart card - The frame of the card.
 * @csspart title - The word "Saldo".
 * @csspart level - Icon and word of the state.
 * @csspart balance - The balance and its unit.
 * @csspart forecast - The sentence under it.
 * @csspart ruler - The ruler of days.
 * @csspart flag - The expected automatic sale on the ruler.
 * @csspart buy - The button "Comprar timbres".
 * @csspart auto-sale - The note of the automatic sale.
 * @csspart figures - The three figures; each is a `figure`.
 * @csspart figure - One figure with its name.
 * @csspart chart - The bars.
 * @csspart tooltip - Date and count of the bar pointed at.
 * @csspart table - The same as a table.
 * @csspart problem - The note of a failure.
 * @csspart link - Every link-like button.
 * @csspart icon - Every icon.
 * @cssproperty --mostrador-accent - One colour from which the rest derives.
 * @cssproperty --mostrador-surface - Background.
 * @cssproperty --mostrador-text - Text; greys derive from it and the surface.
 * @cssproperty --mostrador-danger - Colour of what went wrong.
 * @cssproperty --mostrador-warning - Colour of what needs attention.
 * @cssproperty --mostrador-success - Colour of what is well.
 * @cssproperty --mostrador-radius - Radius of a control is 0.8 of it, of the card 1.2.
 * @cssproperty --mostrador-space - Grid unit, 3 to 5 px.
 * @cssproperty --mostrador-font - Text font.
 * @cssproperty --mostrador-font-display - Font of title and figures.
 */
export class MostradorMeterView extends LitElement {
  static override styles = viewStyles;

  static override properties = {
    balance: { type: Object },
    autoSale: { type: Object, attribute: 'auto-sale' },
    state: {},
    problem: { type: Object },
    compact: { type: Boolean, reflect: true },
    locale: {},
    now: {},
    timeZone: { attribute: 'time-zone' },
    stale: { type: Boolean },
  };

  /** What to show; JSON as an attribute. */
  declare balance: MeterBalance | null | undefined;
  /** The automatic sale, or nothing to say about it; JSON as an attribute. */
  declare autoSale: MeterAutoSale | null | undefined;
  /** One of the six states; without it `ready` once there is a balance, `loading` before. */
  declare state: MeterState | undefined;
  /** Why the state is `failed` or `not-allowed`; JSON as an attribute. */
  declare problem: MeterProblem | null | undefined;
  /** A one-line pill for a header. */
  declare compact: boolean;
  /** Language, `es-MX` (default) or `en`; regions and unknown languages fall to these. */
  declare locale: string | undefined;
  /** Instant of now by the server (`Mostrador-Now`); that of the balance without it. */
  declare now: string | undefined;
  /** IANA zone in which days begin; `America/Mexico_City` by default. */
  declare timeZone: string | undefined;
  /** No fresh data for two minutes: says of when they are. */
  declare stale: boolean;

  #card: Card | undefined;
  #states: CustomStateSet | undefined;
  #look: PillLook;
  /** What writes the words of an ordinary pill. */
  #write: WritePill | undefined;
  /** Counts to `balance.stamps` once that has changed. */
  #live: Live | undefined;
  /** What to show until `#live` is fetched. */
  #before: number | undefined;

  protected override willUpdate(changed: PropertyValues): void {
    const before = (changed.get('balance') as MeterBalance | undefined)?.stamps;
    const now = this.balance?.stamps;
    if (before != null && now != null && now !== before) void this.#change(before, now);
  }

  async #change(before: number, now: number) {
    this.#before ??= before;
    try {
      const { Live } = await import('./live.ts');
      this.#live ??= new Live(this, before);
      this.#live.to(now, this.locale);
    } catch {
      this.#before = undefined;
    }
    this.requestUpdate();
  }

  protected override render(): TemplateResult | undefined {
    this.#write = undefined;
    const locale = toLocale(this.locale);
    const texts = pillMessages(locale);
    if (!texts) {
      void pillMessages.load(locale).then(() => this.requestUpdate());
      return undefined;
    }
    const state = this.state ?? 'ready';
    return this.compact ? this.#pill(texts, state) : this.#cardOr(state);
  }

  #pill(texts: PillTexts, state: MeterState) {
    const { balance, autoSale } = this;
    const look = pillLook(state, balance, autoSale?.minimum);
    this.#wear(look);
    const drawn = pill(texts, state, look, balance, this.#stamps);
    if ('strings' in drawn) return drawn;
    this.#write = drawn;
    return ORDINARY;
  }

  protected override updated(): void {
    this.#write?.(this.renderRoot);
  }

  /** The frame is the element itself, so what the frame shows is the element's custom state. */
  #wear(look: PillLook) {
    if (look === this.#look || (!this.#states && look === 'ok')) return;
    this.#look = look;
    this.#states ??= this.attachInternals().states;
    this.#states.clear();
    if (look) this.#states.add(look);
  }

  #cardOr(state: MeterState) {
    if (!this.#card) void this.#fetchCard();
    const look = state === 'ready' && !this.balance ? 'loading' : state;
    return this.#card?.render(look, this.#stamps) || html`<div class="card" part="card"></div>`;
  }

  /** A card that cannot be fetched leaves the pill, which says the most of it. */
  async #fetchCard() {
    try {
      const { Card } = await import('./card.ts');
      this.#card ??= new Card(this);
    } catch {
      this.compact = true;
    }
    this.requestUpdate();
  }

  get #stamps() {
    return this.#live?.shown ?? this.#before ?? this.balance?.stamps ?? 0;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mostrador-meter-view': MostradorMeterView;
  }
}
