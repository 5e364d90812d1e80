import { css } from 'lit';

/**
 * What the card holds. The chart takes the height that is left, so that a card is as high as its skeleton
 * unless it has a button and the automatic sale's note; where it has two columns, a note above them, too.
 */
export const meterStyles = css`
.card{display:flex;flex-flow:column;gap:calc(var(--_space)*5)}
.now{display:grid;gap:calc(var(--_space)*5)}
.past,.chart,.box{display:flex;flex:1;flex-flow:column;gap:calc(var(--_space)*5)}
.row{display:flex;justify-content:space-between;align-items:center;gap:8px}
.card{font-size:.8125rem}
h2{font-size:.875rem;line-height:1.25rem}
.level{display:flex;align-items:center;gap:6px;color:var(--_success);font-weight:550}
.low .level{color:var(--_warning)}
.empty .level{color:var(--_danger)}
.hero,.says{color:var(--_muted)}
.hero{margin-block-end:4px}
.hero b{margin-inline-end:4px;color:var(--_text);font-family:var(--mostrador-font-display,inherit);font-size:2rem;font-weight:600;line-height:2.5rem;font-variant-numeric:tabular-nums;letter-spacing:-.022em}
.says b{color:var(--_text);font-weight:600}
.low .says,.empty .says{color:inherit}
.runway{position:relative;white-space:nowrap}
.runway.flagged{padding-block-start:22px}
.flag{position:absolute;inset-block-start:0;inset-inline-start:var(--_flag);display:flex;gap:5px;block-size:38px;padding-inline:6px;border-inline-start:1.5px solid;color:var(--_text)}
.flag.late{inset-inline:auto calc(100% - var(--_flag));border-inline:0 solid;border-inline-end-width:1.5px}
.flag .icon{inline-size:14px;block-size:14px;margin-block-start:1px;stroke-width:1.7}
.axis{position:relative;margin-block-start:6px}
.axis b,.axis i{position:absolute;inset-block-start:0;font-style:normal}
.axis b{inline-size:4rem;inset-inline-start:clamp(0px,var(--_x) - 2rem,100% - 4rem);color:var(--_text);font-weight:600;text-align:center}
.axis i{inset-inline:calc(var(--_x) + 24px) 0;block-size:1rem;overflow:hidden;white-space:normal;text-align:end}
.axis i::before{content:'';display:inline-block;block-size:1rem;vertical-align:top}
.note p{text-wrap:balance}
.figures{display:grid;grid-template-columns:auto auto auto;border-block:1px solid var(--_line)}
.figures div{display:flex;flex-flow:column;justify-content:space-between;padding-block:calc(var(--_space)*3)}
.figures div+div{padding-inline-start:12px;border-inline-start:1px solid var(--_line)}
dd{font-family:var(--mostrador-font-display,inherit);font-size:1.25rem;font-weight:600;line-height:1.75rem;font-variant-numeric:tabular-nums;letter-spacing:-.012em}
@container (inline-size<300px){.figures div+div{padding-inline-start:8px}.figures dt{font-size:.6875rem}dd{font-size:1.125rem}}
@container (inline-size>=640px){.card{display:grid;grid-template:auto 1fr/calc(50% - 24.5px) 1fr;gap:0 calc(var(--_space)*6)}.card>*{grid-row:2}.card>:is(.note,.caption,h2){grid-area:auto/1/auto/-1;align-self:start;margin-block-end:calc(var(--_space)*6)}.card>.blank{grid-column:1/-1}.card .now{align-content:start}.past{border-inline-start:1px solid var(--_line);padding-inline-start:24px}.figures{border-block-start:0}.figures div{padding-block:0 16px}.figures div+div{padding-inline-start:16px}}`;
