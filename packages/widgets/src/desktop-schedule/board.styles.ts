import { css } from 'lit';

/**
 * The grids. Lines are backgrounds, cells are empty boxes, flexible because 50 tracks a day cost twice the layout.
 * Blocks are placed by custom properties over them:
 * `--_a` and `--_n` half hours, `--_l` lines. A drag changes properties of one element (`overlay.ts`).
 */
export const boardStyles = css`
:host{--_hatch:repeating-linear-gradient(135deg,color-mix(in oklab,var(--_mark) 26%,var(--_surface)) 0 3px,var(--_soft) 3px 7px)}
.board{position:relative;user-select:none;-webkit-user-select:none;touch-action:pan-y}
.board [role=gridcell]{font-style:normal;outline-offset:1px}
.board [role=gridcell]:focus-visible{position:relative;z-index:4;border-radius:2px;box-shadow:0 0 0 1px var(--_surface)}
.pointed [role=gridcell]:focus-visible{outline:0;box-shadow:none}
.veil,.pieces{position:absolute;inset:0;pointer-events:none}
.week .veil{inset:24px 60px 0 72px}
.axis,.day,.line{display:flex}
.axis,.day{position:relative}
.board [role=gridcell]{flex:1;min-inline-size:0}
.axis{block-size:24px;color:var(--_muted);font-size:.75rem;line-height:1rem;border-block-end:1px solid var(--_line)}
.numbers{position:absolute;inset:0 60px 0 72px;display:flex;justify-content:space-between}
.numbers span{display:flex;justify-content:center;inline-size:0}
.numbers span:first-child{justify-content:flex-start}
.numbers span:nth-child(13){justify-content:flex-end}
.numbers .behind{visibility:hidden}
.numbers .clock{position:absolute;inset-block-start:-2px;inset-inline-start:clamp(20px,var(--_now)*100%/48,100% - 20px);z-index:3;line-height:1.125rem;color:var(--_surface)}
.clock::before{content:'';position:absolute;z-index:-1;inline-size:40px;inset-block:0;border-radius:calc(var(--_radius)*.4);background:var(--_text)}
.clock{isolation:isolate;font-size:.6875rem;font-weight:600}
.day{block-size:44px;border-block-end:1px solid var(--_line)}
.head[role=rowheader]{flex:0 0 72px;align-self:center;display:block;min-block-size:0;font-weight:500}
.day small{color:var(--_muted);font-size:.75rem;font-weight:400}
.day:not(.today) .today-mark,.lane,.compared .today-mark{display:none}
.today .head{font-weight:600}
.axis,.day{padding-inline-end:60px}
.total{position:absolute;inset-block:0;inset-inline-end:0;inline-size:60px;contain:strict;display:grid;align-content:center;color:var(--_muted);text-align:end;font-variant-numeric:tabular-nums;white-space:pre-line}
.axis .total{align-content:start}
.track{position:absolute;inset:0 60px 0 72px}
.track:not(.other){background:repeating-linear-gradient(to right,var(--_line-2) 0 1px,#0000 0 25%),repeating-linear-gradient(to right,var(--_line) 0 1px,#0000 0 calc(100%/24)),repeating-linear-gradient(to right,color-mix(in oklab,var(--_line) 45%,#0000) 0 1px,#0000 0 calc(100%/48));border-inline-end:1px solid var(--_line-2)}
.track.other{pointer-events:none}
.block{position:absolute;inset-block:5px;inset-inline-start:calc(var(--_a)*100%/48 + 1px);inline-size:calc(var(--_n)*100%/48 - 1px);display:flex;align-items:center;justify-content:space-between;gap:4px;padding-inline:10px;border:1.5px solid var(--_mark);border-radius:calc(var(--_radius)*.5);background:var(--_soft-2);font-size:.75rem;font-weight:550;line-height:1rem;font-variant-numeric:tabular-nums;white-space:nowrap}
.block span{position:relative;z-index:1;background:inherit}
.block.live{background:var(--_mark);color:var(--_on-mark)}
.temporary{background:var(--_hatch)!important;pointer-events:none}
.now{position:absolute;inset-block:0;inset-inline-start:calc(var(--_now)*100%/48 - 1px);inline-size:2px;background:var(--_text);pointer-events:none}
.week{--_cols:48;--_lines:7}
.by6{--_cols:6;--_lines:8}
.by12{--_cols:12;--_lines:4}
.fold{border:1px solid var(--_line-2);border-radius:calc(var(--_radius)*.8)}
.line{block-size:44px}
.line+.line{border-block-start:1px solid var(--_line)}
.line [role=gridcell]{padding:5px 0 0 6px;border-inline-start:1px solid color-mix(in oklab,var(--_line) 45%,#0000);color:var(--_muted);font-size:.6875rem;line-height:.875rem}
.line [data-hour]{border-color:var(--_line)}
.line [data-hour]::before{content:attr(data-hour);position:relative;z-index:1;color:var(--_text)}
.line>[role=gridcell]:nth-child(2){border-color:transparent}
.piece{position:absolute;box-sizing:border-box;inset-block-start:calc(var(--_l)*100%/var(--_lines));block-size:calc(100%/var(--_lines) + 1px);inset-inline-start:calc(var(--_a)*100%/var(--_cols));inline-size:calc(var(--_n)*100%/var(--_cols));background:var(--_soft-2);font-size:.75rem;font-weight:600;line-height:1rem}
.piece::before,.piece::after{content:'';position:absolute;block-size:1.5px;background:var(--_mark);inset-block-start:0;inset-inline-start:calc(var(--_ta)/var(--_n)*100%);inline-size:calc(var(--_tn)/var(--_n)*100%)}
.piece::after{inset-block:auto 0;inset-inline-start:calc(var(--_ba)/var(--_n)*100%);inline-size:calc(var(--_bn)/var(--_n)*100%)}
.piece.first{border-inline-start:1.5px solid var(--_mark)}
.piece.last{border-inline-end:1.5px solid var(--_mark)}
.piece.live{background:color-mix(in oklab,var(--_mark) 30%,var(--_surface))}
.piece span{position:absolute;inset-block-end:6px;inset-inline-start:5px}
.piece .ends{inset-inline:auto 5px}
.fold .now{inset-block:calc(var(--_l)*100%/var(--_lines) + 4px) auto;block-size:calc(100%/var(--_lines) - 8px);inset-inline-start:calc(var(--_now)*100%/var(--_cols) - 1px)}
@media (pointer:fine){.week{cursor:crosshair}}
@media (forced-colors:active){.block,.piece{border:2px solid;forced-color-adjust:auto}.block.live{background:Highlight;color:HighlightText;forced-color-adjust:none}.now{background:CanvasText}}`;
