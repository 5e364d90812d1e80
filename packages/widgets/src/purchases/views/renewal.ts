import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../icons/basic.ts';
import { clock } from '../../icons/more.ts';
import { QUOTE } from '../buying.ts';
import { renewalOf, yearOf } from '../services.ts';
import { dateOf, nameOf, pesos } from '../words.ts';
import type { Desk } from './context.ts';
import { paymentField } from './payment.ts';

/** The renewal of the account: the annual fee and everything contracted, in full, with its total (A-CM-24). */
export const renewal = (desk: Desk): TemplateResult | typeof nothing => {
  const { texts, value, buying, way, panel, disabled } = desk;
  const { t } = texts;
  const found = renewalOf(value);
  if (!found || !value.account.expiresAt) return nothing;
  const { membership, lines, total } = found;
  const busy = panel.acts.busy === QUOTE && buying.asked?.id === membership.id;
  const act = membership.available
    ? html`${paymentField(desk)}<div class="acts"><button class="button main" part="renew" type="button" ?disabled=${disabled} aria-disabled=${panel.acts.busy !== null} @click=${() => void buying.ask(desk, membership, way)}>${busy ? html`<span class="spinner" aria-hidden="true"></span>${t('working')}` : t('renew')}</button></div>`
    : html`<p class="muted"><span class="tag">${icon(clock)}</span> ${membership.reason === 'renewal_not_open' ? t('renewalOpens') : t(membership.reason === 'order_open' ? 'ordered' : 'unavailable')}</p>`;
  return html`<div class="rows ruled" part="renewal"><h3>${t('renewal')}</h3><p class="muted">${t('renewalSo', { date: dateOf(texts, value, value.account.expiresAt) })}</p><dl class="list framed">${lines.map((offer) => html`<div><dt>${nameOf(texts, offer)}</dt><dd><bdi>${pesos(texts, yearOf(offer))}</bdi></dd></div>`)}<div class="total"><dt>${t('total')}</dt><dd><bdi>${pesos(texts, total)}</bdi></dd></div></dl>${act}</div>`;
};
