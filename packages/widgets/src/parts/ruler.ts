import { html, type TemplateResult } from 'lit';

export interface RulerContent {
  /** `meter` for what there is, `progressbar` for what goes on. */
  readonly role: 'meter' | 'progressbar';
  /** Accessible name. */
  readonly label: string;
  /** What the ticks say, in words ("45 días"). */
  readonly text: string;
  readonly value: number;
  readonly max: number;
  /** More classes: `low`, `slim`. */
  readonly modifier?: string;
}

/** A ruler; the caller sets `--_ticks` and `--_tall` on it (`setVars(root.querySelector('.ruler'), …)`). */
export const ruler = ({ role, label, text, value, max, modifier = '' }: RulerContent): TemplateResult =>
  html`<div class="ruler ${modifier}" part="ruler" role=${role} aria-label=${label} aria-valuemin="0" aria-valuemax=${max} aria-valuenow=${Math.min(value, max)} aria-valuetext=${text}></div>`;

/** Tall ticks of `ticks` for `value` of `max`: rounded down, so that "full" is shown only when full. */
export const tallTicks = (value: number, max: number, ticks: number): number =>
  Math.max(0, Math.min(ticks, Math.floor((value / max) * ticks)));
