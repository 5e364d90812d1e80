import { DEFAULT_WEEKLY, gridOf, WEEKDAYS, type WeekGrid } from '@mostrador/domain';
import { html, type TemplateResult } from 'lit';
import { icon } from '../../icons/basic.ts';
import { redo } from '../../icons/more.ts';
import { isWide } from '../views/context.ts';
import { presetButtons, write } from '../views/toolbar.ts';
import type { DeskView } from './draw.ts';

const workday = [{ start: '09:00', end: '18:00' }];

/** Weeks to begin from: the one of EV-01, and office hours. */
export const PRESETS = {
  standard: gridOf(DEFAULT_WEEKLY),
  office: gridOf(
    Object.fromEntries(
      WEEKDAYS.map((day, index) => [day, index < 5 ? workday : []]),
    ) as unknown as typeof DEFAULT_WEEKLY,
  ),
} as const satisfies Record<string, WeekGrid>;

/** What does not fit in the toolbar's row. */
export const presetMenu = (view: DeskView): TemplateResult => {
  const { texts, model, desk, unfold } = view;
  const again = () => {
    desk.edits.redo();
    unfold(null);
  };
  const rest = isWide(view)
    ? ''
    : html`${write(view, 'item')}<button class="item" type="button" ?disabled=${model.locked || !model.history.canRedo} @click=${again}><span class="turn">${icon(redo)}</span>${texts.t('redo')}</button>`;
  return html`<div class="popover choices">${presetButtons(view, 'item')}${rest}</div>`;
};
