import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { formatCount } from '../../format.ts';
import { bank, card, chevronDown, coins, icon, minus, plus } from '../../icons.ts';
import { manageMethods } from '../../parts/manage-methods.ts';
import { isPoints, type PaymentOption } from '../payment.ts';
import { COUNT_MAX, type PaymentMethod, type Shop } from '../types.ts';
import { type Piece, packagesText, pesos, type View } from './context.ts';

/** How many packages; every change says the new total. */
export const quantity = ({ texts, flow, say }: View): TemplateResult => {
  const { t, locale } = texts;
  const { count } = flow.choice;
  const set = (wanted: number) => {
    flow.choose({ count: wanted });
    const { offer, totals } = flow;
    if (!offer || !totals) return;
    const packages = packagesText(texts, flow.product, offer.quantity);
    const chosen = formatCount(locale, flow.choice.count);
    say(t('totalSaid', { count: chosen, packages, total: pesos(texts, totals.total) }));
  };
  const typed = (event: Event) => {
    const { value } = event.target as HTMLInputElement;
    // What is no whole number (`1.5`, `-3`) leaves the count as it was.
    set(/^[\d,\s]*$/.test(value) ? Number(value.replace(/\D/g, '')) : count);
  };
  const keyed = (event: KeyboardEvent) => {
    const step = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    set(count + step);
  };
  const button = (label: string, drawing: string, step: number) =>
    html`<button type="button" aria-label=${label} aria-disabled=${count + step < 1 || count + step > COUNT_MAX} @click=${() => set(count + step)}>${icon(drawing)}</button>`;
  return html`<div class="quantity" part="quantity"><label class="strong" for="count">${t('count')}</label><div class="stepper">${button(t('fewer'), minus, -1)}<input id="count" inputmode="numeric" autocomplete="off" role="spinbutton" aria-valuemin="1" aria-valuemax=${COUNT_MAX} aria-valuenow=${count} .value=${live(formatCount(locale, count))} @change=${typed} @keydown=${keyed}>${button(t('more'), plus, 1)}</div></div>`;
};

/** The stamping account that receives, where there are several. */
export const receiver = ({ texts, flow }: View, { receivers }: Shop): Piece => {
  const { t } = texts;
  if (flow.lacksReceiver)
    return html`<div class="note warning" id="no-receiver" role="note"><p>${t('noReceiver')}</p></div>`;
  if (receivers.length < 2) return nothing;
  const choose = (event: Event) => flow.choose({ receiverId: (event.target as HTMLSelectElement).value });
  return html`<div class="field receiver" part="receiver"><label for="receiver">${t('receiver')}</label><div class="control"><select id="receiver" .value=${live(flow.choice.receiverId ?? '')} @change=${choose}>${receivers.map(
    ({ id, name, blocked }) =>
      html`<option value=${id} ?disabled=${blocked} ?selected=${id === flow.choice.receiverId}>${blocked ? t('receiverBlocked', { name }) : name}</option>`,
  )}</select>${icon(chevronDown)}</div></div>`;
};

const KINDS = {
  'credit-card': ['creditCard', card],
  'debit-card': ['debitCard', card],
  'bank-account': ['bankAccount', bank],
  account: ['account', coins],
} as const satisfies Record<PaymentMethod['kind'], readonly [string, string]>;

/** Name, what it means and icon of a way to pay. */
const described = ({ texts: { t, locale }, flow }: View, option: PaymentOption): [string, Piece, string] => {
  if (!isPoints(option)) {
    const others = flow.loader.shop?.methods.length;
    if (!option.method) return [t(others ? 'byOther' : 'byMethod'), t('byMethodSo'), card];
    const [says, drawing] = KINDS[option.method.kind];
    return [option.method.label, t(says), drawing];
  }
  const count = (points: number | null) => formatCount(locale, points ?? 0);
  const before = count(option.points);
  const after = count(option.after);
  if (option.points === null) return [t('byPoints'), nothing, coins];
  if (option.missing)
    return [t('byPoints'), t('pointsLack', { points: before, missing: count(option.missing) }), coins];
  if (option.after === null) return [t('byPoints'), t('pointsHas', { points: before }), coins];
  const seen = t('pointsAfter', { before, after });
  const said = t('pointsAfterSaid', { before, after });
  return [
    t('byPoints'),
    html`<bdi aria-hidden="true">${seen}</bdi><span class="hidden">${said}</span>`,
    coins,
  ];
};

const way = (view: View, option: PaymentOption, chosen: boolean) => {
  const [name, says, drawing] = described(view, option);
  const lacks = isPoints(option) && option.missing > 0;
  return html`<label class="option" part="payment-option"><input type="radio" name="payment" .checked=${live(chosen)} ?disabled=${lacks} @change=${() => view.flow.choose({ payment: option.key })}><span><span class="name">${name}</span><span class="says">${says}</span></span>${icon(drawing)}</label>`;
};

const manage = ({ flow: { host, loader }, texts }: View): Piece =>
  host?.person && loader.shop?.methods.length
    ? manageMethods(host, texts.t('manage'), () => loader.reload())
    : nothing;

/** The ways to pay that A-CM-14 leaves. */
export const payment = (view: View): TemplateResult => {
  const { flow, texts } = view;
  const inForce = flow.payment?.key;
  return html`<div class="payment" part="payment"><h3 class="strong" id="payment">${texts.t('payment')}</h3><div class="options" role="radiogroup" aria-labelledby="payment">${flow.payments.map((option) => way(view, option, option.key === inForce))}</div>${manage(view)}</div>`;
};
