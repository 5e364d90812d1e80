import { css } from 'lit';

/**
 * Frame of the form: one column and two views; from 560 px two columns below the list, from 920 beside it. What
 * does not fit beside the balance is left out, so that the line stays one in any font.
 */
export const formStyles = css`
.card{font-variant-numeric:tabular-nums}
.small{font-size:.8125rem}
.purchase,.choices,.sums{display:grid;gap:20px;min-inline-size:0}
.shelf{display:grid;align-content:start;gap:8px;min-inline-size:0}
.till{display:grid;gap:20px;min-inline-size:0}
.heading{display:flex;flex-wrap:wrap;align-items:center;gap:4px 12px;margin-block-end:4px}
.heading p{inline-size:100%}
.quantity:has(.stepper){display:flex;align-items:center;justify-content:space-between;gap:16px}
.stepper [aria-disabled=true]{color:var(--_muted);cursor:default}
.payment h3{margin-block-end:8px;font-size:.875rem;line-height:1.25rem}
.payment .option>span{display:grid}
.manage{margin-block-start:8px}
.name{font-weight:500}
.says{color:var(--_muted);font-size:.75rem;line-height:1rem}
.control select{appearance:none;cursor:pointer;text-overflow:ellipsis}
.totals{padding-block-start:20px;border-block-start:1px solid var(--_line)}
.final{text-align:center}
.buy,.next{inline-size:100%}
.pay-head{display:flex;align-items:center;gap:12px}
.summary .link{margin-inline-start:auto;align-self:start;white-space:nowrap}
.ways{display:flex;flex-wrap:wrap;gap:4px 16px;margin-block-start:4px}
.stale{margin-block-end:20px}
@container (inline-size<35rem){
.heading{margin-block-end:8px}
.heading .line{display:flex;flex-wrap:wrap;block-size:1lh;overflow:hidden}
.outcome{order:-1}
.payment h3{position:absolute;clip-path:inset(50%)}
.purchase:not(.paying) :is(.receiver,.payment,.outcome,.buy,.final,.pay-head,.summary){display:none}
.paying :is(.shelf,.choices .quantity,.next){display:none}
.paying .totals{padding-block-start:0;border:0}
}
@container (inline-size<11rem){.list>div{flex-wrap:wrap;gap:0 16px}.list dd{margin-inline-start:auto}}
@container (inline-size>=35rem){
.pay-head,.summary,.next,.heading .words{display:none}
.purchase{gap:24px}
.heading{flex-wrap:nowrap}
.heading p{inline-size:auto;margin-inline-start:auto}
.till{grid-template-columns:1fr 1fr;gap:32px;align-items:start}
.totals{padding-block-start:0;border:0}
.facts:not(.list){margin-block-start:12px}
}
@container (inline-size>=57.5rem){
.purchase{grid-template-columns:minmax(0,1fr) calc(21.5rem + 33px);gap:24px 32px}
.purchase>.notice{grid-column:1/-1}
.till{grid-template-columns:none;align-content:start;gap:24px;padding-inline-start:32px;border-inline-start:1px solid var(--_line)}
.choices{gap:24px}
.totals{padding-block-start:24px;border-block-start:1px solid var(--_line)}
}`;
