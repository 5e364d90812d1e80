import { html, nothing } from 'lit';
import { icon, offline, slashCircle } from '../../icons.ts';
import { failure } from '../../parts/failure.ts';
import type { Trouble } from '../../provider/trouble.ts';
import type { SignUpTexts } from '../messages.ts';
import type { FormKind, SignUpOptions } from '../types.ts';
import type { Piece } from './context.ts';

type Reason = NonNullable<SignUpOptions['kinds'][number]['reason']>;

const blank = (drawing: string, title: string, says: Piece, more: Piece = nothing): Piece =>
  html`<div class="blank" part="blank">${icon(drawing)}<h2 id="title" part="title" tabindex="-1">${title}</h2><p class="muted">${says}</p>${more}</div>`;

/** Why nobody may sign up here as this, and what can be done (A-CM-21, A-CM-23). */
export const closedView = ({ t }: SignUpTexts, kind: FormKind, reason: Reason | 'no_key' | null): Piece =>
  blank(
    slashCircle,
    t(`notAllowed_${kind}`),
    reason === 'no_key' ? t('noKey') : html`${reason ? t(`why_${reason}`) : nothing} ${t('notAllowedSo')}`,
  );

/** Nothing could be read so far, and why. */
export const unreadView = (
  texts: SignUpTexts,
  kind: FormKind,
  { state, problem }: Trouble,
  retry: () => void,
): Piece => {
  const { t } = texts;
  if (state === 'offline') return blank(offline, t('offline'), problem.title);
  if (state === 'not-allowed') return blank(slashCircle, problem.title, problem.detail ?? t('notAllowedSo'));
  return html`<h2 id="title" part="title" tabindex="-1">${t(`title_${kind}`)}</h2>${failure(texts, problem, retry)}`;
};
