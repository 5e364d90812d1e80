import { DEFAULT_WEEKLY, gridOf, WEEKDAYS, type WeekGrid } from '@mostrador/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../icons/basic.ts';
import { brush, chevronDown, copy, eraser, list, more, redo, undo } from '../../icons/more.ts';
import { isWide, type Piece, type View } from './context.ts';

const workday = [{ start: '09:00', end: '18:00' }];
/** Weeks to begin from: the one of EV-01, and office hours. */
const PRESETS = {
  standard: gridOf(DEFAULT_WEEKLY),
  office: gridOf(
    Object.fromEntries(
      WEEKDAYS.map((day, index) => [day, index < 5 ? workday : []]),
    ) as unknown as typeof DEFAULT_WEEKLY,
  ),
} as const satisfies Record<string, WeekGrid>;
const NAMES = Object.keys(PRESETS) as (keyof typeof PRESETS)[];

const use = ({ model, unfold }: View, name: keyof typeof PRESETS) => {
  model.commit({ grid: PRESETS[name] }, { key: 'saidPreset' });
  unfold(null);
};

const brushes = ({ texts: { t }, model }: View) => {
  const choice = (name: 'paint' | 'erase', drawing: string) => {
    const choose = () => {
      model.brush = name;
      model.element.requestUpdate();
    };
    return html`<button type="button" part="brush" aria-pressed=${model.brush === name} @click=${choose}>${icon(drawing)}${t(name)}</button>`;
  };
  return html`<div class="segmented" role="group" aria-label=${t('brush')}>${choice('paint', brush)}${choice('erase', eraser)}</div>`;
};

const stepButton = ({ texts: { t }, model }: View, name: 'undo' | 'redo', drawing: string) =>
  html`<button class="icon-button quiet" type="button" part=${name} aria-label=${t(name)} ?disabled=${model.locked || !(name === 'undo' ? model.history.canUndo : model.history.canRedo)} @click=${() => model[name]()}><span class="turn">${icon(drawing)}</span></button>`;

const presetButtons = (view: View, className: string) =>
  NAMES.map(
    (name) =>
      html`<button class=${className} type="button" part="preset" ?disabled=${view.model.locked} @click=${() => use(view, name)}>${view.texts.t(name)}</button>`,
  );

/** What does not fit in a row; a plain disclosure, so Tab and Escape do what they do everywhere. */
const menu = (view: View, content: Piece) => {
  const { texts, model, unfold } = view;
  const { t } = texts;
  const open = model.panel === 'presets';
  const toggle = () => unfold(open ? null : 'presets');
  const close = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    unfold(null);
    (event.currentTarget as HTMLElement).querySelector('button')?.focus();
  };
  const leave = (event: FocusEvent) => {
    const inside = event.currentTarget as HTMLElement;
    if (event.relatedTarget && !inside.contains(event.relatedTarget as Node)) unfold(null);
  };
  const face = isWide(view)
    ? html`<button class="button" type="button" part="presets" aria-expanded=${open} @click=${toggle}>${t('presets')}${icon(chevronDown)}</button>`
    : html`<button class="icon-button" type="button" part="presets" aria-label=${t('more')} aria-expanded=${open} @click=${toggle}>${icon(more)}</button>`;
  return html`<div class="menu" @keydown=${close} @focusout=${leave}>${face}${open ? html`<div class="popover choices">${content}</div>` : nothing}</div>`;
};

/** To the list of hours and back. */
export const write = (
  { texts: { t }, model, unfold }: View,
  className: string,
  drawing = true,
): TemplateResult => {
  const open = model.panel === 'hours';
  return html`<button class=${className} type="button" part="write" aria-pressed=${open} @click=${() => unfold(open ? null : 'hours')}>${drawing ? icon(open ? brush : list) : nothing}${t(open ? 'draw' : 'write')}</button>`;
};

const copyButton = ({ texts: { t }, model, unfold }: View) =>
  html`<button class="button" type="button" part="copy" aria-expanded=${model.panel === 'copy'} ?disabled=${model.locked} @click=${() => unfold(model.panel === 'copy' ? null : 'copy')}>${icon(copy)}${t('copyDay')}</button>`;

/** How to edit: above the week, below the folded day. */
export const toolbar = (view: View): TemplateResult => {
  const { roomy } = view;
  if (!isWide(view)) {
    const items = html`${presetButtons(view, 'item')}${write(view, 'item')}${stepItem(view)}`;
    return html`<div class="toolbar" part="toolbar">${brushes(view)}${stepButton(view, 'undo', undo)}${menu(view, items)}</div>`;
  }
  const presets = roomy ? presetButtons(view, 'button') : menu(view, html`${presetButtons(view, 'item')}`);
  return html`<div class="toolbar" part="toolbar">${brushes(view)}${stepButton(view, 'undo', undo)}${stepButton(view, 'redo', redo)}<i class="rule"></i>${presets}${copyButton(view)}${write(view, 'button quiet write')}</div>`;
};

const stepItem = ({ texts: { t }, model, unfold }: View) => {
  const again = () => {
    model.redo();
    unfold(null);
  };
  return html`<button class="item" type="button" ?disabled=${model.locked || !model.history.canRedo} @click=${again}><span class="turn">${icon(redo)}</span>${t('redo')}</button>`;
};
