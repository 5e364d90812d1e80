import { html, type TemplateResult } from 'lit';

/** One of a few, on show side by side. */
export const segments = <V extends string>(
  label: string,
  options: readonly (readonly [value: V, name: string])[],
  chosen: V,
  choose: (value: V) => void,
): TemplateResult =>
  html`<div class="segmented" part="segmented" role="group" aria-label=${label}>${options.map(([value, name]) => html`<button type="button" data-value=${value} aria-pressed=${value === chosen} @click=${() => choose(value)}>${name}</button>`)}</div>`;
