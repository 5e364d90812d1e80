import { html, nothing, type TemplateResult } from 'lit';
import { formatCount } from '../../format.ts';
import { chevronBack, coins, icon, stamp } from '../../icons.ts';
import { type FormStage, START } from '../form-stage.ts';
import type { Shop } from '../types.ts';
import { type Piece, packagesText, pesos, type View } from './context.ts';
import { payment, quantity, receiver } from './order.ts';
import { packages } from './packages.ts';
import { outcome, totals } from './totals.ts';

/** Title and balance; between stamps it also leads back to them. */
export const heading = (
  { texts: { t, locale }, flow, between, toStamps }: View,
  balance = true,
): TemplateResult => {
  const buyer = balance && flow.loader.shop?.buyer;
  const amount = buyer ? formatCount(locale, buyer[flow.product]) : '';
  return html`<header class="heading">${between ? html`<button class="icon-button" type="button" aria-label=${t('backToStamps')} @click=${toStamps}><span class="turn">${icon(chevronBack)}</span></button>` : nothing}<h2 id="title" part="title" tabindex="-1">${t(`${flow.product}_title`)}</h2>${balance ? html`<p class="muted small ${buyer ? 'line' : ''}" part="balance">${buyer ? t('balance', { amount }) : nothing}<span class="words">${buyer ? '. ' : nothing}${t(`${flow.product}_fact`)}</span></p>` : nothing}</header>`;
};

/** The head of the second view, in narrow places only. */
const payHead = ({ texts, flow }: View): Piece => {
  const { t, locale } = texts;
  const { offer, totals: sums } = flow;
  if (!offer || !sums) return nothing;
  const back = () => void flow.apply({ do: 'back' });
  const line = t('line', {
    count: formatCount(locale, flow.choice.count),
    packages: packagesText(texts, flow.product, offer.quantity),
  });
  return html`<header class="pay-head"><button class="icon-button" type="button" aria-label=${t('back')} @click=${back}><span class="turn">${icon(chevronBack)}</span></button><h2 tabindex="-1">${t('payment')}</h2></header><div class="note summary" part="summary">${icon(flow.product === 'stamps' ? stamp : coins)}<div><p class="strong">${line}</p><p class="muted">${t('withVat', { total: pesos(texts, sums.total) })}</p></div><button class="link" part="link" type="button" @click=${back}>${t('change')}</button></div>`;
};

const buyButton = ({ texts, flow, disabled }: View, { busy }: FormStage): TemplateResult => {
  const { t } = texts;
  const { offer, payment: way, choice } = flow;
  const label = offer
    ? t('buy', { packages: packagesText(texts, flow.product, offer.quantity * choice.count) })
    : t(`${flow.product}_title`);
  const waits = busy && t(busy === 'quoting' ? 'preparing' : 'signingIn');
  // While busy it only says so: a disabled button would lose the focus that the dialog gives back.
  return html`<button class="button main buy" part="buy" type="button" ?disabled=${disabled || !offer || !way || flow.lacksReceiver} aria-disabled=${!!busy} aria-describedby=${flow.lacksReceiver ? 'no-receiver' : 'final'} @click=${() => void flow.buy()}>${waits ? html`<span class="spinner" aria-hidden="true"></span>${waits}` : label}</button>`;
};

/** Choosing what to buy: list and till, one after the other in narrow places, side by side in wide ones. */
export const form = (view: View, shop: Shop): TemplateResult => {
  const { texts, flow, disabled } = view;
  const { t } = texts;
  const { stage: now } = flow;
  // Behind the dialog the form stays as it was.
  const stage = now.at === 'form' ? now : { ...START, paying: now.at === 'confirm' && now.paying };
  return html`<div class="purchase ${stage.paying ? 'paying' : ''}">${flow.checkout?.draw.notice(view)}<div class="shelf">${heading(view)}${packages(view, shop)}<p class="muted small facts"><span class="wide">${t(`${flow.product}_fact`)} </span>${t('vatIncluded')}</p></div><div class="till"><div class="choices">${payHead(view)}${quantity(view)}${receiver(view, shop)}${payment(view)}</div><div class="sums">${totals(view)}${outcome(view, shop)}<button class="button main next" part="next" type="button" ?disabled=${disabled || !flow.offer} @click=${() => flow.apply({ do: 'pay' })}>${t('toPayment')}</button>${buyButton(view, stage)}<p class="caption final" id="final">${t('irreversible')}</p>${flow.checkout?.draw.onItsWay(view)}</div></div></div>`;
};
