import type { Locale } from '../http/problem.ts';
import { type IconName, icon } from './icons.ts';
import { html, type Markup } from './markup.ts';
import { pageStrings } from './strings.ts';

const NOTE_ICONS = { info: 'mail', warning: 'triangle', danger: 'alert', success: 'check-circle' } as const;

/** A framed remark with its icon; `warning` and `danger` are announced. */
export function note(kind: keyof typeof NOTE_ICONS, content: Markup | string, title?: string): Markup {
  const role = kind === 'danger' || kind === 'warning' ? 'alert' : 'status';
  return html`<div class="note ${kind}" role="${role}">${icon(NOTE_ICONS[kind])}<div>${title ? html`<p class="strong">${title}</p>` : ''}<p>${content}</p></div></div>`;
}

export interface FieldOptions {
  /** Of the input, and its id. */
  name: string;
  label: string;
  value?: string;
  type?: string;
  autocomplete?: string;
  inputmode?: string;
  error?: string | undefined;
  help?: string;
  suffix?: string;
  autofocus?: boolean;
  required?: boolean;
  min?: number;
  max?: number;
  maxlength?: number;
}

/** A field with its label, help and error, tied together for screen readers. */
export function field(options: FieldOptions): Markup {
  const { name, label, suffix } = options;
  return html`<div class="field"><label for="${name}">${label}</label>
<div class="control">${input(options)}${suffix ? html`<span class="suffix" id="${name}-suffix">${suffix}</span>` : ''}</div>
${messages(options)}</div>`;
}

/** A password with its show/hide button; seeing it replaces typing it twice. */
export function passwordField(locale: Locale, options: FieldOptions, after: Markup | '' = ''): Markup {
  const { name, label } = options;
  return html`<div class="field"><label for="${name}">${label}</label>
<div class="control">${input({ ...options, type: 'password', maxlength: 128 })}<button type="button" class="icon-button" data-shows="${name}" aria-pressed="false" aria-label="${pageStrings(locale).show}" hidden>${icon('eye', 'off')}${icon('eye-off', 'on')}</button></div>
${after}${messages(options)}</div>`;
}

function input({
  name,
  value,
  type = 'text',
  error,
  help,
  suffix,
  autofocus,
  required,
  ...rest
}: FieldOptions): Markup {
  const described = [error && `${name}-error`, help && `${name}-help`, suffix && `${name}-suffix`].filter(
    Boolean,
  );
  const { label: _, ...attributes } = rest;
  return html`<input id="${name}" name="${name}" type="${type}" value="${value ?? ''}"${Object.entries(
    attributes,
  ).map(
    ([key, text]) => html` ${key}="${text}"`,
  )}${required ? html` required` : ''}${autofocus ? html` autofocus` : ''}${error ? html` aria-invalid="true"` : ''}${described.length ? html` aria-describedby="${described.join(' ')}"` : ''} spellcheck="false" autocapitalize="none">`;
}

const messages = ({ name, error, help }: FieldOptions): Markup =>
  html`${error ? html`<p class="message error" id="${name}-error">${icon('alert')}<span>${error}</span></p>` : ''}${help ? html`<p class="message" id="${name}-help">${help}</p>` : ''}`;

/** A box to tick, with its label beside it. */
export const checkbox = ({
  name,
  label,
  checked,
}: {
  name: string;
  label: string;
  checked: boolean;
}): Markup =>
  html`<label class="check"><input type="checkbox" name="${name}"${checked ? html` checked` : ''}><span>${label}</span></label>`;

/** Hidden fields. */
export const hidden = (fields: Record<string, string>): Markup =>
  html`${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}`;

/** The main button of a form; one a page. */
export const mainButton = (text: string, attributes: { name?: string; value?: string } = {}): Markup =>
  html`<button class="button main"${attributes.name ? html` name="${attributes.name}" value="${attributes.value ?? ''}"` : ''}>${text}</button>`;

/** A heading's icon of an outcome: done, waiting, refused. */
export const outcomeIcon = (name: IconName, kind: 'success' | 'pending' | 'danger'): Markup =>
  icon(name, `large ${kind}`);

/** How hard the password being typed is to guess; the page's script fills it in (mock/design.md, section 5). */
export function strengthRuler(locale: Locale): Markup {
  const words = pageStrings(locale);
  return html`<div class="strength" id="strength" role="meter" aria-label="${words.strength}" aria-valuemin="0" aria-valuemax="4" aria-valuenow="0" data-level="0" data-levels="${words.levels.join('|')}" data-advice="${JSON.stringify(words.advice)}" hidden><i></i><i></i><i></i><i></i></div><p class="message" id="strength-text" role="status"></p>`;
}
