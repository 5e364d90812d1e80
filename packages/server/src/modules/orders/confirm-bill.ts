import { dayOf } from '@mostrador/domain';
import type { Locale } from '../../http/problem.ts';
import { html, type Markup } from '../../pages/markup.ts';
import type { Line } from '../quotes/lines.ts';
import { CONTRACT_OF } from '../services/terms.ts';
import type { Scene } from './confirm-scene.ts';
import { confirmStrings } from './confirm-strings.ts';
import { count, day, pesos, shortPesos } from './format.ts';

const YEAR_MONTHS = 12;

/** Whether it is the account that goes on for a year, with all that it has contracted (A-CM-24). */
export const isRenewal = ({ order }: Pick<Scene, 'order'>): boolean =>
  order.lines.some(({ service }) => service?.kind === 'distributorMembership' || service?.renews);

const row = (label: string, value: string) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`;

/** What is bought, for whom and until when, and what it costs. */
export function bill(scene: Scene, locale: Locale): Markup {
  const words = confirmStrings(locale);
  const { order } = scene;
  return html`<section class="close"><h2>${words.order}</h2><dl class="list framed">
${order.lines.map((line, index) => lineRows(scene, line, order.lines[index + 1], locale))}
${row(words.subtotal, pesos(order.total - order.vat, locale))}
${row(words.vat, pesos(order.vat, locale))}
<div class="total"><dt>${words.total}</dt><dd>${pesos(order.total, locale)}</dd></div></dl></section>`;
}

/** A line as its price list has it: services mostly without VAT. Its end stands below the last that shares it. */
function lineRows(scene: Scene, line: Line, next: Line | undefined, locale: Locale): Markup {
  const words = confirmStrings(locale);
  const { offerNames, receiverNames, account } = scene;
  const { service, quantity, total, vat } = line;
  const name = offerNames.get(line.offerId) ?? '';
  const receiver = line.toStampingAccountId && receiverNames.get(line.toStampingAccountId);
  const ends = service && service.endsAt !== next?.service?.endsAt;
  const several = quantity > 1 ? `${count(quantity, locale)} × ${name}` : name;
  const span = service && service.months < YEAR_MONTHS ? ` × ${words.months(service.months)}` : '';
  return html`${row(`${several}${span}`, pesos(service?.vatIncluded === false ? total - vat : total, locale))}
${receiver ? row(service ? words.stampingAccount : words.receives, receiver) : ''}
${ends ? row(words.until, day(new Date(service.endsAt), account.timezone, locale)) : ''}`;
}

/** The charge and its end in the manual's words (CM-COM-03): of one contract, or of the renewal of the account. */
export function charge(scene: Scene, locale: Locale): string | null {
  const { order, account, offerNames } = scene;
  const [line] = order.lines;
  const renews = isRenewal(scene);
  if (!line?.service || !(renews || (order.lines.length === 1 && CONTRACT_OF[line.service.kind])))
    return null;
  const words = confirmStrings(locale);
  const total = shortPesos(order.total, locale);
  const until = dayOf(new Date(line.service.endsAt), account.timezone);
  return renews
    ? words.chargeRenewal(total, until)
    : words.charge(total, until, offerNames.get(line.offerId) ?? '');
}
