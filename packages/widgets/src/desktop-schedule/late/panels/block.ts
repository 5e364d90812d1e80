import { blockAt, gridOf, minutesOf, WEEKDAYS, weeklyOf } from '@mostrador/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { ScheduleModel } from '../../model/schedule-model.ts';
import { clockAt, dayName } from '../../words.ts';
import type { DeskView } from '../draw.ts';
import { enter } from './enter.ts';
import { panelMessages } from './messages.ts';
import { times } from './times.ts';
import { blocksTyped, type TypedBlock, typedProblems } from './typed.ts';

const typing = new WeakMap<ScheduleModel, TypedBlock>();

export const forgetBlock = (model: ScheduleModel): unknown => typing.delete(model);

/** Start and end of the block under the cell with focus (Enter), which takes the focus back. */
export const block = (view: DeskView): TemplateResult | typeof nothing => {
  const { model, texts, unfold, desk } = view;
  const { day } = model.cursor;
  const found = blockAt(model.grid, model.cursor);
  if (!found) return nothing;
  const words = panelMessages(texts.locale, model.element);
  const { t } = words;
  const name = dayName(texts, day);
  const own = { start: clockAt(found.start), end: clockAt(found.end) };
  const others = weeklyOf(model.grid)[WEEKDAYS[day]!].filter(({ start }) => start !== own.start);
  const typed = typing.get(model) ?? own;
  const [problem = null] = typedProblems([...others, typed]).slice(-1);
  const close = () => unfold(null);
  const change = (next: TypedBlock) => {
    typing.set(model, next);
    model.element.requestUpdate();
  };
  const accept = (event: Event) => {
    event.preventDefault();
    if (problem)
      return (event.target as HTMLElement).querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
    const blocks = [...others, ...blocksTyped([typed])];
    model.cursor = { day, slot: minutesOf(blocks.at(-1)!.start) / 30 };
    desk.edits.commit(
      { grid: gridOf({ ...weeklyOf(model.grid), [WEEKDAYS[day]!]: blocks }) },
      { key: 'saidPreset' },
    );
    close();
  };
  return html`<form class="panel" part="panel" aria-label=${t('blockHead', { day: name })} @submit=${accept} ${ref(enter)}><h3 class="strong small">${t('blockHead', { day: name })}</h3>${times({ words, day: name, id: 'block', typed, problem, change })}<div class="acts"><button class="button quiet" type="button" @click=${close}>${t('cancel')}</button><button class="button main" type="submit">${t('accept')}</button></div></form>`;
};
