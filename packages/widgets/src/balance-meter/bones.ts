import { html, type TemplateResult } from 'lit';

/** Grey bars where the figures will stand: nothing moves when they come. */
export const bones = (): TemplateResult =>
  html`<svg class="now" aria-hidden="true" height="290"><rect y="4" width="64" height="12"/><rect x="60%" y="4" width="40%" height="12"/><rect y="46" width="136" height="28"/><rect y="88" width="208" height="12"/><path d="M0 158h999"/><rect y="206" width="100%" height="84"/></svg><svg class="past" aria-hidden="true" height="206"><rect y="20" width="25%" height="10"/><rect y="37" width="36" height="20"/><rect x="37%" y="20" width="23%" height="10"/><rect x="37%" y="37" width="28" height="20"/><rect x="71%" y="20" width="15%" height="10"/><rect x="71%" y="37" width="64" height="20"/><rect y="94" width="128" height="12"/><rect y="181" width="100%" height="1"/></svg>`;
