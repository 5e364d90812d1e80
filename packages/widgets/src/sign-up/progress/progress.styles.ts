import { css } from 'lit';
import { rulerStyles } from '../../parts/ruler.styles.ts';
import { spinner } from '../../parts/spinner.styles.ts';

const own = css`
.progress{display:grid;gap:20px;max-inline-size:34rem}
.opening{display:grid;gap:8px}
.opening>.icon{inline-size:24px;block-size:24px;margin-block-end:4px;stroke-width:1;color:var(--_success)}
.opening.wait>.icon{color:var(--_muted)}
.opening .muted{overflow-wrap:anywhere}
.small{font-size:.8125rem}
.gauge{display:grid;gap:4px}
.gauge>p:first-child{display:flex;align-items:baseline;justify-content:space-between;gap:12px}
.figure{font-family:var(--mostrador-font-display,inherit);font-size:1.25rem;font-weight:600;line-height:1.75rem;letter-spacing:-.012em}
.lines{display:grid;padding:0;list-style:none}
.lines li{position:relative;display:grid;grid-template-columns:16px minmax(0,1fr) auto;align-items:start;gap:12px;padding-block-end:12px}
.lines li:last-child{padding-block-end:0}
.lines li:not(:last-child)::before{content:'';position:absolute;inset-block:20px 0;inset-inline-start:7.5px;border-inline-start:1px solid var(--_line-2)}
.lines :is(.icon,.dot,.spinner){margin-block-start:2px;color:var(--_muted)}
.lines .done .icon{color:var(--_success)}
.lines .spinner{color:var(--_mark)}
.dot{inline-size:10px;block-size:10px;margin-inline:3px;border:2.5px solid var(--_mark);border-radius:50%}
.lines .dot{margin-block-start:5px}
.lines :is(.now,.waiting) p:first-child{font-weight:600}
.lines .to-come{color:var(--_muted)}
.says,.lines .num{color:var(--_muted);font-size:.8125rem}
.says{overflow-wrap:anywhere}
.said:empty{display:none}
.said{font-size:.8125rem}
.ways{display:grid;gap:8px;justify-items:center;color:var(--_muted);font-size:.8125rem;text-align:center}`;

/** What the widget adopts with its progress. */
export const progressStyles = css`${rulerStyles}${spinner}${own}`;
