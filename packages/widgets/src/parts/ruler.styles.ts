import { css } from 'lit';

/**
 * The ruler: tall ticks = there is, short = there is not. Two layers masked into ticks; the tall one
 * ends on a whole tick. Set `--_ticks` and `--_tall` (integers) by `setVars`; `low` takes the warning
 * colour, `slim` is 12 high. Rendered by `ruler()`.
 */
export const rulerStyles = css`
.ruler{--_pitch:calc((100% + 2px)/var(--_ticks));position:relative;block-size:16px}
.ruler.slim{block-size:12px}
.ruler::before,.ruler::after{content:'';position:absolute;inset-block:50% 0;inset-inline:0;background:var(--_tick);mask:linear-gradient(90deg,#000 calc(100% - 2px),#0000 0) 0 0/var(--_pitch) 100%}
.ruler::after{--_pitch:calc((100% + 2px)/var(--_tall));inset-block-start:0;inset-inline-end:auto;inline-size:calc((100% + 2px)/var(--_ticks)*var(--_tall) - 2px);background:var(--_mark)}
.ruler.low::after{background:var(--_warning)}
@media (forced-colors:active){.ruler::before,.ruler::after{forced-color-adjust:none;background:GrayText}.ruler::after{background:CanvasText}}`;
