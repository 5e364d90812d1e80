import { css } from 'lit';

/**
 * `<dialog class="dialog">`, opened by `showModal()`; a sheet from the bottom below 480 px. It leaves
 * its own card's container, so its width rule is the window's. Give *Cancelar* `autofocus`.
 * `.actions` holds its buttons in equal widths.
 */
export const dialog = css`
.dialog{inline-size:min(440px,100vw - 32px);max-block-size:calc(100dvh - 32px);margin:auto;padding:calc(var(--_space)*6);border:1px solid var(--_line);border-radius:calc(var(--_radius)*1.2);background:var(--_raised);color:var(--_text);box-shadow:0 2px 4px light-dark(#0a0c100f,#0a0c1066),0 24px 56px -12px light-dark(#0a0c1047,#0a0c10b3);overflow:auto;opacity:0;translate:0 8px;transition:opacity 140ms ease-out,translate 140ms ease-out,display 140ms allow-discrete,overlay 140ms allow-discrete}
.dialog[open]{opacity:1;translate:0;transition-duration:200ms}
.dialog::backdrop{background:light-dark(#0a0c106b,#0a0c109e)}
.actions{display:grid;grid-auto-flow:column;grid-auto-columns:1fr;gap:calc(var(--_space)*2)}
@starting-style{.dialog[open]{opacity:0;translate:0 8px}}
@media (width<480px){.dialog{inline-size:100vw;max-inline-size:none;margin-block-end:0;padding:calc(var(--_space)*5) calc(var(--_space)*4) calc(var(--_space)*4);border-width:1px 0 0;border-end-start-radius:0;border-end-end-radius:0;opacity:1;translate:0 100%}.dialog[open]{transition:translate 240ms cubic-bezier(.2,.8,.2,1)}@starting-style{.dialog[open]{opacity:1;translate:0 100%}}}`;
