import { copyDay, gridHours, WEEKDAYS } from '@mostrador/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { ScheduleModel } from '../../model/schedule-model.ts';
import { isWide } from '../../views/context.ts';
import { amountOf, dayName, shortDay } from '../../words.ts';
import type { DeskView } from '../draw.ts';
import { enter } from './enter.ts';
import { panelMessages } from './messages.ts';

/** Where a day is to be copied to. */
const chosen = new WeakMap<ScheduleModel, Set<number>>();

/** Copies the day of the cell with focus, or of the tab, to others; says first what the week comes to. */
export const copy = (view: DeskView): TemplateResult => {
  const { model, texts, unfold, desk } = view;
  const words = panelMessages(texts.locale, model.element);
  const { t } = words;
  const { day: from } = model.cursor;
  const days = chosen.get(model) ?? new Set<number>();
  chosen.set(model, days);
  days.delete(from);
  const toggle = (day: number) => () => {
    if (!days.delete(day)) days.add(day);
    model.element.requestUpdate();
  };
  const close = () => unfold(null);
  const take = () => {
    desk.edits.copyTo(from, [...days].sort());
    close();
  };
  const other = (event: Event) => {
    model.cursor = { ...model.cursor, day: Number((event.target as HTMLSelectElement).value) };
    model.element.requestUpdate();
  };
  const chip = (_: unknown, day: number) =>
    html`<label class="chip"><input type="checkbox" aria-label=${dayName(texts, day)} .checked=${days.has(day)} ?disabled=${day === from} @change=${toggle(day)}><span aria-hidden="true">${shortDay(texts, day)}</span></label>`;
  const used = amountOf(texts, gridHours(copyDay(model.grid, from, [...days])));
  const source = isWide(view)
    ? html`<div class="field"><label for="copy-from">${t('copyFrom')}</label><div class="control"><select id="copy-from" .value=${`${from}`} @change=${other}>${WEEKDAYS.map((_, day) => html`<option value=${day} ?selected=${day === from}>${dayName(texts, day)}</option>`)}</select></div></div>`
    : nothing;
  return html`<div class="panel" part="panel" role="group" aria-labelledby="copy-head" ${ref(enter)}>${source}<h3 class="strong small" id="copy-head">${t('copyHead', { day: dayName(texts, from) })}</h3><div class="chips">${WEEKDAYS.map(chip)}</div><p class="small muted" role="status">${t('withCopy')}: <b class="num">${used}</b> ${texts.t('of', { budget: amountOf(texts, model.budget) })}</p><div class="acts"><button class="button quiet" type="button" @click=${close}>${t('cancel')}</button><button class="button main" type="button" part="copy-now" ?disabled=${!days.size} @click=${take}>${t('copyTo', { count: days.size })}</button></div></div>`;
};

export const forgetCopy = (model: ScheduleModel): unknown => chosen.delete(model);
