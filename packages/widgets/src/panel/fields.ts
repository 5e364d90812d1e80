import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon } from '../icons/basic.ts';
import { alertCircle } from '../icons/more.ts';

/** A field as it is drawn. */
export interface FieldContent {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  /** What is wrong, in words. */
  readonly error?: string | null | undefined;
  readonly help?: string;
  readonly prefix?: string;
  readonly type?: 'text' | 'date';
  /** Of a date: the first day that may be chosen. */
  readonly min?: string;
  readonly inputmode?: 'numeric' | 'decimal' | 'text';
  readonly autocomplete?: AutoFill;
  readonly maxlength?: number;
  readonly disabled?: boolean;
  change(value: string): void;
}

const below = (id: string, error: string | null | undefined, help: string | undefined) =>
  error
    ? html`<p class="message error" id="${id}-error">${icon(alertCircle)}${error}</p>`
    : help
      ? html`<p class="message" id="${id}-help">${help}</p>`
      : nothing;

const described = (id: string, { error, help }: Pick<FieldContent, 'error' | 'help'>) =>
  error ? `${id}-error` : help ? `${id}-help` : nothing;

const typed = (change: (value: string) => void) => (event: Event) =>
  change((event.target as HTMLInputElement | HTMLSelectElement).value);

/** A field of one line; what is wrong is tied to it. */
export const textField = (content: FieldContent): TemplateResult => {
  const { id, label, value, error, help, prefix, inputmode = 'text', change } = content;
  return html`<div class="field" part="field"><label for=${id}>${label}</label><div class="control">${prefix ? html`<span class="prefix">${prefix}</span>` : nothing}<input id=${id} type=${content.type ?? 'text'} min=${content.min ?? nothing} inputmode=${inputmode} autocomplete=${content.autocomplete ?? 'off'} maxlength=${content.maxlength ?? nothing} aria-invalid=${!!error} aria-describedby=${described(id, content)} ?disabled=${content.disabled} .value=${live(value)} @input=${typed(change)}></div>${below(id, error, help)}</div>`;
};

/** An amount in pesos. */
export const moneyField = (content: FieldContent): TemplateResult =>
  textField({ prefix: '$', inputmode: 'decimal', ...content });

/** A whole number. */
export const countField = (content: FieldContent): TemplateResult =>
  textField({ inputmode: 'numeric', ...content });

/** A calendar day (`2027-01-02`), by the browser's own picker. */
export const dayField = (content: FieldContent): TemplateResult => textField({ type: 'date', ...content });

/** A field in a table's cell: its label is for those who cannot see the column's head. */
export const cellField = (content: FieldContent): TemplateResult => {
  const { id, label, value, error, prefix, inputmode = 'numeric', change } = content;
  return html`<div class="control" part="field">${prefix ? html`<span class="prefix">${prefix}</span>` : nothing}<input id=${id} inputmode=${inputmode} autocomplete="off" aria-label=${label} aria-invalid=${!!error} aria-describedby=${described(id, content)} ?disabled=${content.disabled} .value=${live(value)} @input=${typed(change)}></div>${below(id, error, undefined)}`;
};

/** A box to tick, with its label beside it. */
export const tick = (content: {
  readonly label: unknown;
  readonly checked: boolean;
  /** Where the label stands elsewhere for those who see. */
  readonly name?: string;
  readonly id?: string;
  readonly disabled?: boolean;
  readonly invalid?: boolean;
  /** Id of what says so. */
  readonly describedBy?: string;
  change(checked: boolean): void;
}): TemplateResult =>
  html`<label class="tick"><input type="checkbox" id=${content.id ?? nothing} aria-label=${content.name ?? nothing} aria-invalid=${!!content.invalid} aria-describedby=${content.describedBy ?? nothing} .checked=${live(content.checked)} ?disabled=${content.disabled} @change=${(event: Event) => content.change((event.target as HTMLInputElement).checked)}>${content.label}</label>`;

/** One of several. */
export const choiceField = (
  content: FieldContent & { readonly options: readonly (readonly [value: string, label: string])[] },
): TemplateResult => {
  const { id, label, value, error, help, options, change } = content;
  return html`<div class="field" part="field"><label for=${id}>${label}</label><div class="control"><select id=${id} aria-invalid=${!!error} aria-describedby=${described(id, content)} ?disabled=${content.disabled} @change=${typed(change)}>${options.map(([key, name]) => html`<option value=${key} ?selected=${key === value}>${name}</option>`)}</select></div>${below(id, error, help)}</div>`;
};

/** The focus goes to the first field that is wrong, once it is marked. */
export const focusWrong = async (element: {
  readonly updateComplete: Promise<unknown>;
  readonly renderRoot: ParentNode;
}): Promise<void> => {
  await element.updateComplete;
  const wrong = element.renderRoot.querySelector<HTMLElement>('[aria-invalid=true]');
  const folded = wrong?.closest('details');
  if (folded) folded.open = true;
  wrong?.focus();
};
