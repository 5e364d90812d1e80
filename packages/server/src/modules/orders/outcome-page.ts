import { pageScript } from '../../pages/assets.ts';
import type { IconName } from '../../pages/icons.ts';
import { renderPage } from '../../pages/layout.ts';
import { html } from '../../pages/markup.ts';
import { outcomeIcon } from '../../pages/parts.ts';
import type { PageCall } from '../../pages/route.ts';
import { unitsOf } from '../quotes/lines.ts';
import type { Scene } from './confirm-scene.ts';
import { confirmStrings } from './confirm-strings.ts';
import { count, dayOfWeek } from './format.ts';

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
  return renderPage({
    title,
    locale,
    ...(page.request.method === 'GET' ? { url } : {}),
    scripts: [OUTCOME_SCRIPT],
    body: html`<div id="outcome" class="group" role="status" data-order-id="${order.id}" data-state="${order.state}"${order.origin ? html` data-origin="${order.origin}"` : ''}>
${outcomeIcon(...icon)}<p>${text}</p>
<p class="muted" data-if="opener" hidden>${words.closing}</p>
<p class="muted" data-if="none">${words.stay}</p>
${order.origin ? html`<p><a href="${order.origin}">${words.back(new URL(order.origin).host)}</a></p>` : ''}</div>`,
  });
}

interface Telling {
  title: string;
  icon: [IconName, 'success' | 'pending' | 'danger'];
  text: string;
}

function tellingOf({ order, account }: Scene, locale: PageCall['locale']): Telling {
  const words = confirmStrings(locale);
  const { stamp, point } = unitsOf(order.lines);
  const stamps = stamp > 0;
  if (order.state === 'fulfilled') {
    const unit = stamps ? words.stampsUnit : words.pointsUnit;
    const balance = order.balance_after;
    return {
      title: stamps ? words.thanksStamps : point > 0 ? words.thanksPoints : words.thanks,
      icon: ['check-circle', 'success'],
      text: balance === null ? '' : `${words.balance} ${count(balance, locale)} ${unit}.`,
    };
  }
  if (order.state === 'failed' || order.state === 'refunded') {
    const reason = order.state === 'refunded' ? 'refunded' : (order.reason ?? '');
    const text = reason in words.reasons ? words.reasons[reason as keyof typeof words.reasons] : '';
    return { title: words.failed, icon: ['slash-circle', 'danger'], text };
  }
  const due = order.payment?.expected_settlement_at;
  return {
    title: words.processing,
    icon: ['clock', 'pending'],
    text: due ? words.awaiting(dayOfWeek(due, account.timezone, locale)) : words.processingNext,
  };
}
