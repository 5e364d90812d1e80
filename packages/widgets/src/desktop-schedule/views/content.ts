import { html, nothing, type TemplateResult } from 'lit';
import { icon, triangle } from '../../icons/basic.ts';
import { amountOf } from '../words.ts';
import { isWide, type Piece, type View } from './context.ts';
import { dayHead, dayTabs } from './days.ts';
import { footer, zoneLine } from './footer.ts';
import { head, power } from './head.ts';
import { staleNote } from './states.ts';
import { monthStrip, stateStrip, strip, weekStrip } from './strip.ts';
import { toolbar } from './toolbar.ts';

/** Near the button that it stops, below the grid: above it the cells would move from under the pointer. */
const overNote = ({ texts, model }: View): Piece => {
  const { t } = texts;
  if (!model.excess || model.conflict) return nothing;
  const [amount, budget] = [amountOf(texts, model.excess), amountOf(texts, model.budget)];
  return html`<div class="note warning over-note" part="over">${icon(triangle)}<p><b class="strong">${t('overNote', { amount, budget })}</b> ${t('overSo', { amount })}</p></div>`;
};

/** Above everything: what is stale, what the desktop lacks, what a save met. */
const notes = (view: View): TemplateResult =>
  html`<div class="notes">${staleNote(view.texts, view.model)}${view.model.desk?.draw.notes(view)}</div>`;

/** The grid, or the list of hours in its place. */
const plan = (view: View): Piece => {
  const { model, board } = view;
  const listed = model.panel === 'hours' && model.desk?.draw.hours(view);
  return html`${listed || board}${model.desk?.draw.panel(view)}`;
};

/** A desktop's schedule, as wide as there is room. */
export const content = (view: View): TemplateResult => {
  const { model, texts } = view;
  const compared = model.conflict?.open;
  if (isWide(view))
    return html`${head(view)}${notes(view)}${strip(view)}${compared ? nothing : toolbar(view)}<div class="plan">${plan(view)}</div>${zoneLine(view)}${overNote(view)}${footer(view)}`;
  const day = html`${dayHead(view)}<div class="plan">${plan(view)}</div>`;
  return html`${head(view)}${stateStrip(view)}${power(view)}${notes(view)}${weekStrip(view)}${dayTabs(view)}<div class="one-day" role="tabpanel" id="day" aria-label=${texts.t('title')}>${compared ? model.desk?.draw.comparison(view) : day}</div>${compared ? nothing : toolbar(view)}${zoneLine(view)}${monthStrip(view)}${overNote(view)}${footer(view)}`;
};
