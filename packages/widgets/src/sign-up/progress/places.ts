import { html, nothing, type TemplateResult } from 'lit';
import { checkCircle, clock, icon, mail, slashCircle } from '../../icons.ts';
import { ruler, tallTicks } from '../../parts/ruler.ts';
import { clockText, type Known, type ProgressView } from './context.ts';
import { type Line, linesView } from './lines.ts';

type Piece = TemplateResult | typeof nothing;

/** Ten minutes, a tick for ten seconds each (CM-DIS-03). */
export const TICKS = 60;
const SECONDS_MAX = 600;

const title = (text: string) => html`<h2 id="title" part="title" tabindex="-1">${text}</h2>`;

/** What is written after the mail: where there is no token, all that is known. */
export const notice = (view: ProgressView): Piece => {
  const { words, email, following, hint, busy, online, ask, restart } = view;
  const { t } = words;
  const follows = following.newcomer.token !== null;
  return html`<div class="opening">${icon(checkCircle)}${title(t('thanks'))}<p class="muted">${t('thanksSo')}</p></div>${track(view)}${follows ? html`<button class="button main" part="activated" ?disabled=${!online} aria-disabled=${busy ? 'true' : nothing} @click=${ask}>${busy ? html`<span class="spinner"></span>` : nothing}${t('activated')}</button>` : nothing}<p class="said" role="status">${hint}</p><div class="ways">${resending(view)}${email ? html`<p>${t('wrongEmail')} <button class="link" part="link" @click=${restart}>${t('correct')}</button></p>` : nothing}</div>`;
};

/** As text until it may be pressed, then as a link. */
const resending = ({ words: { t }, following, resend, online }: ProgressView): Piece => {
  const seconds = following.resendSeconds;
  if (seconds === null) return nothing;
  const way =
    seconds > 0
      ? html`<span class="num">${t('resendIn', { time: clockText(seconds) })}</span>`
      : html`<button class="link" part="link" ?disabled=${!online} @click=${resend}>${t('resend')}</button>`;
  return html`<p>${t('notArrived')} ${way}</p>`;
};

/** Sin validar, Sin activar (a customer: por confirmar), Activa: the present one with its instruction. */
const track = (view: ProgressView): TemplateResult => {
  const { words, kind, following, email } = view;
  const { t } = words;
  const { signUp } = following;
  const state = signUp?.state ?? 'unverified';
  const middle = kind === 'customer' ? 'pending-link' : 'inactive';
  const states = ['unverified', middle, 'active'] as const;
  const now = (states as readonly string[]).indexOf(state);
  const lines = states.map((each, at): Line => {
    const so = each === 'active' ? undefined : t(`so_${each}`, { email });
    const is = at < now || state === 'active' ? 'done' : at === now ? 'waiting' : 'to-come';
    const says = is === 'done' || (is === 'to-come' && each === 'unverified') ? undefined : so;
    return { name: t(`state_${each}`), is, says, at: each === 'unverified' ? signUp?.verifiedAt : null };
  });
  const finishedAt = signUp?.provisioning?.finishedAt;
  const provisioned: Line = { name: t('provisioned'), is: 'done', at: finishedAt };
  return linesView(view, finishedAt ? [...lines.slice(0, 1), provisioned, ...lines.slice(1)] : lines);
};

/** Seconds since it began, by the platform's clock. */
export const elapsedSeconds = ({ signUp, view }: Known): number =>
  Math.max(0, (view.following.now - Date.parse(signUp.provisioning?.startedAt ?? '')) / 1000 || 0);

export const provisioning = (known: Known): TemplateResult => {
  const { view, signUp } = known;
  const { words, email, following } = view;
  const { t, rich } = words;
  const seconds = elapsedSeconds(known);
  const late = seconds > SECONDS_MAX ? t('late') : signUp.provisioning?.delayed ? t('delayed') : '';
  const lines: Line[] = [
    { name: t('registered'), is: 'done', at: signUp.createdAt },
    { name: t('verified'), is: 'done', at: signUp.verifiedAt },
    { name: t('preparing'), is: 'now', at: clockText(seconds) },
    { name: t('ready'), is: 'to-come' },
  ];
  const minutes = Math.min(10, Math.floor(seconds / 60));
  const bar = ruler({
    role: 'progressbar',
    label: t('elapsed'),
    text: t('minutes', { count: minutes }),
    value: tallTicks(seconds, SECONDS_MAX, TICKS),
    max: TICKS,
    modifier: 'slim',
  });
  return html`<div class="opening"><p class="muted small">${signUp.name}</p>${title(t('provisioning'))}<p class="muted">${t('provisioningSo')}</p></div><div class="gauge"><p><b class="figure num">${clockText(seconds)}</b><span class="muted">${t('upTo')}</span></p>${bar}${late ? html`<p class="caption" part="late">${late}</p>` : nothing}</div>${linesView(view, lines)}<div class="note">${icon(mail)}<p>${rich('mayClose', { email: html`<b>${email || following.signUp?.person.email}</b>` })}</p></div>`;
};

/** Waits for its distributor, is active, or was refused. */
export const standing = ({ view, signUp }: Known): TemplateResult => {
  const { words, kind, email, signIn, restart } = view;
  const { t } = words;
  const { state } = signUp;
  if (state === 'rejected') return ended(view, 'rejected');
  if (state === 'active')
    return html`<div class="opening">${icon(checkCircle)}${title(t('title_active'))}<p class="muted">${t(`text_active_${kind}`)}</p></div>${track(view)}<button class="button main" part="enter" @click=${signIn}>${t('enter')}</button><div class="ways"><p><button class="link" part="link" @click=${restart}>${t('again')}</button></p></div>`;
  const waits = state === 'pending-link' ? state : 'inactive';
  return html`<div class="opening wait">${icon(clock)}${title(t(`title_${waits}`))}<p class="muted">${t(`text_${waits}`, { email })}</p></div>${track(view)}`;
};

/** Nothing more comes of it. */
export const ended = (
  { words: { t }, restart }: Pick<ProgressView, 'words' | 'restart'>,
  how: 'rejected' | 'gone',
): TemplateResult =>
  html`<div class="blank" part="blank">${icon(slashCircle)}${title(t(`title_${how}`))}<p class="muted">${t(`text_${how}`)}</p><button class="button" part="again" @click=${restart}>${t('again')}</button></div>`;
