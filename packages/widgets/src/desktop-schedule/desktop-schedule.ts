import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { MostradorErrorEvent } from '../events/error.ts';
import { MostradorReadyEvent } from '../events/ready.ts';
import { toLocale } from '../i18n/locale.ts';
import { breathe } from '../parts/breathe.ts';
import { consumeHost } from '../provider/consume-host.ts';
import type { MostradorHost } from '../provider/context.ts';
import { Editor } from './grid/editor.ts';
import { messages, type Texts } from './messages.ts';
import { type ScheduleElement, ScheduleModel } from './model/schedule-model.ts';
import { scheduleStyles } from './styles.ts';
import { content } from './views/content.ts';
import type { View } from './views/context.ts';
import { instead, skeleton } from './views/states.ts';
import { Width } from './width.ts';

/** The clock on the axis and the times beside it. */
const TICK_MS = 15_000;

/**
 * The week of a virtual desktop: painted by mouse, pen, finger or keyboard, typed where one would rather, saved by
 * a person of the account; and a temporary power-on beside it.
 *
 * Reading needs `desktops:read`, saving `schedule:write`, switching on `power:start`; the last two a person who
 * signs in. What is not saved survives a reload of the tab.
 *
 * @summary The week in which a desktop is on, its hours against the budget, and 3 hours more when asked.
 * @tag mostrador-desktop-schedule
 * @fires {MostradorReadyEvent} mostrador-ready - A schedule is on show for the first time.
 * @fires {MostradorScheduleSavedEvent} mostrador-schedule-saved - A schedule was saved here.
 * @fires {MostradorPowerStartedEvent} mostrador-power-started - A temporary power-on began here, or began anew.
 * @fires {MostradorErrorEvent} mostrador-error - Something failed; the widget says it too.
 * @csspart card - The frame.
 * @csspart title - The title.
 * @csspart desktop - The choice of a desktop, where there are several.
 * @csspart power - The button that switches on for some hours.
 * @csspart countdown - What is left of a temporary power-on.
 * @csspart stop - "Apagar ahora".
 * @csspart extend - Begins the hours of a temporary power-on anew.
 * @csspart strip - Now, next, hours of the week, forecast of the month.
 * @csspart state - On, off, temporarily on.
 * @csspart budget - The hours of the week against their budget.
 * @csspart month - The forecast of the month.
 * @csspart ruler - The ruler of the week's hours.
 * @csspart over - The note of too many hours.
 * @csspart toolbar - How to edit.
 * @csspart brush - "Pintar" and "Borrar".
 * @csspart undo - Takes a step back.
 * @csspart redo - Does it again.
 * @csspart preset - A week to begin from.
 * @csspart presets - Unfolds what does not fit in the toolbar.
 * @csspart copy - "Copiar día".
 * @csspart write - "Escribir horas".
 * @csspart tab - A day's tab, in narrow places.
 * @csspart grid - The grid itself.
 * @csspart block - A block of hours in it.
 * @csspart tip - The label beside a drag or a selection.
 * @csspart hours - The list of hours.
 * @csspart panel - What unfolds under the grid: copy, zone, the hours of a block.
 * @csspart notice - What came of the last save or switch.
 * @csspart conflict - The note of someone else's schedule.
 * @csspart use-saved - "Usar los guardados".
 * @csspart keep-mine - "Conservar los míos".
 * @csspart compare - "Comparar".
 * @csspart monday - "Empezar el lunes ...".
 * @csspart changes - How many changes are not saved.
 * @csspart discard - "Descartar".
 * @csspart save - "Guardar horario".
 * @csspart dialog - The confirmation of switching off.
 * @csspart caption - Who may change it, for who only looks.
 * @csspart blank - Nothing to show, or not allowed.
 * @csspart problem - The note of a failed reading, of the desktop's provider or of a missing network.
 * @csspart link - Every link-like button.
 * @csspart icon - Every icon.
 * @cssproperty --mostrador-accent - One colour from which the rest derives.
 * @cssproperty --mostrador-surface - Background.
 * @cssproperty --mostrador-text - Text; greys derive from it and the surface.
 * @cssproperty --mostrador-danger - Colour of what went wrong.
 * @cssproperty --mostrador-warning - Colour of what needs attention.
 * @cssproperty --mostrador-success - Colour of what is well.
 * @cssproperty --mostrador-radius - Radius of a control is 0.8 of it, of the card 1.2, of a block 0.5.
 * @cssproperty --mostrador-space - Grid unit, 3 to 5 px.
 * @cssproperty --mostrador-font - Text font.
 * @cssproperty --mostrador-font-display - Font of titles and figures.
 */
export class MostradorDesktopSchedule extends LitElement implements ScheduleElement {
  static override styles = scheduleStyles;
  static override properties: PropertyDeclarations = {
    desktopId: { attribute: 'desktop-id' },
    locale: {},
  };

  /** Desktop (`dsk_...`) to show. Without it the account's first; a choice is offered where there are several. */
  declare desktopId: string | undefined;
  /** Language, `es-MX` or `en`; that of the provider by default. */
  declare locale: string | undefined;

  /** @internal */
  readonly model = new ScheduleModel(this);
  readonly #host = consumeHost(this, (host) => this.#follow(host));
  readonly #width = new Width(this);
  /** @internal */
  readonly editor: Editor = new Editor(this, this.model);
  #ready = false;
  /** Whether a schedule is drawn, not what stands in its place. */
  #shown = false;
  #told: unknown;
  #tick: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super();
    // Whoever comes near may edit: what answers is there before something is pressed.
    for (const type of ['pointerenter', 'focusin'])
      this.addEventListener(type, () => void this.model.open(), { once: true });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#follow(this.#host.value);
    this.#tick = setInterval(() => this.model.reading && this.requestUpdate(), TICK_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#tick);
    this.model.stop();
  }

  /** @internal Whether the whole week is on show, and not a single day. */
  get wide(): boolean {
    return this.#width.columns === 48;
  }

  /** After a stroke the week is drawn in a task of its own: in that of the release it was felt on a slow phone. */
  protected override scheduleUpdate() {
    if (!this.model.desk?.hands.released) return super.scheduleUpdate();
    return new Promise((later) => setTimeout(later)).then(() => super.scheduleUpdate());
  }

  protected override willUpdate(changed: PropertyValues): void {
    this.model.desk?.willUpdate();
    if (!changed.has('desktopId')) return;
    const { wanted } = this.model.loader;
    if (this.hasUpdated) this.model.loader.choose({ named: this.desktopId });
    else wanted.named = this.desktopId;
  }

  protected override render(): unknown {
    const texts = this.texts;
    const { model } = this;
    this.#shown = false;
    if (!texts || !this.#host.value) return html`<section class="card" part="card">${skeleton('')}</section>`;
    const { reading } = model;
    // Asked only when there is something to lay out: before, the page's own layout may not be done.
    const columns = reading ? this.#width.columns : undefined;
    const other = model.waits ? skeleton(texts.t('loading')) : instead(texts, model);
    if (other || !reading || !columns)
      return html`<section class="card" part="card" aria-labelledby="title">${other}</section>`;
    this.#shown = true;
    const view: View = {
      texts,
      model,
      reading,
      columns,
      roomy: this.#width.roomy,
      disabled: !this.#host.value.online,
      board: this.editor.boardFor(texts, columns),
      unfold: (panel) => {
        model.panel = panel;
        void model.open();
        this.requestUpdate();
      },
    };
    return html`<section class="card ${columns === 48 ? 'wide' : 'narrow'}" part="card" aria-labelledby="title">${content(view)}</section>${model.desk?.draw.overlay(view) ?? nothing}`;
  }

  protected override updated(): void {
    const { model } = this;
    const texts = this.texts;
    const { trouble } = model.loader;
    if (texts && this.#shown) this.editor.update(texts, this.#width.inner);
    else breathe(this.renderRoot);
    model.desk?.updated();
    if (trouble && trouble !== this.#told) this.dispatchEvent(new MostradorErrorEvent(trouble.problem));
    this.#told = trouble;
    if (this.#ready || !this.#shown) return;
    this.#ready = true;
    // A finger comes without a warning.
    if (matchMedia('(pointer:coarse)').matches) void model.open();
    this.dispatchEvent(new MostradorReadyEvent());
  }

  #follow(host: MostradorHost | undefined) {
    if (!this.isConnected) return;
    this.model.follow(host);
    this.requestUpdate();
  }

  /** @internal */
  get texts(): Texts | undefined {
    const locale = this.locale ? toLocale(this.locale) : (this.#host.value?.locale ?? 'es-MX');
    const texts = messages(locale);
    if (!texts) void messages.load(locale).then(() => this.requestUpdate());
    return texts;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mostrador-desktop-schedule': MostradorDesktopSchedule;
  }
}
