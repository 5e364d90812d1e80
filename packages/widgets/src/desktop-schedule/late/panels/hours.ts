import { blocksOfDay, gridHours, gridOf, WEEKDAYS, type WeekGrid, weeklyOf } from '@mostrador/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../../icons/basic.ts';
import { plus } from '../../../icons/more.ts';
import type { ScheduleModel } from '../../model/schedule-model.ts';
import { isWide } from '../../views/context.ts';
import { amountOf, capital, clockAt, dayName } from '../../words.ts';
import type { Desk } from '../desk.ts';
import type { DeskView } from '../draw.ts';
import { panelMessages } from './messages.ts';
import { times } from './times.ts';
import { blocksTyped, type TypedBlock, typedProblems } from './typed.ts';

/** What a person has typed of each day while it cannot be taken; by day, and the week that it was typed on. */
interface Typing {
  days: Map<number, { readonly on: WeekGrid; readonly typed: readonly TypedBlock[] }>;
}
const typings = new WeakMap<ScheduleModel, Typing>();

const dayLine = (grid: WeekGrid, day: number) => grid.slice(day * 48, day * 48 + 48);

/** The day's blocks: as they are, or as they are being typed. */
const typedOf = (model: ScheduleModel, day: number): readonly TypedBlock[] => {
  const kept = typings.get(model)?.days.get(day);
  return kept && dayLine(kept.on, day) === dayLine(model.grid, day)
    ? kept.typed
    : blocksOfDay(model.grid, day);
};

/** Takes what was typed once nothing is wrong with it; blocks that touch become one. */
const type = ({ model, edits }: Desk, day: number, typed: readonly TypedBlock[]) => {
  const typing = typings.get(model) ?? { days: new Map() };
  typings.set(model, typing);
  if (typedProblems(typed).some(Boolean)) {
    typing.days.set(day, { on: model.grid, typed });
    model.element.requestUpdate();
    return;
  }
  typing.days.delete(day);
  const weekly = { ...weeklyOf(model.grid), [WEEKDAYS[day]!]: blocksTyped(typed) };
  edits.commit({ grid: gridOf(weekly) }, { key: 'saidPreset' });
};

/** Where a new block may stand: the first free two hours after the last block, or the first free half hour. */
export const freeBlock = (grid: WeekGrid, day: number): TypedBlock | null => {
  const line = dayLine(grid, day);
  const after = Math.max(line.lastIndexOf('1') + 3, 16);
  const slot = after < 46 ? after : line.indexOf('0');
  if (slot < 0) return null;
  const end = line.indexOf('1', slot);
  return { start: clockAt(slot), end: clockAt(Math.min(slot + 4, end < 0 ? 48 : end)) };
};

const dayFields = (view: DeskView, day: number): TemplateResult => {
  const { model, texts, desk } = view;
  const words = panelMessages(texts.locale, model.element);
  const { t } = words;
  const name = dayName(texts, day);
  const typed = typedOf(model, day);
  const problems = typedProblems(typed);
  const free = freeBlock(model.grid, day);
  const add = () => free && type(desk, day, [...typed, free]);
  const rows = typed.map((block, index) =>
    times({
      words,
      day: name,
      id: `hours-${day}-${index}`,
      typed: block,
      problem: problems[index] ?? null,
      change: (changed) => type(desk, day, typed.with(index, changed)),
      remove: () => type(desk, day, typed.toSpliced(index, 1)),
    }),
  );
  const blocked = model.locked || !free || problems.some(Boolean);
  return html`<fieldset ?disabled=${model.locked}><legend>${isWide(view) ? capital(name) : html`<span class="hidden">${capital(name)}</span>`}${isWide(view) ? html`<span class="muted num">${amountOf(texts, gridHours(model.grid, day))} h</span>` : nothing}</legend>${rows.length ? rows : html`<p class="muted small">${t('none')}</p>`}<button class="button small add" type="button" ?disabled=${blocked} @click=${add}>${icon(plus)}${t('add')}</button></fieldset>`;
};

const halfHours = html`<datalist id="half-hours">${Array.from({ length: 49 }, (_, slot) => html`<option value=${clockAt(slot)}></option>`)}</datalist>`;

/** The week, or the day on show, as a list of starts and ends. */
export const hours = (view: DeskView): TemplateResult => {
  const days = isWide(view) ? [...WEEKDAYS.keys()] : [view.model.cursor.day];
  return html`<div class="hours" part="hours">${days.map((day) => dayFields(view, day))}${halfHours}</div>`;
};
