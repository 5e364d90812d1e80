import { css } from 'lit';

/**
 * Everything round the grid. One column in narrow places, in the order of use; from 720 px the design's strip in
 * two columns, from 920 in four. Heights that do not depend on texts, so that the skeleton has them, too.
 */
export const frameStyles = css`
.card,.skeleton{display:flex;flex-flow:column;gap:16px}
.small{font-size:.8125rem}
.head{display:block}
.titles{min-inline-size:0}
.who{display:flex;min-block-size:20px;white-space:nowrap}
.account{overflow:hidden;text-overflow:ellipsis;white-space:pre}
.choice{display:inline-flex;min-inline-size:0;align-items:center;gap:2px;color:var(--_text)}
.choice select{appearance:none;min-inline-size:0;max-inline-size:20rem;padding:0;border:0;background:none;cursor:pointer;text-overflow:ellipsis}
.choice option{background:var(--_raised)}
.power{display:flex;flex-flow:column-reverse;gap:8px;min-block-size:64px}
.power .says{text-align:center;font-size:.75rem;line-height:1rem}
.notes{display:grid;gap:12px}
.notes:empty{display:none}
.strip{display:grid;gap:12px}
.cell dt{color:var(--_muted);font-size:.8125rem}
.value{display:flex;align-items:center;gap:10px;font-weight:600}
.detail{color:var(--_muted);font-size:.8125rem}
.dot{flex:none;inline-size:8px;block-size:8px;border:1.5px solid var(--_muted);border-radius:50%}
.dot.on{border-color:var(--_success);background:var(--_success)}
.value .spinner{inline-size:10px;block-size:10px}
.sum{display:flex;align-items:baseline;gap:6px;color:var(--_muted);font-size:.8125rem}
.sum b{color:var(--_text);font-family:var(--mostrador-font-display,inherit);font-size:1.25rem;font-weight:600;line-height:1.75rem;letter-spacing:-.012em}
.rest,.rest-month{margin-inline-start:auto}
.near .rest{color:var(--_text);font-weight:600}
.over .rest{color:var(--_warning);font-weight:550}
.scale{display:flex;gap:2px;block-size:12px;margin-block-start:4px}
.scale .ruler{flex:var(--_of)}
.ruler.bare::after{content:none}
.excess{flex:0}
.over .excess{flex:var(--_over);min-inline-size:5px;border:1.5px solid var(--_warning);border-radius:2px}
.bar{position:relative;flex:1;align-self:center;block-size:4px;border-radius:2px;background:linear-gradient(90deg,var(--_mark) calc(var(--_share)*100%),var(--_tick) 0)}
:host(:dir(rtl)) .bar,[dir=rtl] .bar{background:linear-gradient(270deg,var(--_mark) calc(var(--_share)*100%),var(--_tick) 0)}
.bar::after{content:'';position:absolute;inset-block:-4px;inset-inline-start:88.889%;inline-size:2px;background:var(--_text)}
.over-note{align-items:flex-start}
.toolbar{display:flex;align-items:center;gap:8px}
.toolbar .icon-button.quiet:disabled{border-color:#0000;background:none}
.toolbar .button{padding-inline:calc(var(--_space)*3)}
.rule{align-self:stretch;inline-size:1px;margin-block:10px;background:var(--_line-2)}
.write{margin-inline-start:auto}
.menu{position:relative}
.plan{position:relative}
.zone{display:flex;gap:8px;color:var(--_muted)}
.zone .icon{margin-block-start:2px}
.below{display:flex;flex-flow:column;gap:8px}
.legend{display:flex;align-items:center;gap:8px}
.swatch{inline-size:16px;block-size:10px;border:1.5px solid var(--_mark);border-radius:3px;background:var(--_hatch)}
.foot{display:flex;flex-wrap:wrap;align-items:center;gap:8px 12px;min-block-size:40px}
.hints{display:flex;align-items:center;gap:16px;white-space:nowrap}
kbd{padding:0 6px;border:1px solid var(--_line-2);border-radius:calc(var(--_radius)*.4);background:var(--_raised);color:var(--_text);font:inherit;font-size:.6875rem;line-height:1.125rem}
kbd{margin-inline-end:6px}
.narrow .count{inline-size:100%;text-align:center}
.count:empty{display:none}
.narrow .changed{position:sticky;inset-block-end:0;z-index:5;margin:0 calc(var(--_space)*-4) calc(var(--_space)*-4);padding:8px calc(var(--_space)*4) calc(var(--_space)*4);border-radius:0 0 calc(var(--_radius)*1.2) calc(var(--_radius)*1.2);background:var(--_surface)}
.narrow .save{flex:1}
.tabs{display:grid;grid-template-columns:repeat(7,1fr);margin-inline:calc(var(--_space)*-4);border-block:1px solid var(--_line)}
.tab{position:relative;display:grid;justify-items:center;align-content:center;gap:4px;block-size:96px;padding:0;border:0;border-inline-start:1px solid var(--_line);background:none;font-size:.8125rem;cursor:pointer}
.tab:first-child{border:0}
.tab:focus-visible{outline-offset:-2px}
.tab[aria-selected=true]{background:var(--_soft);font-weight:600}
.tab[aria-selected=true]::after{content:'';position:absolute;inset:auto 0 -1px;block-size:2px;background:var(--_mark)}
.mini{inline-size:16px;block-size:36px;background:var(--_day),var(--_line)}
.one-day{display:grid;gap:12px}
.day-head{display:flex;align-items:baseline;gap:4px 12px}
.day-head h3{font-size:.875rem}
.day-hours{margin-inline-start:auto;font-size:.8125rem}
.day-head .link,.zone .link{font-size:.8125rem}
.one-day{overflow:clip;overflow-clip-margin:6px}
.narrow .segmented{flex:1;min-inline-size:0}
.narrow .segmented button{flex:1;min-inline-size:0}
.narrow .icon-button:not(.quiet){border-color:var(--_line-2)}
.narrow .icon-button.quiet{border-color:var(--_line-2);color:inherit}
.narrow .icon-button.quiet:disabled{border-color:var(--_line);color:var(--_muted)}
.bone.title{inline-size:150px;block-size:16px;margin-block:4px}
.bone.line{inline-size:120px;block-size:12px;margin-block:4px}
.bone.label{inline-size:72px;block-size:10px;margin-block:5px}
.bone.figure{inline-size:120px;block-size:18px;margin-block:5px}
.bone.control,.skeleton .strip{display:none}
.bone.state{block-size:40px}
.bone.power,.bone.week{display:block;block-size:64px;min-block-size:0}
.bone.tabs{display:block;block-size:98px;margin-inline:0;border:0}
.bone.grid{block-size:387px}
.bone.tools{block-size:40px}
.bone.tail{block-size:180px}
.below{min-block-size:40px}
.narrow .foot .button{padding-inline:calc(var(--_space)*3)}
@container (inline-size<20rem){.below{min-block-size:60px}.bone.tail{block-size:200px}}
@container (inline-size<25rem){.narrow .segmented button{gap:4px;padding-inline:4px}}
@container (inline-size<16.5rem){.narrow .segmented .icon{display:none}}
@container (inline-size<18.75rem){.narrow .toolbar{gap:4px}.narrow .icon-button{inline-size:36px}.tab{font-size:.75rem}}
@container (inline-size>=400px){.narrow .changed{margin:0 calc(var(--_space)*-5) calc(var(--_space)*-5);padding-inline:calc(var(--_space)*5)}.tabs{margin-inline:calc(var(--_space)*-5)}}
@container (inline-size>=560px){.bone.grid{block-size:211px}}
@container (inline-size>=600px){.below{min-block-size:20px}.bone.tail{block-size:160px}}
@container (inline-size>=640px){.narrow .changed{margin:0 calc(var(--_space)*-6) calc(var(--_space)*-6);padding-inline:calc(var(--_space)*6)}.tabs{margin-inline:calc(var(--_space)*-6)}}
@container (inline-size<720px){
.present,.next{display:flex;flex-wrap:wrap;gap:0 8px;min-block-size:20px;padding-inline-start:18px}
.present .value>i{margin-inline-start:-18px}
.present dt,.next dt{position:absolute;clip-path:inset(50%)}
.next{margin-block:-12px 0}
.next .value{font-weight:400;color:var(--_muted);font-size:.8125rem}
}
@container (inline-size>=720px){
.card,.skeleton{gap:20px}
.head{display:flex;align-items:center;justify-content:space-between;gap:16px;min-block-size:44px}
.power{flex-flow:row;align-items:center;gap:12px;min-block-size:40px}
.power .says{font-size:.8125rem}
.strip{grid-template-columns:1fr 1fr;gap:0;border-block:1px solid var(--_line)}
.cell{block-size:96px;padding:14px 24px 14px 0;contain:size layout}
.value{min-block-size:28px;font-size:1rem}
.cell:nth-child(2n){padding-inline:24px 0;border-inline-start:1px solid var(--_line)}
.cell:nth-child(n+3){border-block-start:1px solid var(--_line)}
.below{flex-flow:row;align-items:flex-start;justify-content:space-between}
.foot>:is(.count,.legend,:empty+.button){margin-inline-start:auto}
.count{text-align:end}
.hints{margin-inline-end:auto}
.bone.control{display:block;inline-size:170px;block-size:40px}
.bone:is(.state,.power,.week,.tabs){display:none}
.skeleton .strip{display:grid}
.bone.grid{block-size:332px}
.bone.tail{block-size:80px}
}
@container (720px<=inline-size<820px){.toolbar{flex-wrap:wrap;gap:4px}.toolbar .icon-button{inline-size:36px}.rule,.write .icon{display:none}.toolbar .button,.toolbar .segmented button{padding-inline:calc(var(--_space)*2);white-space:nowrap}}
@container (inline-size>=920px){
.strip{grid-template-columns:1fr 1fr 1.35fr 1.35fr}
.cell{padding-inline:24px!important;border-block:0!important}
.cell:first-child{padding-inline-start:0!important}
.cell:last-child{padding-inline-end:0!important}
.cell+.cell{border-inline-start:1px solid var(--_line)}
}
@media (pointer:coarse){.tab{min-block-size:96px}}
@media (forced-colors:active){.dot.on,.mini,.bar,.swatch{forced-color-adjust:none}.dot.on{background:CanvasText;border-color:CanvasText}.mini{--_mark:CanvasText;--_line:Canvas}.bar{--_mark:CanvasText;--_tick:GrayText}.tab[aria-selected=true]::after{background:Highlight}}`;
