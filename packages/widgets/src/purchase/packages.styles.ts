import { css } from 'lit';

/**
 * Packages: two lines a row, five at first; from 560 px rows of a table with their price bars. Widths are in
 * rem: who doubles the text gets the layout of a place half as wide. The table's columns are as wide as
 * what stands in them, whatever the host's font.
 */
export const packageStyles = css`
.package{display:grid;align-items:center}
.price{font-weight:550;text-align:end;line-height:1.25rem}
.package:has(:disabled) .price{font-weight:400}
.unit,.saving{white-space:nowrap}
.saving{text-align:end}
.bar{inline-size:100%;block-size:4px;fill:var(--_tick)}
.option:has(:checked) .bar{fill:var(--_mark)}
:host(:dir(rtl)) .bar{transform:scaleX(-1)}
.unfold{display:flex;justify-content:space-between;align-items:center;inline-size:100%;min-block-size:44px;padding:0 calc(var(--_space)*4);border:0;border-block-start:1px solid var(--_line);border-radius:0 0 var(--_radius) var(--_radius);background:none;color:var(--_link);font-weight:500;cursor:pointer}
@container (inline-size<35rem){
.package{grid-template-columns:16px 1fr auto;gap:0 calc(var(--_space)*3);padding-block:10px}
.package [type=radio]{grid-row:1/3}
.unit,.saving{grid-area:2/2/3/4;font-size:.75rem;line-height:1rem}
.saving{justify-self:end}
.price{grid-area:1/3}
.folded .more,.bar,.sign,.columns,.wide{display:none}
}
@container (inline-size<18.75rem){.package{column-gap:8px;padding-inline:12px}.unit,.saving{font-size:.6875rem}}
@container (inline-size<17.5rem){.unit,.saving{white-space:normal}.saving{grid-area:3/2/4/4;justify-self:start;text-align:start}}
@container (inline-size<11rem){.package{grid-template-columns:auto minmax(0,1fr)}.package>*{grid-area:auto/2;justify-self:start;text-align:start}.package>[type=radio]{grid-area:1/1}}
@container (inline-size>=35rem){
.table{display:grid;grid-template-columns:auto auto minmax(0,1fr) repeat(3,auto);gap:8px 16px}
.columns,.packages,.package{display:grid;grid-column:1/-1;grid-template-columns:subgrid}
.columns{padding-inline:calc(var(--_space)*4 + 1px);text-align:end;white-space:nowrap}
.columns>:nth-child(-n+2){grid-column:span 2}
.package{gap:0 16px;min-block-size:40px;padding-block:7px}
.package .strong,.unit{text-align:end}
.unit{grid-column:4}
.price{grid-column:6}
.unit,.saving{font-size:.8125rem}
.package .words{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%)}
.unfold{display:none}
}
@media (pointer:coarse){.package{min-block-size:44px}}
@media (forced-colors:active){.bar{fill:GrayText}.option:has(:checked) .bar{fill:Highlight}}`;
