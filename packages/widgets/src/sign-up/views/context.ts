import { html, nothing, type TemplateResult } from 'lit';
import type { Desk } from '../desk/desk.ts';
import type { Draft } from '../draft.ts';
import type { Step } from '../fields.ts';
import type { SignUpTexts } from '../messages.ts';
import type { FormKind, SignUpOptions } from '../types.ts';

/** What the form is drawn from, and what it can ask for. */
export interface FormView {
  readonly texts: SignUpTexts;
  readonly draft: Draft;
  readonly kind: FormKind;
  /** Null while they are read: the form is then its own skeleton. */
  readonly options: SignUpOptions | null;
  /** A field's id in the page. */
  readonly id: (name: string) => string;
  readonly online: boolean;
  /** Null until somebody comes near: nothing is to be said about an untouched form. */
  readonly desk: Desk | null;
  readonly go: (step: Step) => void;
}

export type Piece = TemplateResult | string | symbol;

export { nothing };

/** An icon among the page's own elements. */
export const lightIcon = (path: string): TemplateResult =>
  html`<svg data-mostrador-part="icon" viewBox="0 0 16 16" aria-hidden="true"><path d=${path}></path></svg>`;
