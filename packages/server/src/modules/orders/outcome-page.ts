import { PROBLEMS, type ProblemCode } from '@mostrador/contract';
import { pageScript } from '../../pages/assets.ts';
import type { IconName } from '../../pages/icons.ts';
import { renderPage } from '../../pages/layout.ts';
import { html, type Markup } from '../../pages/markup.ts';
import { outcomeIcon } from '../../pages/parts.ts';
import type { PageCall } from '../../pages/route.ts';
import { unitsOf } from '../quotes/lines.ts';
import { isRenewal } from './confirm-bill.ts';
import { siteReturn } from './confirm-path.ts';
import type { Scene } from './confirm-scene.ts';
import { confirmStrings } from './confirm-strings.ts';
import { count, day, dayOfWeek } from './format.ts';

/** Tells the site that opened this window how the order stands, and no other site; then closes the window. */
export const OUTCOME_SCRIPT = pageScript('confirm.js', () => {
  const { origin, orderId, state } = document.getElementById('outcome')?.dataset ?? {};
  const opener = window.opener as Window | null;
  const tells = Boolean(opener && origin);
  if (opener && origin) opener.postMessage({ type: 'mostrador-confirmation', orderId, state }, origin);
  if (tells) window.close();
  for (const part of document.querySelectorAll<HTMLElement>('[data-if]')) {
    part.hidden = (part.dataset.if === 'opener') !== tells;
  }
});

/** How a confirmed or ended order stands, with the way back to the site. */
export function outcomePage(page: PageCall, scene: Scene): Promise<Response> {
  const { locale, url } = page;
  const words = confirmStrings(locale);
  const { order } = scene;
  const { title, icon, text } = tellingOf(scene, locale);
  // Whoever came in the site's own page has no window to close, and whatever opened that page is not told.
  const back = siteReturn(page, order);
  return renderPage({
    title,
    locale,
    ...(page.request.method === 'GET' ? { url } : {}),
    scripts: [OUTCOME_SCRIPT],
    body: html`<div id="outcome" class="group" role="status" data-order-id="${order.id}" data-state="${order.state}"${order.origin && !back ? html` data-origin="${order.origin}"` : ''}>
${outcomeIcon(...icon)}<p>${text}</p>
${
  back
    ? ''
    : html`<p class="muted" data-if="opener" hidden>${words.closing}</p>
<p class="muted" data-if="none">${words.stay}</p>`
}
${order.origin ? wayBack(words.back(new URL(order.origin).host), order.origin, back) : ''}</div>`,
  });
}

const wayBack = (text: string, origin: string, back: string | null): Markup =>
  back
    ? html`<a class="button main" href="${back}">${text}</a>`
    : html`<p><a href="${origin}">${text}</a></p>`;

interface Telling {
  title: string;
  icon: [IconName, 'success' | 'pending' | 'danger'];
  text: string;
}

function tellingOf(scene: Scene, locale: PageCall['locale']): Telling {
  const words = confirmStrings(locale);
  const { order, account } = scene;
  if (order.state === 'fulfilled')
    return order.lines.some(({ service }) => service) ? served(scene, locale) : delivered(scene, locale);
  if (order.state === 'failed' || order.state === 'refunded')
    return { title: words.failed, icon: ['slash-circle', 'danger'], text: reasonOf(scene, locale) };
  const due = order.payment?.expected_settlement_at;
  const awaiting = order.lines.some(({ service }) => service) ? words.awaitingService : words.awaiting;
  return {
    title: words.processing,
    icon: ['clock', 'pending'],
    text: due ? awaiting(dayOfWeek(due, account.timezone, locale)) : words.processingNext,
  };
}

/** Stamps or points, and the balance that they made. */
function delivered({ order }: Scene, locale: PageCall['locale']): Telling {
  const words = confirmStrings(locale);
  const stamps = unitsOf(order.lines).stamp > 0;
  const unit = stamps ? words.stampsUnit : words.pointsUnit;
  const balance = order.balance_after;
  return {
    title: stamps ? words.thanksStamps : words.thanksPoints,
    icon: ['check-circle', 'success'],
    text: balance === null ? '' : `${words.balance} ${count(balance, locale)} ${unit}.`,
  };
}

/** Services, and until when they run. */
function served(scene: Scene, locale: PageCall['locale']): Telling {
  const words = confirmStrings(locale);
  const { order, account, offerNames } = scene;
  const told = order.lines.flatMap(({ offerId, service }) => {
    if (!service) return [];
    const until = day(new Date(service.endsAt), account.timezone, locale);
    const { kind } = service;
    if (isRenewal(scene)) return words.renewed(until);
    return kind === 'unlimitedStamping'
      ? words.unlimited(until)
      : words.contracted(offerNames.get(offerId) ?? '', until);
  });
  const [line] = order.lines;
  const single = order.lines.length === 1 && line?.service?.kind === 'subscription';
  return {
    title: single ? words.thanksFor(offerNames.get(line.offerId) ?? '') : words.thanks,
    icon: ['check-circle', 'success'],
    text: [...new Set(told)].join(' '),
  };
}

/** Why nothing was bought, and what became of the charge. */
function reasonOf({ order }: Scene, locale: PageCall['locale']): string {
  const { reasons } = confirmStrings(locale);
  const services = order.lines.some(({ service }) => service);
  if (order.state === 'refunded') return services ? reasons.service_refunded : reasons.refunded;
  const reason = order.reason ?? '';
  if (reason in reasons) return reasons[reason as keyof typeof reasons];
  const title = PROBLEMS[reason as ProblemCode]?.[locale === 'en' ? 'en' : 'es'];
  return title ? `${title}.` : '';
}
