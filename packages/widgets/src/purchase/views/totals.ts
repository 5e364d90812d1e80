import { addBusinessDays, SETTLEMENT_DAYS } from '@mostrador/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { formatCount, formatWeekday } from '../../format.ts';
import { clock, icon } from '../../icons.ts';
import { DEFAULT_TIME_ZONE, dayOf } from '../../instant.ts';
import { isPoints, isSlow } from '../payment.ts';
import { outcomeOf } from '../totals.ts';
import type { Shop } from '../types.ts';
import { type Piece, packagesText, pesos, type View } from './context.ts';

/** What it costs, split as the invoice will be. */
export const totals = ({ texts, flow }: View): Piece => {
  const { t, locale } = texts;
  const { offer, totals: sums } = flow;
  if (!offer || !sums) return nothing;
  const line = t('line', {
    count: formatCount(locale, flow.choice.count),
    packages: packagesText(texts, flow.product, offer.quantity),
  });
  return html`<dl class="list totals" part="totals"><div><dt>${line}</dt><dd>${pesos(texts, sums.subtotal)}</dd></div><div><dt>${t('vat')}</dt><dd>${pesos(texts, sums.vat)}</dd></div><div class="total"><dt>${t('total')}</dt><dd part="total">${pesos(texts, sums.total)}</dd></div></dl>`;
};

const slow = ({ texts, flow }: View, timezone: string): TemplateResult => {
  const { rich, locale } = texts;
  const today = dayOf(new Date(flow.host?.now() ?? 0).toISOString(), timezone);
  const day = formatWeekday(locale, addBusinessDays(today, SETTLEMENT_DAYS.latest));
  return html`<div class="note warning outcome" part="outcome">${icon(clock)}<p>${rich(`${flow.product}_slow`, { day: html`<b>${day}</b>` })}</p></div>`;
};

/** What comes of it: the balance after and how long that lasts, or when a slow charge clears, or what lacks. */
export const outcome = (view: View, { buyer, averageDaily }: Shop): Piece => {
  const { texts, flow } = view;
  const { offer, payment, product } = flow;
  const { t, rich, locale } = texts;
  if (!buyer || !offer) return nothing;
  if (!payment) return lacking(view);
  if (isSlow(payment)) return slow(view, buyer.timezone || DEFAULT_TIME_ZONE);
  const { balance, days } = outcomeOf(buyer[product], offer.quantity * flow.choice.count, averageDaily);
  const after = html`<b>${formatCount(locale, balance)}</b>`;
  const says =
    days === null
      ? rich('outcome', { balance: after })
      : rich('outcomeDays', {
          balance: after,
          days: t('days', { count: days, amount: formatCount(locale, days) }),
          average: formatCount(locale, Math.round((averageDaily ?? 0) * 10) / 10),
        });
  return html`<div class="note outcome" part="outcome">${icon(clock)}<p>${says}</p></div>`;
};

/** Points do not reach and nothing else may pay (A-CM-14): buy some, or ask for a transfer. */
const lacking = ({ texts: { t }, flow, toPoints }: View) => {
  const lacks = flow.payments.some((option) => isPoints(option) && option.missing);
  const email = flow.loader.shop?.seller.email;
  if (!lacks) return nothing;
  return html`<div class="note warning outcome" part="outcome">${icon(clock)}<div><p>${t('lackPoints')}</p><p class="ways"><button class="link" part="link" type="button" @click=${toPoints}>${t('buyPoints')}</button>${email ? html`<a class="link" part="link" href="mailto:${email}">${t('write')}</a>` : nothing}</p></div></div>`;
};
