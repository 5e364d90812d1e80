import { problem } from '../../http/problem.ts';
import type { Api } from '../../http/register.ts';
import { renderPage } from '../../pages/layout.ts';
import { html, type Markup } from '../../pages/markup.ts';
import { type PageCall, routePage } from '../../pages/route.ts';
import { catalogue } from '../../pages/strings.ts';
import { requireOperations } from '../platform/metrics.ts';

const SHOWN_MAX = 50;

const strings = catalogue(
  {
    title: 'Correos de la demostración',
    lead: 'Lo que la plataforma enviaría. Los más recientes primero; recargue para ver los nuevos.',
    empty: 'Todavía no hay correos',
    emptyNext: 'Pida una contraseña nueva para ver uno.',
    to: 'Para',
  },
  {
    title: "The demo's mail",
    lead: 'What the platform would send. The latest first; reload to see new ones.',
    empty: 'No mail yet',
    emptyNext: 'Ask for a new password to see one.',
    to: 'To',
  },
);

/** The demo's outbox: test mode only, for this machine or the operator. */
export function outbox(api: Api): void {
  routePage(api, 'get', '/dev/outbox', async (page) => {
    if (page.deps.mode !== 'test') throw problem('not_found');
    refuseRebound(page);
    await requireOperations(page);
    const mails = await page.db
      .selectFrom('outbox_mail')
      .selectAll()
      .orderBy('created_at', 'desc')
      .limit(SHOWN_MAX)
      .execute();
    const words = strings(page.locale);
    return renderPage({
      title: words.title,
      lead: words.lead,
      locale: page.locale,
      url: page.url,
      body: mails.length
        ? html`${mails.map(
            (mail) => html`<article class="card"><div class="tight"><h2>${mail.subject}</h2>
<p class="caption">${words.to} ${mail.recipient} · <time datetime="${mail.created_at.toISOString()}">${mail.created_at.toISOString().slice(0, 16).replace('T', ' ')} UTC</time></p></div>
<p class="text">${linked(mail.body_text)}</p></article>`,
          )}`
        : html`<div class="tight"><p class="strong">${words.empty}</p><p class="muted">${words.emptyNext}</p></div>`,
    });
  });
}

const linked = (text: string): Markup =>
  html`${text.split(/(https?:\/\/\S+)/).map((part, index) => (index % 2 ? html`<a href="${part}">${part}</a>` : part))}`;

/**
 * A page elsewhere may point its own name at this machine and read what it serves; its requests still carry
 * that name. Only the platform's and this machine's own are answered.
 */
function refuseRebound({ url, deps }: PageCall): void {
  const own = [new URL(deps.publicUrl).hostname, 'localhost', '127.0.0.1', '[::1]'];
  if (!own.includes(url.hostname)) throw problem('forbidden');
}
