import { css } from 'lit';

/** The 30 bars, their average, tooltip and table. `--_avg`, `--_bar`, `--_used` are shares set by script. */
export const chartStyles = css`
.chart,.box{gap:8px}
.chart>.row span{font-weight:500}
.box{position:relative}
.plot{position:relative;flex:1;min-block-size:64px;border-block-end:1px solid var(--_line-3)}
.plot svg{position:absolute;inset:0;inline-size:calc(100% + 3px);block-size:100%;fill:var(--_line-3)}
:host(:dir(rtl)) .plot svg{transform:scaleX(-1)}
.plot rect{inline-size:calc(100%/30 - 3px);rx:1.5px}
.plot .on{fill:var(--_mark)}
.plot i{position:absolute;inset-inline:0;inset-block-end:calc(var(--_avg)*100%);border-block-start:1px dashed}
.tip{position:absolute;inset-inline-start:clamp(0px,100%*var(--_bar) - 60px,100% - 120px);inset-block-end:calc(var(--_used)*100% + 6px);inline-size:120px;text-align:center;pointer-events:none}
.tip bdi{display:inline-block;padding:4px 8px;border-radius:calc(var(--_radius)*.4);background:var(--_text);color:var(--_surface);white-space:nowrap}
.mean::before{content:'';display:inline-block;inline-size:14px;margin-inline-end:6px;border-block-start:1px dashed var(--_text);vertical-align:middle}
.table{position:absolute;inset:0;overflow:auto;background:var(--_surface)}
table{inline-size:100%;border-spacing:0}
td{font-variant-numeric:tabular-nums}
td,th{padding:2px 0;font-weight:400;text-align:start}
:is(td,th):last-child{text-align:end}
@media (forced-colors:active){.plot svg{fill:CanvasText}.plot .on{fill:Highlight}.tip bdi{border:1px solid}}`;
