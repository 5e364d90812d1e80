import { html, type TemplateResult } from 'lit';
import type { MostradorHost } from '../provider/context.ts';

/** The way to the platform's page that removes stored payment methods; whoever comes back sees what is left. */
export const manageMethods = (
  { baseUrl, locale }: MostradorHost,
  text: string,
  reload: () => unknown,
): TemplateResult => {
  const leave = () => addEventListener('focus', () => void reload(), { once: true });
  return html`<p class="caption manage"><a class="link" part="manage-methods" href="${baseUrl}/payment-methods?locale=${locale}" target="_blank" rel="noopener" @click=${leave}>${text}</a></p>`;
};
