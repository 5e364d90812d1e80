import { html, nothing, type TemplateResult } from 'lit';
import { continueHere, type WindowState } from '../../../confirmation-window.ts';
import { clock, icon, refresh } from '../../../icons.ts';
import { broughtBy, packagesText, pesos } from '../../views/context.ts';
import { payment } from '../../views/order.ts';
import type { StageAt } from '../machine.ts';
import type { CheckoutView } from './context.ts';
import { noticeNote } from './notice.ts';

const frame = ({ texts: { t }, flow }: CheckoutView, content: TemplateResult) =>
  html`<div class="waiting"><h2 id="title" part="title" tabindex="-1">${t(`${flow.product}_title`)}</h2>${content}</div>`;

const ring = html`<span class="spinner" aria-hidden="true"></span>`;

/** No answer came: asks what became of it. */
export const recovering = (view: CheckoutView, { purchase }: StageAt<'recovering'>): TemplateResult => {
  const { texts, words, flow } = view;
  const bought = purchase?.quote.effects[flow.product];
  const says = bought
    ? words.t('recoveringOf', { packages: packagesText(texts, flow.product, bought) })
    : words.t('recoveringSome');
  return frame(
    view,
    html`<div class="note info" part="recovering" role="status">${icon(refresh)}<div><p class="strong">${words.t('recovering')}</p><p>${says}</p></div></div><div class="ruler slim wait" part="ruler" role="progressbar" aria-label=${words.t('recovering')}></div>`,
  );
};

/** It never arrived: the person decides whether it goes on, with the same key. */
export const resume = (view: CheckoutView, { notice, busy }: StageAt<'resume'>): TemplateResult => {
  const { t } = view.words;
  const { flow, checkout } = view;
  return frame(
    view,
    html`${noticeNote(view, notice)}<div class="note info" role="status">${icon(refresh)}<div><p class="strong">${t('resume')}</p><p>${t('resumeSo')}</p></div></div>${flow.payments.length > 1 ? payment(view) : nothing}<div class="buttons"><button class="button main" part="finish" type="button" ?disabled=${view.disabled} aria-disabled=${busy} @click=${() => void checkout.resume()}>${busy ? html`${ring}${t('buying')}` : t('finish')}</button><button class="button quiet" part="discard" type="button" aria-disabled=${busy} @click=${() => busy || checkout.forget()}>${t('discard')}</button></div>`,
  );
};

const AWAITING = {
  unopened: 'awaitingUnopened',
  open: 'awaitingSo',
  closed: 'awaitingClosed',
  blocked: 'awaitingBlocked',
} as const satisfies Record<WindowState, string>;

/** The platform's page decides; this page only waits, and can open it again, or give way to it. */
export const awaiting = (view: CheckoutView, { order, window }: StageAt<'awaiting'>): TemplateResult => {
  const { texts, words, checkout } = view;
  const { t } = words;
  const { product, quantity } = broughtBy(order);
  const packages = packagesText(texts, product, quantity);
  const says = t(AWAITING[window], { packages, total: pesos(texts, order.total.amount) });
  const opened = window === 'open';
  const here =
    window === 'blocked' && order.confirmationUrl
      ? html`<a class="button main" part="continue-here" href=${continueHere(order.confirmationUrl)}>${t('continueHere')}</a>`
      : nothing;
  return frame(
    view,
    html`<div class="note info" part="awaiting" role="status">${opened ? ring : icon(clock)}<div><p class="strong">${t('awaiting')}</p><p>${says}</p></div></div><div class="buttons">${here}<button class="button ${opened || here !== nothing ? '' : 'main'}" part="open-window" type="button" ?disabled=${view.disabled} @click=${() => void checkout.ordering.open()}>${t(opened || window === 'closed' ? 'reopenWindow' : 'openWindow')}</button><button class="button quiet" part="leave" type="button" @click=${() => checkout.forget()}>${t('leave')}</button></div>`,
  );
};
