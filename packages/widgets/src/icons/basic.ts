import type { TemplateResult } from 'lit';
import { html } from 'lit/html.js';

/*
 * One path an icon, on a 16 px grid with 1.5 of stroke and no fill, so a bundle holds only those that
 * it draws. These few are apart because the smallest widget draws them.
 */
export const circle = 'M2 8a6 6 0 1 1 12 0 6 6 0 1 1-12 0';
export const slashCircle = `${circle}M3.8 3.8l8.4 8.4`;
export const triangle = 'M8 2.3l6.2 11H1.8zM8 6.4v3M8 11.3v.1';
export const stamp =
  'M6.6 8.4C6.4 6.3 5.4 5.7 5.4 4.3a2.6 2.6 0 0 1 5.2 0c0 1.4-1 2-1.2 4.1h2.4a1.6 1.6 0 0 1 1.6 1.6v1.5H2.6V10a1.6 1.6 0 0 1 1.6-1.6zM3 14h10';

/** An icon, decorative: the word beside it says the same. Its box is `.icon` of the base sheet. */
export const icon = (path: string): TemplateResult =>
  html`<svg class="icon" part="icon" viewBox="0 0 16 16" aria-hidden="true"><path d=${path}></path></svg>`;
