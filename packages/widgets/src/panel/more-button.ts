import { html, nothing, type TemplateResult } from 'lit';
import type { PanelTexts } from './messages.ts';

/** The button below a list of which there is more. */
export const moreButton = (
  { t }: Pick<PanelTexts, 't'>,
  { more, disabled, press }: { readonly more: boolean; readonly disabled: boolean; press(): void },
): TemplateResult | typeof nothing =>
  more
    ? html`<div class="acts"><button class="button" part="more" type="button" ?disabled=${disabled} @click=${press}>${t('more')}</button></div>`
    : nothing;
