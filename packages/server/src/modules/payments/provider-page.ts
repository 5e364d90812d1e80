import { problem } from '../../http/problem.ts';
import type { Api } from '../../http/register.ts';
import { renderPage } from '../../pages/layout.ts';
import { html, type Markup } from '../../pages/markup.ts';
import { hidden, mainButton } from '../../pages/parts.ts';
import { type PageCall, routePage } from '../../pages/route.ts';
import { catalogue } from '../../pages/strings.ts';
import { SIMULATED_METHODS } from '../../ports/payments-simulated.ts';
import { safeNext } from '../identity/next.ts';
import { requireOperations } from '../platform/metrics.ts';
import { methodIcon } from './method-icon.ts';

const strings = catalogue(
  {
    title: 'Proveedor de pagos simulado',
    lead: 'No cobra nada. En producción aquí está la página de su proveedor de pagos, que nunca muestra los números a la plataforma.',
    choose: 'Elija un medio de pago',
    use: 'Usar este medio',
    back: 'Volver sin elegir',
    token: 'Tokens para addPaymentMethod',
    behaviour: {
      tok_ok: 'Tarjeta de crédito. Se acredita al momento.',
      tok_declined: 'Tarjeta de crédito. Se rechaza al momento.',
      tok_debit: 'Tarjeta de débito. Se acredita en 2 días hábiles.',
      tok_bank_slow: 'Cuenta bancaria. Se acredita en 3 días hábiles.',
      tok_bank_rejected: 'Cuenta bancaria. El banco rechaza el cargo a los 3 días hábiles.',
    },
  },
  {
    title: 'Simulated payment provider',
    lead: "It charges nothing. In production this is your payment provider's page, which never shows numbers to the platform.",
    choose: 'Choose a payment method',
    use: 'Use this method',
    back: 'Go back without choosing',
    token: 'Tokens for addPaymentMethod',
    behaviour: {
      tok_ok: 'Credit card. Settles at once.',
      tok_declined: 'Credit card. Declined at once.',
      tok_debit: 'Debit card. Settles in 2 business days.',
      tok_bank_slow: 'Bank account. Settles in 3 business days.',
      tok_bank_rejected: 'Bank account. The bank rejects the charge after 3 business days.',
    },
  },
);

/** Test mode's stand-in for a provider's own page: pick a method, take its token back. */
export function providerPage(api: Api): void {
  routePage(api, 'get', '/dev/payments', async (page) => {
    if (page.deps.mode !== 'test') throw problem('not_found');
    await requireOperations(page);
    const words = strings(page.locale);
    const back = safeNext(page.deps.publicUrl, page.url.searchParams.get('return'));
    return renderPage({
      title: words.title,
      lead: words.lead,
      locale: page.locale,
      url: page.url,
      body: back ? chooseForm(page, back) : tokenList(page),
    });
  });
}

/** A form by GET: its fields become the query of the page that asked, so it needs no script. */
function chooseForm({ locale, deps }: PageCall, back: string): Markup {
  const words = strings(locale);
  const target = new URL(back, deps.publicUrl);
  target.searchParams.delete('providerToken');
  return html`<form class="stack" method="get" action="${target.pathname}">
${hidden(Object.fromEntries(target.searchParams))}
<div class="tight"><h2 id="methods">${words.choose}</h2>
<div class="options" role="radiogroup" aria-labelledby="methods">${SIMULATED_METHODS.map(
    ({ token, kind, label }, index) =>
      html`<label class="option"><input type="radio" name="providerToken" value="${token}"${index === 0 ? html` checked` : ''}><span><span class="strong">${label}</span><span class="caption">${behaviourOf(locale, token)}</span></span>${methodIcon(kind)}</label>`,
  )}</div></div>
<div class="buttons">${mainButton(words.use)}<a class="button" href="${target.pathname}${target.search}">${words.back}</a></div>
</form>`;
}

/** For integrators: what each token does. */
function tokenList({ locale }: PageCall): Markup {
  const words = strings(locale);
  return html`<p class="strong">${words.token}</p><ul class="list framed">${SIMULATED_METHODS.map(
    ({ token, label }) =>
      html`<li class="tight"><div class="between"><span class="strong">${label}</span><code>${token}</code></div><p class="caption">${behaviourOf(locale, token)}</p></li>`,
  )}</ul>`;
}

function behaviourOf(locale: PageCall['locale'], token: string): string {
  const { behaviour } = strings(locale);
  return token in behaviour ? behaviour[token as keyof typeof behaviour] : '';
}
