import { css } from 'lit';

/**
 * A list of which one is chosen: `<div class="options" role="radiogroup"><label class="option">
 * <input type="radio"> …</label></div>`. The whole row is the target; the chosen row's frame covers
 * the hairlines beside it. Needs the selection tokens.
 */
export const options = css`
.options{border:1px solid var(--_line-2);border-radius:var(--_radius)}
.option{position:relative;display:flex;gap:calc(var(--_space)*3);padding:calc(var(--_space)*3) calc(var(--_space)*4);cursor:pointer}
.option+.option{border-block-start:1px solid var(--_line)}
.option:first-child{border-start-start-radius:calc(var(--_radius) - 1px);border-start-end-radius:calc(var(--_radius) - 1px)}
.option:last-child{border-end-start-radius:calc(var(--_radius) - 1px);border-end-end-radius:calc(var(--_radius) - 1px)}
.option:has(:checked){z-index:1;background:var(--_soft)}
.option:has(:checked)::after{content:'';position:absolute;inset:-1px;border:1.5px solid var(--_mark);border-radius:inherit;pointer-events:none}
.option:has(:disabled){color:var(--_muted);cursor:default}
.option:has(:focus-visible){z-index:1;outline:2px solid var(--_mark);outline-offset:2px}
.option .icon{margin-inline-start:auto;color:var(--_muted)}
[type=radio]{appearance:none;flex:none;inline-size:16px;block-size:16px;margin-block:2px;border:1.5px solid var(--_line-3);border-radius:50%;background:var(--_surface);outline:0;cursor:inherit;transition:border-width 160ms cubic-bezier(.2,0,0,1)}
[type=radio]:checked{border:5px solid var(--_mark);background:var(--_on-mark)}
@media (forced-colors:active){[type=radio]:checked{border-color:Highlight}.option:has(:checked)::after{border:2px solid Highlight}.option:has(:focus-visible){outline-color:Highlight}}`;
