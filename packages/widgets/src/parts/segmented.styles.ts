import { css } from 'lit';

/**
 * A segmented control: `<div class="segmented" role="group"><button aria-pressed>…`. Needs the
 * selection tokens.
 */
export const segmented = css`
.segmented{display:inline-flex;gap:2px;min-block-size:40px;padding:2px;border:1px solid var(--_line-2);border-radius:calc(var(--_radius)*.8)}
.segmented button{display:inline-flex;align-items:center;justify-content:center;gap:8px;padding:0 calc(var(--_space)*3);border:1px solid transparent;border-radius:calc(var(--_radius)*.8 - 3px);background:none;color:var(--_muted);font-weight:550;cursor:pointer;transition:background-color 160ms cubic-bezier(.2,0,0,1),border-color 160ms cubic-bezier(.2,0,0,1)}
.segmented [aria-pressed=true]{border-color:var(--_mark);background:var(--_soft-2);color:var(--_text)}
@media (pointer:coarse){.segmented{min-block-size:44px}}
@media (forced-colors:active){.segmented [aria-pressed=true]{border:2px solid Highlight}}`;
