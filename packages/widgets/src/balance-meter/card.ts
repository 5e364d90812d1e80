import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { toLocale } from '../i18n/locale.ts';
import { icon, slashCircle, stamp } from '../icons/basic.ts';
import { offline } from '../icons/more.ts';
import { DEFAULT_TIME_ZONE, formatTime } from '../instant.ts';
import { failure } from '../parts/failure.ts';
import { setVars } from '../parts/set-vars.ts';
import { body } from './body.ts';
import { bones } from './bones.ts';
import { type CardTexts, cardMessages } from './card.messages.ts';
import { cardStyles } from './card.styles.ts';
import { type ChartState, chartDays, chartVars } from './chart.ts';
import type { MeterElement } from './drawing.ts';
import { buy, retry } from './events.ts';
import { layRunway, runwayVars } from './runway.ts';
import type { MeterFigures, MeterState } from './types.ts';

/** The card of one meter: a chunk of its own, fetched for the first meter that is not compact. */
export class Card implements ReactiveController {
  readonly #element: MeterElement;
  readonly #figures: MeterFigures;
  #bar: number | undefined;
  #table = false;

  constructor(element: MeterElement, figures: MeterFigures) {
    this.#element = element;
    this.#figures = figures;
    element.addController(this);
    const sheet = cardStyles.styleSheet;
    if (sheet) element.shadowRoot?.adoptedStyleSheets.push(sheet);
  }

  render(state: MeterState, shown: number): TemplateResult | undefined {
    const locale = toLocale(this.#figures.locale);
    const texts = cardMessages(locale);
    if (!texts) {
      void cardMessages.load(locale).then(() => this.#element.requestUpdate());
      return undefined;
    }
    if (state === 'loading')
      return html`<div class="card" part="card" role="status" aria-label=${texts.t('loading')}>${bones()}</div>`;
    return html`<div class="card" part="card" role="group" aria-label=${texts.t('balance')}>${this.#above(texts, state)}${this.#content(texts, state, shown)}</div>`;
  }

  hostUpdated(): void {
    const { balance, autoSale } = this.#figures;
    const { shadowRoot } = this.#element;
    if (!balance) return;
    const set = (selector: string, values: Parameters<typeof setVars>[1]) =>
      setVars(shadowRoot?.querySelector<HTMLElement>(selector), values);
    set('.runway', runwayVars(layRunway(balance, autoSale)));
    set('.plot', chartVars(chartDays(balance), balance.averageDaily ?? 0, this.#bar));
  }

  /** The note above the content: what failed, or of when the data are. */
  #above(texts: CardTexts, state: MeterState) {
    const { t } = texts;
    const { balance, problem, stale, timeZone } = this.#figures;
    if (state === 'failed')
      return html`${balance ? nothing : html`<h2 part="title">${t('balance')}</h2>`}${failure(texts, problem ?? { title: t('failed') }, retry)}`;
    const from = balance?.asOf
      ? t('dataFrom', { time: formatTime(balance.asOf, timeZone ?? DEFAULT_TIME_ZONE) })
      : '';
    if (state === 'offline')
      return html`<div class="note" part="problem" role="status">${icon(offline)}<p>${t('offline')} ${from && `${from}.`}</p></div>`;
    return stale && from ? html`<p class="caption">${from}</p>` : nothing;
  }

  #content(texts: CardTexts, state: MeterState, shown: number) {
    const { balance, autoSale, now, timeZone = DEFAULT_TIME_ZONE } = this.#figures;
    if (state === 'empty' || state === 'not-allowed') return this.#blank(texts, state);
    if (!balance) return nothing;
    return body({
      texts,
      balance,
      autoSale,
      chart: this.#chart,
      now: now ?? balance.asOf,
      timeZone,
      disabled: state !== 'ready',
      shown,
    });
  }

  #blank({ t }: CardTexts, state: 'empty' | 'not-allowed') {
    const empty = state === 'empty';
    const { problem, visitor } = this.#figures;
    return html`<div class="blank">${icon(empty ? stamp : slashCircle)}<p class="strong">${empty ? t('nothing') : (problem?.title ?? t(visitor ? 'visitor' : 'notAllowed'))}</p><p class="muted">${empty ? t('nothingSo') : (problem?.detail ?? t(visitor ? 'visitorSo' : 'notAllowedSo'))}</p>${empty ? html`<button class="button" part="buy" @click=${buy}>${t('buy')}</button>` : nothing}</div>`;
  }

  get #chart(): ChartState {
    const change = (set: () => void) => {
      set();
      this.#element.requestUpdate();
    };
    return {
      bar: this.#bar,
      table: this.#table,
      point: (bar) =>
        change(() => {
          this.#bar = bar;
        }),
      toggle: () =>
        change(() => {
          this.#table = !this.#table;
        }),
    };
  }
}
