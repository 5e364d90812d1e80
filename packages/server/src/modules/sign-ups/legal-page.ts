import { renderPage } from '../../pages/layout.ts';
import { html } from '../../pages/markup.ts';
import type { PageCall } from '../../pages/route.ts';
import { catalogue } from '../../pages/strings.ts';
import { LEGAL_VERSIONS } from './legal.ts';
import { legalTexts } from './legal-text.ts';

const strings = catalogue(
  { version: (version: string) => `Versión ${version}` },
  { version: (version: string) => `Version ${version}` },
);

/** What a person accepts, in the version in force. */
export function legalPage({ locale, url }: PageCall, which: 'terms' | 'privacy'): Promise<Response> {
  const { title, lead, sections } = legalTexts(locale)[which];
  return renderPage({
    title,
    lead,
    locale,
    url,
    body: html`${sections.map(
      (section) => html`<section class="tight"><h2>${section.title}</h2><p>${section.text}</p></section>`,
    )}<p class="caption">${strings(locale).version(LEGAL_VERSIONS[which])}</p>`,
  });
}
