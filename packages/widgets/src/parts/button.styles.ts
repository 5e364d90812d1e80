import { css, unsafeCSS } from 'lit';
import { hovered, textOn } from '../styles/fill.ts';

/**
 * Buttons. `<button class="button">` is secondary; add `main` (one a view), `quiet` or `small`.
 * A link in the text is `class="link"` of the base sheet. Leave a disabled button's reason in its
 * description, not in its colour.
 */
export const button = css`
:host{--_fill:var(--_accent);--_on-fill:${unsafeCSS(textOn('var(--_fill)'))};--_fill-hover:${unsafeCSS(hovered('var(--_fill)'))}}
.button{display:inline-flex;align-items:center;justify-content:center;gap:8px;min-block-size:40px;padding:4px calc(var(--_space)*4);border:1px solid var(--_line-2);border-radius:calc(var(--_radius)*.8);background:var(--_raised);font-weight:550;text-align:center;cursor:pointer;transition:background-color 120ms ease-out,border-color 120ms ease-out}
.button:hover{border-color:var(--_line-3)}
.button.main{border-color:transparent;background:var(--_fill);color:var(--_on-fill)}
.button.main:hover{background:var(--_fill-hover)}
.button:disabled{border-color:var(--_line);background:var(--_sunken);color:var(--_muted);cursor:default}
@media (pointer:coarse){.button{min-block-size:44px}}`;
