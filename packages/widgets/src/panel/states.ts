import { html, nothing, type TemplateResult } from 'lit';
import { icon, slashCircle } from '../icons/basic.ts';
import { checkCircle, offline, people } from '../icons/more.ts';
import { type Failure, failure } from '../parts/failure.ts';
import type { MostradorHost, MostradorSignInError } from '../provider/context.ts';
import type { Trouble } from '../provider/trouble.ts';
import type { Acts } from './act.ts';
import type { PanelTexts } from './messages.ts';

type Piece = TemplateResult | typeof nothing | undefined;

/** What the states ask of a panel. */
export interface PanelState {
  readonly needsPerson: boolean;
  readonly signingIn: boolean;
  readonly signInError: MostradorSignInError | null;
  readonly reader: { readonly value: unknown; readonly trouble: Trouble | null; retry(): void };
  signIn(): Promise<void>;
}

/** Bars of about the final size. */
export const skeleton = (loading: string): TemplateResult =>
  html`<div class="rows breathing" aria-hidden="true"><i class="bone title"></i>${[0, 1, 2, 3].map(() => html`<i class="bone row"></i>`)}</div><p class="hidden" role="status">${loading}</p>`;

/** An icon, what is so, and what can be done. */
export const blank = (
  drawing: string,
  title: string,
  says: unknown,
  action: Piece = nothing,
): TemplateResult =>
  html`<div class="blank" part="blank">${icon(drawing)}<p class="strong">${title}</p><p class="muted">${says}</p>${action}</div>`;

const SIGN_IN = {
  window_closed: 'closed',
  window_blocked: 'blocked',
  access_denied: 'denied',
} as const;

const signInFirst = (panel: PanelState, { t }: PanelTexts) => {
  const { signingIn, signInError } = panel;
  const why = signInError && t(SIGN_IN[signInError.code as keyof typeof SIGN_IN] ?? 'signInFailed');
  return blank(
    people,
    t('visitor'),
    html`<span role="status">${why ?? t('visitorSo')}</span>`,
    html`<button class="button main" part="sign-in" type="button" @click=${() => void panel.signIn()}>${signingIn ? html`<span class="spinner" aria-hidden="true"></span>${t('signingIn')}` : t('signIn')}</button>`,
  );
};

/** What stands in the place of the content; undefined when there is some to show. */
export const instead = (panel: PanelState, texts: PanelTexts): Piece => {
  const { t } = texts;
  const { trouble, value } = panel.reader;
  if (panel.needsPerson) return signInFirst(panel, texts);
  if (!trouble) return value === undefined ? skeleton(t('loading')) : undefined;
  if (trouble.state === 'not-allowed') {
    if (trouble.problem.code === 'scope_missing' || trouble.problem.code === 'authentication_required')
      return signInFirst(panel, texts);
    return blank(slashCircle, trouble.problem.title, trouble.problem.detail);
  }
  if (value !== undefined) return undefined;
  if (trouble.state === 'offline') return blank(offline, t('offline'), trouble.problem.title);
  const { title, detail } = trouble.problem;
  const problem = { ...trouble.problem, title: t('notRead'), detail: detail ?? title };
  return failure(texts, problem, () => panel.reader.retry());
};

/** Above what was read last: the network is away, or the last reading failed. */
export const staleNote = (panel: PanelState, texts: PanelTexts, online: boolean): Piece => {
  const { trouble } = panel.reader;
  if (!online)
    return html`<div class="note" part="problem" role="status">${icon(offline)}<p>${texts.t('offline')} ${texts.t('stale')}</p></div>`;
  if (!trouble) return nothing;
  return failure(texts, { ...trouble.problem, detail: texts.t('stale') }, () => panel.reader.retry());
};

/** A failure for which there is nothing to do but to put it away. */
export const refusal = (acts: Acts, texts: PanelTexts, problem: Failure): TemplateResult =>
  failure(texts, problem, () => acts.clear(), texts.t('close'));

/**
 * What came of the last act named so: done, or why not, and the same once more where that may help.
 * @param other what a retry does, where it is not the same act that is done again
 */
export const outcomeNote = (
  { acts, host }: { readonly acts: Acts; readonly host: MostradorHost | undefined },
  texts: PanelTexts,
  name: string,
  says: string,
  other?: () => void,
): Piece => {
  const { outcome } = acts;
  if (outcome?.name !== name) return nothing;
  if (outcome.kind === 'done')
    return html`<div class="note success" part="outcome" role="status">${icon(checkCircle)}<p>${says}</p></div>`;
  const { problem, unsure } = outcome;
  const detail = [problem.detail, unsure && texts.t('unsure')].filter(Boolean).join(' ');
  const again = outcome.accountId === host?.accountId ? (other ?? outcome.again) : null;
  return again ? failure(texts, { ...problem, detail }, again) : refusal(acts, texts, { ...problem, detail });
};
