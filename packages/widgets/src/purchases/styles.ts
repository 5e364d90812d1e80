import { css } from 'lit';

export const styles = css`
button.option{align-items:center;inline-size:100%;border:0;background:none;color:inherit;text-align:start}
button.option:hover{background:var(--_sunken)}
.label{font-size:.8125rem;font-weight:500}
.name,.says{display:block}
.name{font-weight:550}
.says{color:var(--_muted);font-size:.8125rem}
.pay{max-inline-size:400px}
.manage{margin-block-start:4px}
.offers{table-layout:fixed}
.offers th:first-child{inline-size:34%}
.offers th:nth-child(2){inline-size:18%}
.offers th:nth-child(3){inline-size:29%}
.key{font-family:ui-monospace,monospace;font-size:.8125rem;user-select:all}
.segmented{justify-self:start;max-inline-size:100%}
.note .acts{justify-content:flex-start}
@container (inline-size<20rem){.segmented{flex-direction:column;justify-self:stretch}}
@container (inline-size<35rem){.segmented{flex-wrap:wrap}.segmented button{flex:1;padding-inline:4px;font-size:.8125rem}.table td:not([data-name]){justify-content:flex-end}}`;
