import { html, nothing, render } from 'lit/html.js';
import { toLocale } from '../i18n/locale.ts';
import type { UpdatingElement } from '../light-element.ts';
import type { Card } from './card.ts';
import type { Live } from './live.ts';
import { type PillTexts, pillMessages } from './pill.messages.ts';
import {
  drawOrdinary,
  type PillLook,
  pill,
  pillLook,
  pillWords,
  removeOrdinary,
  writeOrdinary,
} from './pill.ts';
import type { MeterFigures, MeterState } from './types.ts';

/** An element whose shadow root a `MeterDrawing` fills. */
export type MeterElement = UpdatingElement & { compact: boolean };

/**
 * What both meters draw, the live one and the one without data: the pill by itself, the card once that is
 * fetched; an empty frame of its size keeps the place.
 */
export class MeterDrawing {
  readonly #element: MeterElement;
  readonly #figures: MeterFigures;
  #card: Card | undefined;
  #states: CustomStateSet | undefined;
  #look: PillLook;
  /** What stands in the shadow root is not Lit's. */
  #ordinary = false;
  /** Counts to `balance.stamps` once that has changed. */
  #live: Live | undefined;
  /** What to show until `#live` is fetched. */
  #before: number | undefined;
  /** `balance.stamps` as it was drawn last. */
  #drawn: number | undefined;

  /** Reads `figures` at each drawing. */
  constructor(element: MeterElement, figures: MeterFigures) {
    this.#element = element;
    this.#figures = figures;
  }

  draw(root: ShadowRoot): void {
    const { balance, locale: language, state = 'ready' } = this.#figures;
    this.#watch(balance?.stamps);
    const locale = toLocale(language);
    const texts = pillMessages(locale);
    if (!texts) void pillMessages.load(locale).then(() => this.#element.requestUpdate());
    else if (this.#element.compact) this.#pill(root, texts);
    else this.#render(root, this.#cardOr(state === 'ready' && !balance ? 'loading' : state));
  }

  #watch(now: number | undefined) {
    const before = this.#drawn;
    this.#drawn = now;
    if (before !== undefined && now !== undefined && now !== before) void this.#change(before, now);
  }

  async #change(before: number, now: number) {
    this.#before ??= before;
    try {
      const { Live } = await import('./live.ts');
      this.#live ??= new Live(this.#element, before);
      this.#live.to(now, this.#figures.locale);
    } catch {
      this.#before = undefined;
    }
    this.#element.requestUpdate();
  }

  #pill(root: ShadowRoot, texts: PillTexts) {
    const { balance, autoSale, visitor, state = 'ready' } = this.#figures;
    const look = pillLook(state, balance, autoSale?.minimum);
    this.#wear(look);
    const words = pillWords(texts, visitor ? 'visitor' : state, look, balance, this.#stamps);
    if (look !== 'ok' || !words.lasts) return this.#render(root, pill(texts, state, look, words));
    if (this.#ordinary) return writeOrdinary(root, words);
    if (root.firstChild) render(nothing, root);
    drawOrdinary(root, words);
    this.#ordinary = true;
  }

  #render(root: ShadowRoot, content: unknown) {
    if (this.#ordinary) removeOrdinary(root);
    this.#ordinary = false;
    render(content, root, { host: this.#element });
  }

  /** The pill's frame is the element itself, so what the frame shows is the element's custom state. */
  #wear(look: PillLook) {
    if (look === this.#look || (!this.#states && look === 'ok')) return;
    this.#look = look;
    this.#states ??= this.#element.attachInternals().states;
    this.#states.clear();
    if (look) this.#states.add(look);
  }

  #cardOr(state: MeterState) {
    if (!this.#card) void this.#fetchCard();
    return this.#card?.render(state, this.#stamps) || html`<div class="card" part="card"></div>`;
  }

  /** A card that cannot be fetched leaves the pill, which says the most of it. */
  async #fetchCard() {
    try {
      const { Card } = await import('./card.ts');
      this.#card ??= new Card(this.#element, this.#figures);
    } catch {
      this.#element.compact = true;
    }
    this.#element.requestUpdate();
  }

  get #stamps() {
    return this.#live?.shown ?? this.#before ?? this.#figures.balance?.stamps ?? 0;
  }
}
