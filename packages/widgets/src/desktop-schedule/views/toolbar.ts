import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../icons/basic.ts';
import { brush, chevronDown, copy, eraser, list, more, redo, undo } from '../../icons/more.ts';
import { isWide, type View } from './context.ts';

/** Weeks to begin from. */
const NAMES = ['standard', 'office'] as const;

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
  html`<button class="icon-button quiet" type="button" part=${name} aria-label=${t(name)} ?disabled=${model.locked || !(name === 'undo' ? model.history.canUndo : model.history.canRedo)} @click=${() => void model.ask(({ edits }) => edits[name]())}><span class="turn">${icon(drawing)}</span></button>`;

export const presetButtons = ({ model, texts, unfold }: View, className: string): TemplateResult[] =>
  NAMES.map((name) => {
    const use = () => {
      void model.ask((desk) => desk.begin(name));
      unfold(null);
    };
    return html`<button class=${className} type="button" part="preset" ?disabled=${model.locked} @click=${use}>${texts.t(name)}</button>`;
  });

/** What does not fit in a row; a plain disclosure, so Tab does what it does everywhere; `unfolded.ts` closes it by Escape. */
const menu = (view: View) => {
  const { texts, model, unfold } = view;
  const { t } = texts;
  const open = model.panel === 'presets';
  const toggle = () => unfold(open ? null : 'presets');
  const leave = (event: FocusEvent) => {
    const inside = event.currentTarget as HTMLElement;
    if (open && event.relatedTarget && !inside.contains(event.relatedTarget as Node)) unfold(null);
  };
  const face = isWide(view)
    ? html`<button class="button" type="button" part="presets" aria-expanded=${open} @click=${toggle}>${t('presets')}${icon(chevronDown)}</button>`
    : html`<button class="icon-button" type="button" part="presets" aria-label=${t('more')} aria-expanded=${open} @click=${toggle}>${icon(more)}</button>`;
  return html`<div class="menu" @focusout=${leave}>${face}${open ? model.desk?.draw.menu(view) : nothing}</div>`;
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
  if (!isWide(view))
    return html`<div class="toolbar" part="toolbar">${brushes(view)}${stepButton(view, 'undo', undo)}${menu(view)}</div>`;
  const presets = roomy ? presetButtons(view, 'button') : menu(view);
  return html`<div class="toolbar" part="toolbar">${brushes(view)}${stepButton(view, 'undo', undo)}${stepButton(view, 'redo', redo)}<i class="rule"></i>${presets}${copyButton(view)}${write(view, 'button quiet write')}</div>`;
};
