import { html, nothing, type TemplateResult } from 'lit';
import { clock, icon, refresh } from '../../icons.ts';
import type { Stage } from '../machine.ts';
import { broughtBy, packagesText, pesos, type View } from './context.ts';
import { noticeNote } from './notice.ts';
import { payment } from './order.ts';

type At<A extends Stage['at']> = Stage & { at: A };

const frame = ({ texts: { t }, flow }: View, content: TemplateResult) =>
  html`<div class="waiting"><h2 id="title" part="title" tabindex="-1">${t(`${flow.product}_title`)}</h2>${content}</div>`;

/** No answer came: asks what became of it. */
export const recovering = (view: View, { purchase }: At<'recovering'>): TemplateResult => {
  const { texts, flow } = view;
  const { t } = texts;
  const bought = purchase?.quote.effects[flow.product];
  const says = bought
    ? t('recoveringOf', { packages: packagesText(texts, flow.product, bought) })
    : t('recoveringSome');
  return frame(
    view,
    html`<div class="note info" part="recovering" role="status">${icon(refresh)}<div><p class="strong">${t('recovering')}</p><p>${says}</p></div></div><div class="ruler slim wait" part="ruler" role="progressbar" aria-label=${t('recovering')}></div>`,
  );
};

/** It never arrived: the person decides whether it goes on, with the same key. */
export const resume = (view: View, { notice, busy }: At<'resume'>): TemplateResult => {
  const { t } = view.texts;
  const { flow } = view;
  return frame(
    view,
    html`${noticeNote(view, notice)}<div class="note info" role="status">${icon(refresh)}<div><p class="strong">${t('resume')}</p><p>${t('resumeSo')}</p></div></div>${flow.payments.length > 1 ? payment(view) : nothing}<div class="buttons"><button class="button main" part="finish" type="button" ?disabled=${view.disabled} aria-disabled=${busy} @click=${() => void flow.resume()}>${busy ? html`<span class="spinner" aria-hidden="true"></span>${t('buying')}` : t('finish')}</button><button class="button quiet" part="discard" type="button" aria-disabled=${busy} @click=${() => flow.forget()}>${t('discard')}</button></div>`,
  );
};

const AWAITING = { open: 'awaitingSo', blocked: 'awaitingBlocked', closed: 'awaitingClosed' } as const;

/** The platform's window decides; this page only waits, and can open it again. */
export const awaiting = (view: View, { order, window }: At<'awaiting'>): TemplateResult => {
  const { texts, flow } = view;
  const { t } = texts;
  const { product, quantity } = broughtBy(order);
  const packages = packagesText(texts, product, quantity);
  const says = t(AWAITING[window], { packages, total: pesos(texts, order.total.amount) });
  const opened = window === 'open';
  return frame(
    view,
    html`<div class="note info" part="awaiting" role="status">${opened ? html`<span class="spinner" aria-hidden="true"></span>` : icon(clock)}<div><p class="strong">${t('awaiting')}</p><p>${says}</p></div></div><div class="buttons"><button class="button ${opened ? '' : 'main'}" part="open-window" type="button" ?disabled=${view.disabled} @click=${() => void flow.ordering.open()}>${t(window === 'blocked' ? 'openWindow' : 'reopenWindow')}</button><button class="button quiet" part="leave" type="button" @click=${() => flow.forget()}>${t('leave')}</button></div>`,
  );
};
