import type { Locale } from '../http/problem.ts';
import type { PageAsset } from './assets.ts';
import { html, type Markup } from './markup.ts';
import { PAGE_SCRIPT } from './page-script.ts';
import { PAGE_ICON, PAGE_SHEET } from './shared-assets.ts';
import { pageStrings } from './strings.ts';

export interface PageContent {
  /** Heading and document title. */
  title: string;
  locale: Locale;
  /** What follows the heading; every text in it escaped by `html`. */
  body: Markup;
  /** A muted line under the heading. */
  lead?: Markup | string;
  status?: number;
  /** Of the request: the link to the other language leads back here. Left out where a GET would lose the page. */
  url?: URL;
  /** Beside the script that every page has. */
  scripts?: readonly PageAsset[];
  /** Origins that a form's answer may redirect to: browsers hold redirects to form-action too. */
  formTargets?: readonly string[];
  headers?: Record<string, string>;
}

/**
 * A page of the platform: one column of 400 px, in both colour schemes, without inline script or style, never
 * in a frame. No opener policy: a window that a site opened must reach `window.opener`.
 */
export async function renderPage(content: PageContent): Promise<Response> {
  const document = await markupOf(content);
  return new Response(`<!doctype html>\n${document}`, {
    status: content.status ?? 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-language': content.locale,
      ...securityHeaders(content.formTargets ?? []),
      ...content.headers,
    },
  });
}

function markupOf({ title, locale, body, lead, url, scripts = [] }: PageContent): Markup {
  const words = pageStrings(locale);
  return html`<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · ${words.brand}</title>
<link rel="stylesheet" href="${PAGE_SHEET.url}">
<link rel="icon" href="${PAGE_ICON.url}" type="image/svg+xml">
${[PAGE_SCRIPT, ...scripts].map(({ url: src }) => html`<script src="${src}" defer></script>\n`)}</head>
<body>
<header><svg viewBox="0 0 20 12" aria-hidden="true"><path d="M0 6h2v6H0zM4.5 0h2v12h-2zM9 0h2v12H9zM13.5 0h2v12h-2zM18 6h2v6h-2z"></path></svg>${words.brand}</header>
<main class="stack">
<div class="tight"><h1>${title}</h1>${lead ? html`<p class="lead">${lead}</p>` : ''}</div>
${body}
</main>
<footer>${url ? languageLink(url, locale) : ''}</footer>
</body>
</html>`;
}

function languageLink(url: URL, locale: Locale): Markup {
  const other = locale === 'en' ? 'es-MX' : 'en';
  const target = new URL(url);
  target.searchParams.set('locale', other);
  return html`<a href="${target.pathname}${target.search}" hreflang="${other}" lang="${other}">${pageStrings(locale).otherLanguage}</a>`;
}

function securityHeaders(formTargets: readonly string[]): Record<string, string> {
  const formAction = ["'self'", ...formTargets].join(' ');
  return {
    'content-security-policy': `default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action ${formAction}; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'`,
    'x-frame-options': 'DENY',
    'x-content-type-options': 'nosniff',
    // Not `no-referrer`: it makes browsers send `Origin: null` with our own forms.
    'referrer-policy': 'same-origin',
    'cache-control': 'no-store',
  };
}

/** 303 to a path of the platform or to an origin that was checked. */
export const redirect = (location: string, headers: Record<string, string> = {}): Response =>
  new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store', ...headers } });
