import { pointsFor } from '@mostrador/domain';
import type { Locale } from '../../http/problem.ts';
import { GUARD_SCRIPT } from '../../pages/guard-script.ts';
import { renderPage } from '../../pages/layout.ts';
import { html, type Markup } from '../../pages/markup.ts';
import { hidden, mainButton, note } from '../../pages/parts.ts';
import type { PageCall } from '../../pages/route.ts';
import type { StoredMethod } from '../../ports/payments.ts';
import { methodIcon } from '../payments/method-icon.ts';
import { bill, charge, isRenewal } from './confirm-bill.ts';
import { confirmPath } from './confirm-path.ts';
import type { Scene } from './confirm-scene.ts';
import { confirmStrings } from './confirm-strings.ts';
import { count, timeOf } from './format.ts';

export interface ConfirmForm {
  /** A method that the provider's page has just given. */
  fresh: { token: string; method: StoredMethod } | null;
  /** Why the last attempt was refused: title and what to do. */
  refusal?: { title: string; detail: string | null; status: number };
  /** The method that was chosen in the last attempt. */
  chosen?: string | undefined;
}

/** What is bought, what it costs, how it is paid; yes or no (CM-COM-05). */
export function confirmPage(page: PageCall, scene: Scene, form: ConfirmForm): Promise<Response> {
  const { locale, url } = page;
  const words = confirmStrings(locale);
  const { order, account } = scene;
  const site = order.origin ? new URL(order.origin).host : scene.sellerName;
  const sentence = charge(scene, locale);
  const yes = isRenewal(scene) ? words.confirmRenewal : words.confirm;
  const blocked = order.source === 'method' && !form.fresh && !scene.methods.length;
  return renderPage({
    title: words.title,
    locale,
    status: form.refusal?.status ?? 200,
    scripts: [GUARD_SCRIPT],
    lead: words.asks(site, scene.sellerName),
    ...(page.request.method === 'GET' ? { url } : {}),
    body: html`${form.refusal ? refusalNote(form.refusal) : ''}
${bill(scene, locale)}
<form class="stack" method="post" action="${confirmPath(page, order)}">
${order.source === 'points' ? pointsPart(scene, locale) : methodsPart(page, scene, form)}
<div class="tight">${sentence ? html`<p>${sentence}</p>` : ''}<p class="strong">${words.irreversible}</p>${blocked ? '' : html`<p>${words.question}</p>`}</div>
<div class="buttons">${blocked ? '' : mainButton(yes, { name: 'decision', value: 'confirm' })}<button class="button" name="decision" value="refuse" formnovalidate>${words.cancel}</button></div>
<p class="caption">${words.account} ${account.name} ${account.number}. ${words.validUntil} ${timeOf(order.confirm_by, account.timezone, locale)}.</p>
</form>`,
  });
}

const refusalNote = ({ title, detail }: NonNullable<ConfirmForm['refusal']>): Markup =>
  detail ? note('danger', detail, title) : note('danger', title);

function pointsPart({ order, points }: Scene, locale: Locale): Markup {
  const words = confirmStrings(locale);
  const price = pointsFor(order.total);
  const balance = count(points, locale);
  const text =
    points >= price
      ? words.pointsAfter(balance, count(points - price, locale))
      : words.pointsMissing(balance, count(price - points, locale));
  return html`<div class="tight"><h2>${words.paysWith}</h2><p>${words.points(count(price, locale))}</p><p class="muted">${text}</p></div>`;
}

/** The stored methods and the new one, the whole row being the target; another is added at the provider's page. */
function methodsPart(page: PageCall, scene: Scene, { fresh, chosen }: ConfirmForm): Markup {
  const { locale, deps } = page;
  const words = confirmStrings(locale);
  const known = scene.methods.filter(({ label }) => label !== fresh?.method.label);
  const stored = known.some(({ id }) => id === chosen) ? chosen : scene.order.payment_method_id;
  const current = fresh ? null : known.find(({ id }) => id === stored)?.id;
  const add = deps.payments.methodPage(confirmPath(page, scene.order));
  const option = (value: string, method: Pick<StoredMethod, 'kind' | 'label'>, on: boolean, more: string) =>
    html`<label class="option"><input type="radio" name="method" value="${value}" required${on ? html` checked` : ''}><span><span class="strong">${method.label}</span><span class="caption">${more}</span></span>${methodIcon(method.kind)}</label>`;
  const kindOf = (kind: string) => words.kinds[kind as keyof typeof words.kinds] ?? '';
  return html`<div class="close"><h2 id="methods">${words.methods}</h2>
${fresh ? hidden({ providerToken: fresh.token }) : ''}
${
  fresh || known.length
    ? html`<div class="options" role="radiogroup" aria-labelledby="methods">
${fresh ? option('new', fresh.method, true, `${words.newMethod}. ${kindOf(fresh.method.kind)}`) : ''}
${known.map((method) => option(method.id, method as Pick<StoredMethod, 'kind' | 'label'>, method.id === current, kindOf(method.kind)))}</div>`
    : html`<p class="muted">${add ? words.noMethod : words.noProvider}</p>`
}
${add ? html`<a class="button" href="${add}&amp;${new URLSearchParams({ locale })}">${words.addMethod}</a>` : ''}
${known.length ? html`<p class="caption"><a href="/payment-methods?${new URLSearchParams({ locale })}" target="_blank">${words.manageMethods}</a></p>` : ''}</div>`;
}
