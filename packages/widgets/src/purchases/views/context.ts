import { html, type TemplateResult } from 'lit';
import type { Acts } from '../../panel/act.ts';
import type { MostradorHost } from '../../provider/context.ts';
import type { Buying, View } from '../buying.ts';
import type { Granting } from '../granting.ts';
import type { Contract } from '../services.ts';
import type { Way } from '../ways.ts';

/** What the views draw from, and what they ask of the panel. */
export interface Desk extends View {
  readonly panel: {
    readonly acts: Acts;
    readonly host: MostradorHost | undefined;
    readonly reader: { reload(): Promise<void> };
  };
  readonly buying: Buying;
  readonly granting: Granting;
  /** How it is paid. */
  readonly way: Way;
  readonly ways: readonly Way[];
  /** The contract that the last act was about. */
  readonly decided: Contract | null;
  choose(key: string): void;
  toShop(): void;
  cancel(contract: Contract): void;
  keep(contract: Contract): void;
}

interface RowButton {
  readonly part: string;
  readonly says: string;
  /** Says what it is about to those who do not see its row. */
  readonly about: string;
  readonly busy: boolean;
  press(): void;
}

/** A button in a row of a table. */
export const rowButton = (
  { texts, disabled, panel: { acts } }: Desk,
  { part, says, about, busy, press }: RowButton,
): TemplateResult =>
  html`<button class="button small" part=${part} type="button" aria-label=${about} ?disabled=${disabled} aria-disabled=${acts.busy !== null} @click=${press}>${busy ? html`<span class="spinner" aria-hidden="true"></span>${texts.t('working')}` : says}</button>`;
