import { css } from 'lit';

/**
 * A field inside a shadow root: `<div class="field"><label>…<span class="counter">…</label>
 * <div class="control"><span class="prefix">…<input></div> message()</div>`. The ring is drawn by
 * the control, in the danger colour when its input is `aria-invalid`.
 */
export const field = css`
.field{display:grid;gap:4px}
.field label{display:flex;justify-content:space-between;gap:8px;font-size:.8125rem;font-weight:500}
.counter{color:var(--_muted);font-weight:400}
.control{display:flex;align-items:center;gap:8px;min-block-size:40px;padding-inline:calc(var(--_space)*3);border:1px solid var(--_line-3);border-radius:calc(var(--_radius)*.8);background:var(--_surface);transition:border-color 120ms ease-out}
.control:focus-within{border-color:var(--_mark);outline:2px solid var(--_mark);outline-offset:-1px}
.control:has([aria-invalid=true]){border-color:var(--_danger);box-shadow:inset 0 0 0 1px var(--_danger)}
.control:has([aria-invalid=true]):focus-within{outline-color:var(--_danger)}
.control input,.control select,.control textarea{flex:1;min-inline-size:0;min-block-size:38px;padding:0;border:0;outline:0;background:none}
.control ::placeholder,.prefix{color:var(--_muted);opacity:1}
@media (pointer:coarse){.control{min-block-size:44px}.control input,.control select,.control textarea{font-size:16px}}
@media (forced-colors:active){.control:focus-within{outline-color:Highlight}}`;
