import { css } from 'lit';
import { dialog } from '../../parts/dialog.styles.ts';
import { popover } from '../../parts/popover.styles.ts';

/** What the widget adopts with its desk. */
const own = css`
.power.running{flex-flow:row;align-items:center;gap:12px}
.counts{display:grid}
.counts b{font-family:var(--mostrador-font-display,inherit);font-size:1.25rem;font-weight:600;line-height:1.75rem;letter-spacing:-.012em}
.counts .caption{min-block-size:16px}
.narrow .running{flex-wrap:wrap}
.narrow .running{min-block-size:64px;padding:calc(var(--_space)*2) calc(var(--_space)*3);border:1px solid var(--_mark);border-radius:calc(var(--_radius)*.8);background:var(--_soft)}
.narrow .counts{flex:1}
.narrow .running .caption{color:var(--_text)}
.narrow .running .button{padding-inline:calc(var(--_space)*2.5)}
.narrow .stop .icon{display:none}
.so{margin-block:8px 20px;color:var(--_muted)}
.conflict{align-items:center}
.told{flex:1}
.conflict>.icon{align-self:start}
.choose{display:flex;flex-wrap:wrap;gap:8px}
.narrow .conflict{display:grid;grid-template-columns:auto 1fr;align-items:start}
.narrow .conflict>:nth-child(3){grid-column:2;justify-self:start}
.kept{flex:1}
.swatch.own{background:var(--_soft-2)}
.swatch.theirs{border-color:var(--_text);border-style:dashed;background:none}
.legend .swatch+.swatch,.legend .theirs{margin-inline-start:8px}
.note .button.small{margin-block-start:8px}
.choose .button.small{margin:0}
.comparison{display:grid;gap:12px}
.comparison>div{display:grid;gap:4px}
.comparison dd{display:grid;grid-template-columns:1fr auto;gap:0 8px;padding:6px 10px;border:1.5px solid var(--_mark);border-radius:calc(var(--_radius)*.5);background:var(--_soft-2)}
.comparison dd .caption{grid-column:1/-1}
.comparison .own .caption,.comparison .own .muted{color:var(--_text)}
.comparison .theirs{border:1.5px dashed var(--_text);background:none}
.day.compared{block-size:64px}
.compared .lane{display:inline}
.compared .lane.own+.lane{display:block;margin-block-start:8px}
.compared .total{line-height:1.75rem}
.compared .track .block{inset-block:5px 33px}
.compared .other .block{inset-block:34px 5px}
.theirs.block{border:1.5px dashed var(--_text);background:none}
.block:not(.temporary,.theirs)::before,.block:not(.temporary,.theirs)::after{content:'';position:absolute;inset-block:calc(50% - 9px);inset-inline-start:3px;inline-size:2px;border-radius:1px;background:currentColor;opacity:0}
.block:not(.temporary,.theirs)::after{inset-inline:auto 3px}
.block:hover::before,.block:hover::after{opacity:1}
.drag i,.selection i{position:absolute}
.drag b,.selection b{position:absolute;inset:0;box-sizing:border-box}
.drag b{background:var(--_hatch)}
.week .drag :first-child>b{inset-block:5px 6px;border:1.5px solid var(--_mark);border-radius:calc(var(--_radius)*.5)}
.week .drag.erases :first-child>b{border:1.5px dashed var(--_line-3)}
.drag.erases b{background-color:var(--_surface);background-image:repeating-linear-gradient(135deg,var(--_tick) 0 1px,#0000 1px 7px)}
.selection b{background-color:color-mix(in oklab,var(--_text) 9%,#0000)}
.week .selection :first-child>b{border:1.5px solid var(--_text)}
.tip-line{position:absolute;z-index:5;inset-inline:0;display:flex}
.tip-line i{min-inline-size:0}
.tip{flex:none;white-space:nowrap}
.fold .tip{flex:initial;white-space:normal}
.tip b{white-space:nowrap}
.board:not(:focus-within) .drag[hidden]+.tip-line{display:none}
.tip span{margin-inline-start:6px;color:var(--_muted)}
.choices{position:absolute;z-index:6;inset-inline-end:0;inset-block-start:calc(100% + 4px);display:grid;min-inline-size:200px;padding:4px;font-size:.875rem}
.item{display:flex;align-items:center;gap:8px;min-block-size:40px;padding:4px 12px;border:0;border-radius:calc(var(--_radius)*.6);background:none;text-align:start;cursor:pointer}
.item:hover{background:var(--_sunken)}
.item:disabled{color:var(--_muted);cursor:default}
.narrow .choices{inset-block:auto calc(100% + 4px)}
@media (pointer:fine){.block:not(.temporary,.theirs)::before,.block:not(.temporary,.theirs)::after{cursor:ew-resize}}
@media (pointer:coarse){.item{min-block-size:44px}}
@media (forced-colors:active){.drag b,.selection b{border:2px solid Highlight!important}}`;

export const deskStyles = css`${dialog}${popover}${own}`;
