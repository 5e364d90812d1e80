import { html, nothing, type TemplateResult } from 'lit';
import { formatCount, formatWeekday } from '../../../format.ts';
import {
  alertCircle,
  arrow,
  checkCircle,
  clock,
  copy,
  download as downloadIcon,
  icon,
} from '../../../icons.ts';
import { DEFAULT_TIME_ZONE, dayOf } from '../../../instant.ts';
import type { Order } from '../../types.ts';
import { broughtBy, type Piece, packagesText, pesos } from '../../views/context.ts';
import { noticeOf } from '../notices.ts';
import { download, inOtherAccounts, receiptFile, receiptRows } from '../receipt-rows.ts';
import { shortId } from '../short-id.ts';
import type { CheckoutView } from './context.ts';
import { noticeText } from './notice.ts';

const ENDS = new Set(['failed', 'refunded']);

/** Icon, title and sentence of how the order stands. */
const verdict = (view: CheckoutView, order: Order): [string, string, string, string] => {
  const { texts, words, flow } = view;
  const { t } = words;
  const { locale } = texts;
  const { product, quantity } = broughtBy(order);
  const packages = packagesText(texts, product, quantity);
  if (ENDS.has(order.state)) {
    const code = order.state === 'refunded' ? 'refunded' : (order.reason ?? 'unknown');
    return ['danger', alertCircle, t('rejected'), noticeText(words, noticeOf(code))];
  }
  if (order.state === 'fulfilled')
    return ['success', checkCircle, t(`${product}_thanks`), t(`${product}_credited`, { packages })];
  const due = order.payment.expectedSettlementAt;
  const zone = flow.loader.shop?.buyer?.timezone ?? DEFAULT_TIME_ZONE;
  const says = due
    ? t('registeredSo', { packages, day: formatWeekday(locale, dayOf(due, zone)) })
    : t('registeredSoon', { packages });
  return ['', clock, t('registered'), says];
};

/** `18,640 → 68,640 timbres`, once both are known: all that the buyer has, as the form promised it. */
const movement = ({ texts: { t, locale }, words, flow }: CheckoutView, order: Order): Piece => {
  const { balanceBefore, balanceAfter } = order;
  const { product } = broughtBy(order);
  if (order.state !== 'fulfilled' || balanceBefore === null || balanceAfter === null) return nothing;
  const elsewhere = inOtherAccounts(order, flow.loader.shop);
  const before = balanceBefore + elsewhere;
  const after = balanceAfter + elsewhere;
  return html`<p class="movement" part="movement"><span class="hidden">${words.t('from')} </span><span class="muted">${formatCount(locale, before)}</span><span class="turn">${icon(arrow)}</span><span class="hidden"> ${words.t('to')} </span><b>${formatCount(locale, after)}</b> <span class="muted unit">${t(product, { count: after })}</span></p>`;
};

const reference = ({ texts: { t }, words, say }: CheckoutView, { id }: Order): TemplateResult => {
  const copyIt = async () => {
    await navigator.clipboard?.writeText(id);
    say(t('copied'));
  };
  return html`<p class="reference small"><span class="muted">${words.t('reference')}</span><span>${shortId(id)} <button class="link" part="link" type="button" aria-label="${t('copy')} ${id}" @click=${() => void copyIt().catch(() => {})}>${icon(copy)}</button></span></p>`;
};

/** Takes the form's place in the same frame; its title takes the focus. */
export const receipt = (view: CheckoutView, order: Order): TemplateResult => {
  const { texts, words, flow, between } = view;
  const { t } = texts;
  const { shop } = flow.loader;
  const [tone, drawing, title, says] = verdict(view, order);
  const save = () =>
    download(receiptFile(texts, words, order, shop), `${words.t('fileName')}-${order.id}.html`);
  const again = () => (between ? view.toStamps() : void flow.apply({ do: 'again' }));
  return html`<div class="receipt" part="receipt"><div class="verdict ${tone}">${icon(drawing)}<h2 id="title" part="title" tabindex="-1">${title}</h2><p class="muted" role="status">${says}</p></div>${movement(view, order)}<dl class="list facts">${receiptRows(texts, words, order, shop).map(([name, value]) => html`<div><dt>${name}</dt><dd><bdi>${value}</bdi></dd></div>`)}<div class="total"><dt>${t('total')}</dt><dd>${pesos(texts, order.total.amount)}</dd></div></dl>${reference(view, order)}<button class="button" part="download" type="button" @click=${save}>${icon(downloadIcon)}${words.t('download')}</button><button class="button quiet" part="again" type="button" @click=${again}>${between ? t('backToStamps') : words.t('another')}</button></div>`;
};
