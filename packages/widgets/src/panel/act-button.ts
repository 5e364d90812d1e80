import { html, type TemplateResult } from 'lit';
import type { PanelTexts } from './messages.ts';

interface ActButton {
  /** What the press does, as `acts.run` names it. */
  readonly name: string;
  readonly part: string;
  readonly says: string;
  /** `main`, `small`. */
  readonly look?: string;
  readonly disabled?: boolean;
  /** Left out: it sends its form. */
  press?(): void;
}

/** A button that does something; while that is under way it says so. */
export const actButton = (
  { acts }: { readonly acts: { readonly busy: string | null } },
  { t }: Pick<PanelTexts, 't'>,
  { name, part, says, look = '', disabled = false, press }: ActButton,
): TemplateResult =>
  html`<button class="button ${look}" part=${part} type=${press ? 'button' : 'submit'} ?disabled=${disabled} aria-disabled=${acts.busy !== null} @click=${press}>${acts.busy === name ? html`<span class="spinner" aria-hidden="true"></span>${t('working')}` : says}</button>`;
