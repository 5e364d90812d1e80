import { WEEKDAYS } from '@mostrador/domain';
import { html, type TemplateResult } from 'lit';
import { capital, dayName, shortDay } from '../words.ts';
import type { View } from './context.ts';
import { write } from './toolbar.ts';

/** The seven days as tabs, each with a miniature; numbers and miniatures are written by `figures.ts`. */
export const dayTabs = ({ texts, model }: View): TemplateResult => {
  const show = (day: number) => {
    model.cursor = { ...model.cursor, day };
    model.anchor = null;
    model.element.requestUpdate();
  };
  const key = (event: KeyboardEvent) => {
    const forwards =
      getComputedStyle(event.currentTarget as Element).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!step) return;
    const day = (model.cursor.day + (event.key === forwards ? 1 : 6)) % 7;
    event.preventDefault();
    show(day);
    const tabs = (event.currentTarget as Element).querySelectorAll<HTMLElement>('[role=tab]');
    void model.element.updateComplete.then(() => tabs[day]?.focus());
  };
  const tab = (_: unknown, day: number) => {
    const chosen = day === model.cursor.day;
    return html`<button class="tab" part="tab" type="button" role="tab" id="day-${day}" aria-selected=${chosen} aria-controls="day" tabindex=${chosen ? 0 : -1} @click=${() => show(day)}><span class="hidden">${dayName(texts, day)}</span><span aria-hidden="true">${shortDay(texts, day)}</span><i class="mini"></i><span class="num"></span><span class="hidden"> ${texts.t('hours')}</span></button>`;
  };
  return html`<div class="tabs" role="tablist" aria-label=${texts.t('title')} @keydown=${key}>${WEEKDAYS.map(tab)}</div>`;
};

/** Name and hours of the day on show, and the way to copy it or back from the list. */
export const dayHead = (view: View): TemplateResult => {
  const { texts, model } = view;
  const { day } = model.cursor;
  const copyIt = () => view.unfold(model.panel === 'copy' ? null : 'copy');
  const way =
    model.panel === 'hours'
      ? write(view, 'link', false)
      : html`<button class="link" part="link copy" type="button" ?disabled=${model.locked} aria-expanded=${model.panel === 'copy'} @click=${copyIt}>${texts.t('copyTo')}</button>`;
  return html`<div class="day-head"><h3 class="strong">${capital(dayName(texts, day))}</h3><span class="day-hours muted num" data-day=${day}></span>${way}</div>`;
};
