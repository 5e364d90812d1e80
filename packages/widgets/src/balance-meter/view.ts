import { LightElement } from '../light-element.ts';
import { declareProperties } from '../light-properties.ts';
import { MeterDrawing } from './drawing.ts';
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
export class MostradorMeterView extends LightElement {
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

  static get observedAttributes(): string[] {
    return declareProperties(MostradorMeterView);
  }

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

  readonly #drawing = new MeterDrawing(this, this);

  protected override draw(root: ShadowRoot): void {
    this.#drawing.draw(root);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mostrador-meter-view': MostradorMeterView;
  }
}
