import { blocksOfDay, daysThatDiffer, gridHours, type WeekGrid } from '@mostrador/domain';
import { html, nothing } from 'lit';
import { icon } from '../../icons/basic.ts';
import { people } from '../../icons/more.ts';
import type { Texts } from '../messages.ts';
import { messages } from '../messages.ts';
import type { Conflict } from '../model/schedule-model.ts';
import { isWide, type Piece } from '../views/context.ts';
import { zoneName } from '../views/zones.ts';
import { amountOf, capital, dayName, listOf, wallOf } from '../words.ts';
import type { Desk } from './desk.ts';
import type { DeskView } from './draw.ts';
import type { DeskTexts } from './messages.ts';

/** Who saved when, and what differs. */
const told = (texts: Texts, { t }: DeskTexts, desk: Desk, { theirs }: Conflict) => {
  const { draft, zone } = desk.model;
  const { savedBy, savedAt, timezone } = theirs.schedule;
  const who = t(savedBy.isCaller ? 'caller' : savedBy.role);
  const days = daysThatDiffer(draft.grid, theirs.grid);
  const names = listOf(
    texts,
    days.map((day) => dayName(texts, day)),
  );
  const says = days.length ? t('differ', { count: days.length, days: names }) : '';
  const zones = timezone === draft.timezone ? '' : t('differZone', { zone: zoneName(timezone) });
  return {
    title: t('conflict', { who, time: wallOf(savedAt, zone).slice(11) }),
    differs: [says, zones].filter(Boolean).join(' '),
  };
};

/** What a screen reader hears of it. */
export const conflictSaid = (desk: Desk, conflict: Conflict): string => {
  const words = desk.words;
  const texts = messages(words.locale) ?? messages('es-MX');
  if (!texts) return '';
  const { title, differs } = told(texts, words, desk, conflict);
  return `${title} ${differs} ${words.t('chooseOne')}`;
};

const choices = ({ words: { t }, desk, disabled }: DeskView) =>
  html`<div class="choose"><button class="button small" part="use-saved" type="button" ?disabled=${!!desk.busy} @click=${() => desk.useSaved()}>${t('useSaved')}</button><button class="button small main" part="keep-mine" type="button" ?disabled=${disabled || !!desk.busy} @click=${() => void desk.model.save()}>${t('keepMine')}</button></div>`;

/** The note of someone else's schedule: nothing is saved until one of them is chosen. */
export const conflictNote = (view: DeskView, conflict: Conflict): Piece => {
  const { texts, words, desk } = view;
  const { t } = words;
  const { title, differs } = told(texts, words, desk, conflict);
  const below = conflict.open ? t('compareBelow') : '';
  const compare = conflict.open
    ? nothing
    : html`<button class="button small" part="compare" type="button" @click=${() => desk.compare(true)}>${t('compare')}</button>`;
  return html`<div class="note warning conflict" part="conflict" role="alert">${icon(people)}<div class="told"><p class="strong">${title}</p><p>${differs} ${below}</p></div>${conflict.open ? choices(view) : compare}</div>`;
};

/** In the place of the save button, until one is chosen. */
export const conflictFooter = (view: DeskView): Piece => {
  const { words, desk, model } = view;
  const { t } = words;
  const open = model.conflict?.open;
  const again = open
    ? html` <button class="link" part="link" type="button" @click=${() => desk.compare(false)}>${t('editAgain')}</button>`
    : nothing;
  const legend =
    open && isWide(view)
      ? html`<span class="legend caption"><i class="swatch own"></i>${t('mine')}<i class="swatch theirs"></i>${t('theirs')}</span>`
      : nothing;
  return html`<footer class="foot"><p class="small muted kept">${t('nothingSaved')}${again}</p>${legend}</footer>`;
};

const hoursOf = (texts: Texts, grid: WeekGrid, day: number) => {
  const blocks = blocksOfDay(grid, day).map(({ start, end }) => `${start}–${end}`);
  return html`<span class="num">${blocks.join(', ') || '–'}</span><span class="num muted">${amountOf(texts, gridHours(grid, day))} h</span>`;
};

/** The days that differ, one under the other, each in both versions: for narrow places. */
export const comparison = ({ texts, words: { t }, model }: DeskView, { theirs }: Conflict): Piece =>
  html`<dl class="comparison">${daysThatDiffer(model.grid, theirs.grid).map(
    (day) =>
      html`<div><dt class="strong">${capital(dayName(texts, day))}</dt><dd class="own"><span class="caption">${t('mine')}</span>${hoursOf(texts, model.grid, day)}</dd><dd class="theirs"><span class="caption">${t('theirs')}</span>${hoursOf(texts, theirs.grid, day)}</dd></div>`,
  )}</dl>`;
