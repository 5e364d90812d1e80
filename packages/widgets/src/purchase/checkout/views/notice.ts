import { html, nothing } from 'lit';
import { alertCircle, icon, triangle } from '../../../icons.ts';
import { keepChoice } from '../../kept-choice.ts';
import type { Piece } from '../../views/context.ts';
import type { CheckoutTexts } from '../messages.ts';
import type { Notice } from '../notices.ts';
import { shortId } from '../short-id.ts';
import type { CheckoutView } from './context.ts';

/** The next step that a notice offers. */
const step = ({ texts: { t }, words, flow, toPoints }: CheckoutView, next: Notice['next']): Piece => {
  const email = flow.loader.shop?.seller.email;
  if (next === 'buy-points')
    return html`<button class="link" part="link" type="button" @click=${toPoints}>${t('buyPoints')}</button>`;
  if (next === 'redirect') {
    const leave = () => {
      keepChoice(flow.product, flow.choice);
      void flow.host?.signInByRedirect({ pointCeiling: flow.element.pointCeiling });
    };
    return html`<button class="link" part="link" type="button" @click=${leave}>${words.t('redirect')}</button>`;
  }
  return next === 'write' && email
    ? html`<a class="link" part="link" href="mailto:${email}">${t('write')}</a>`
    : nothing;
};

/** What a notice says, in the widget's words or the platform's. */
export const noticeText = ({ t }: CheckoutTexts, { code, said }: Notice): string =>
  code === 'said' ? (said ?? t('no_unknown')) : t(`no_${code}`);

/** What stopped the purchase, above what the person was doing; announced at once. */
export const noticeNote = (view: CheckoutView, notice: Notice | null): Piece => {
  if (!notice) return nothing;
  const { tone, requestId, next } = notice;
  return html`<div class="note ${tone} notice" part="notice" role="alert">${icon(tone === 'danger' ? alertCircle : triangle)}<div><p>${noticeText(view.words, notice)}</p>${next ? html`<p>${step(view, next)}</p>` : nothing}${requestId ? html`<p class="caption">${view.texts.t('request', { id: shortId(requestId) })}</p>` : nothing}</div></div>`;
};
