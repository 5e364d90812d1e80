import { html, nothing, type TemplateResult } from 'lit';
import { checkCircle, clock, icon } from '../../icons.ts';
import { formatTime } from '../../instant.ts';
import type { ProgressView } from './context.ts';

/** One line of what has been, is, or is to come. */
export interface Line {
  readonly name: string;
  readonly is: 'done' | 'now' | 'waiting' | 'to-come';
  /** What is to be done about it. */
  readonly says?: string | undefined;
  /** Instant (RFC 3339), or a text. */
  readonly at?: string | null | undefined;
}

/** `14:20` in the reader's own day; a text as it is. */
const timeText = (at: string): string =>
  at.includes('T') ? formatTime(at, Intl.DateTimeFormat().resolvedOptions().timeZone) : at;

const sign = (is: Line['is']) =>
  is === 'done'
    ? icon(checkCircle)
    : is === 'to-come'
      ? icon(clock)
      : html`<i class=${is === 'now' ? 'spinner' : 'dot'}></i>`;

/** Lines under each other, joined by a hairline; the present one is 600. */
export const linesView = ({ words: { t } }: ProgressView, lines: readonly Line[]): TemplateResult =>
  html`<ol class="lines" part="lines" aria-label=${t('progress')}>${lines.map(
    ({ name, is, says, at }) =>
      html`<li class=${is} part="line" aria-current=${is === 'now' || is === 'waiting' ? 'step' : nothing}>${sign(is)}<div><p>${name}${is === 'done' ? html`<span class="hidden">, ${t('done')}</span>` : nothing}</p>${says ? html`<p class="says">${says}</p>` : nothing}</div>${at ? html`<span class="num">${timeText(at)}</span>` : nothing}</li>`,
  )}</ol>`;
