import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Localizer } from '../../../i18n/messages.ts';
import { icon } from '../../../icons/basic.ts';
import { alertCircle, close } from '../../../icons/more.ts';
import type { es } from './messages.es.ts';
import type { TypedBlock, TypedProblem } from './typed.ts';

export type PanelTexts = Localizer<typeof es>;

interface TimesContent {
  readonly words: PanelTexts;
  /** Names the fields: `lunes`. */
  readonly day: string;
  readonly id: string;
  readonly typed: TypedBlock;
  readonly problem: TypedProblem | null;
  readonly change: (typed: TypedBlock) => void;
  /** Takes the block away; without it there is no such button. */
  readonly remove?: () => void;
}

/** What is wrong, in words. */
const said = ({ t }: PanelTexts, problem: TypedProblem): string => {
  switch (problem.code) {
    case 'ends':
      return t('ends', { time: problem.time });
    case 'overlaps':
      return t('overlaps', { block: `${problem.block.start}–${problem.block.end}` });
    default:
      return t(problem.code);
  }
};

/** Start and end of a block as fields; what is wrong is tied to the one to mend. */
export const times = (content: TimesContent): TemplateResult => {
  const { words, day, id, typed, problem, change, remove } = content;
  const { t } = words;
  const field = (side: 'start' | 'end') => {
    const wrong = problem?.side === side;
    const changed = (event: Event) => change({ ...typed, [side]: (event.target as HTMLInputElement).value });
    return html`<span class="control"><input id="${id}-${side}" inputmode="numeric" autocomplete="off" maxlength="6" list="half-hours" aria-label=${t('of', { day, what: t(side) })} aria-invalid=${wrong} aria-describedby=${wrong ? `${id}-problem` : nothing} .value=${live(typed[side])} @change=${changed}></span>`;
  };
  return html`<div class="times">${field('start')}<span>${t('to')}</span>${field('end')}${
    remove
      ? html`<button class="icon-button quiet" type="button" aria-label=${t('remove', { block: `${typed.start}–${typed.end}` })} @click=${remove}>${icon(close)}</button>`
      : nothing
  }${problem ? html`<p class="message error" id="${id}-problem">${icon(alertCircle)}${said(words, problem)}</p>` : nothing}</div>`;
};
