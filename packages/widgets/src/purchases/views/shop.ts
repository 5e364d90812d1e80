import { html, nothing, type TemplateResult } from 'lit';
import { icon, slashCircle } from '../../icons/basic.ts';
import { card, checkCircle, clock } from '../../icons/more.ts';
import { blank } from '../../panel/states.ts';
import { QUOTE } from '../buying.ts';
import { type Offer, SERVICES } from '../services.ts';
import { dateOf, nameOf, pesos } from '../words.ts';
import { type Desk, rowButton } from './context.ts';
import { paymentField } from './payment.ts';

const REASONS = {
  contract_running: ['held', checkCircle],
  order_open: ['ordered', clock],
} as const;

/** The button, or why there is none. */
const last = (desk: Desk, offer: Offer): TemplateResult => {
  const { texts, buying, way, panel } = desk;
  const { t } = texts;
  if (!offer.available) {
    const [says, drawing] = REASONS[offer.reason as keyof typeof REASONS] ?? ['unavailable', slashCircle];
    return html`<span class="tag">${icon(drawing)}${t(says)}</span>`;
  }
  return rowButton(desk, {
    part: 'buy',
    says: t('buy'),
    about: t('buyOne', { name: nameOf(texts, offer) }),
    busy: panel.acts.busy === QUOTE && buying.asked?.id === offer.id,
    press: () => void buying.ask(desk, offer, way),
  });
};

const row = (desk: Desk, offer: Offer) => {
  const { texts, value } = desk;
  const { t } = texts;
  const { name, price, vatIncluded, endsAt } = offer;
  return html`<tr part="offer"><td data-name=${t('name')}><b class="strong">${name}</b></td><td class="end" data-name=${t('price')}><span><bdi>${pesos(texts, price.amount)}</bdi>${vatIncluded ? html` <small class="muted">${t('withVatIn')}</small>` : nothing}</span></td><td data-name=${t('notes')}>${endsAt ? t('expires', { date: dateOf(texts, value, endsAt) }) : nothing}</td><td class="end">${last(desk, offer)}</td></tr>`;
};

/** What is sold of one kind: Nombre, Precio, Notas (Vencimiento), Comprar (CM-COM-03, CM-COM-04). */
const table = (desk: Desk, kind: (typeof SERVICES)[number]) => {
  const { t } = desk.texts;
  const offers = desk.value.offers.filter((offer) => offer.kind === kind);
  if (!offers.length) return nothing;
  return html`<div class="rows"><h3 id=${kind}>${t(kind)}</h3><table class="table offers" part="table" aria-labelledby=${kind}><thead><tr><th scope="col">${t('name')}</th><th scope="col" class="end">${t('price')}</th><th scope="col">${t('notes')}</th><th scope="col" class="end">${t('buy')}</th></tr></thead><tbody>${offers.map((offer) => row(desk, offer))}</tbody></table></div>`;
};

/** What can be bought. */
export const shop = (desk: Desk): TemplateResult => {
  const { texts, value } = desk;
  const { t } = texts;
  if (!value.offers.some(({ kind }) => kind === 'masterLicense' || kind === 'subscription'))
    return blank(card, t('nothing'), t('nothingSo'));
  return html`<p class="muted">${t('lead')}</p>${paymentField(desk)}${SERVICES.map((kind) => table(desk, kind))}`;
};
