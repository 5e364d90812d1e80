import { html, type Markup } from '../../pages/markup.ts';
import type { PageCall } from '../../pages/route.ts';
import { activationStrings } from './activation-strings.ts';
import { legalUrls } from './legal.ts';

/** What a person accepts by going on, with links to both texts. */
export function acceptance({ locale, deps }: PageCall): Markup {
  const words = activationStrings(locale);
  const { terms, privacy } = legalUrls(deps.publicUrl, locale);
  return html`${words.accept} <a href="${terms}" target="_blank" rel="noopener">${words.terms}</a> ${words.and} <a href="${privacy}" target="_blank" rel="noopener">${words.privacy}</a>.`;
}
