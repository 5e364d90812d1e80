import { css, unsafeCSS } from 'lit';
import { blank } from '../parts/blank.styles.ts';
import { button } from '../parts/button.styles.ts';
import { buttonVariants } from '../parts/button-variants.styles.ts';
import { dialog } from '../parts/dialog.styles.ts';
import { field } from '../parts/field.styles.ts';
import { list } from '../parts/list.styles.ts';
import { messageStyles } from '../parts/message.styles.ts';
import { note } from '../parts/note.styles.ts';
import { options } from '../parts/options.styles.ts';
import { segmented } from '../parts/segmented.styles.ts';
import { skeleton } from '../parts/skeleton.styles.ts';
import { spinner } from '../parts/spinner.styles.ts';
import { base } from '../styles/base.ts';
import { card } from '../styles/card.ts';
import { selection } from '../styles/selection.ts';
import { tokens } from '../styles/tokens.ts';

/** Each record of a table becomes a card of names and values. */
const folded = (table: string) => `
${table},${table} tbody,${table} tr{display:block}
${table} thead{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%)}
${table} tr{padding-block:12px;border-block-start:1px solid var(--_line)}
${table} td{display:flex;align-items:center;justify-content:space-between;gap:4px 12px;padding:4px 0;border:0;text-align:end;overflow-wrap:anywhere}
${table} td[data-name]::before{content:attr(data-name);flex:none;max-inline-size:50%;color:var(--_muted);text-align:start}
${table} td .control{flex:0 1 140px;min-inline-size:0}
${table} td:has(>.message){flex-wrap:wrap}
${table} td:has(>.message)>:is(span,.control){flex:1 1 40%}
${table} td:has(>.message)>.control{max-inline-size:140px}
${table} td>.message{flex-basis:100%;text-align:start}`;

/**
 * `rows`: a column of pieces. `form`: fields, side by side where there is room. `tools`: what stands above a list.
 * `ruled`: a hairline parts it from what is above.
 * `table`: a list of records; below 560 px each is a card of names and values (`<td data-name>`), a `typed` one, whose
 * cells hold fields, below 768 px. `wide`: eight columns.
 */
const own = css`
.card{display:grid;gap:16px;font-variant-numeric:tabular-nums}
.card,.rows,.form,.fields,.field{grid-template-columns:minmax(0,1fr)}
.rows{display:grid;gap:12px;min-inline-size:0}
.form{display:grid;gap:16px;min-inline-size:0}
.ruled{padding-block-start:16px;border-block-start:1px solid var(--_line)}
h3{font-size:.875rem;font-weight:600;line-height:1.25rem}
.form .fields{display:grid;gap:12px 16px}
.tools{display:flex;flex-wrap:wrap;align-items:end;justify-content:space-between;gap:12px}
.tools .field{flex:1 1 180px}
.tools>:is(p,h3,.link,.tick){align-self:center}
.tools>.link{display:inline-flex;align-items:center;gap:6px}
.acts{display:flex;flex-wrap:wrap;justify-content:flex-end;gap:8px}
.bone.title{inline-size:40%;block-size:20px}
.bone.row{block-size:40px}
.note.success{border-color:var(--_success-line,var(--_line));color:inherit}
.note.success>.icon{color:var(--_success)}
.dialog{font-variant-numeric:tabular-nums}
.dialog[open]{display:grid;gap:16px}
.scroll{overflow-x:auto}
.table{inline-size:100%;border-collapse:collapse;font-size:.8125rem}
.table th{padding:0 8px 8px;color:var(--_muted);font-size:.75rem;font-weight:500;text-align:start;vertical-align:bottom}
.table td{padding:8px;border-block-start:1px solid var(--_line);vertical-align:middle}
.table .end{text-align:end}
.table td .control{min-inline-size:88px}
.table .code{display:inline-block;min-inline-size:12ch;overflow-wrap:anywhere}
.table td>:is(.acts,.form){flex:1}
.typed td .control{padding-inline:8px}
.typed td .control input{inline-size:0}
.table .off{color:var(--_muted)}
.table .acts{flex-wrap:nowrap}
.figure{font-family:var(--mostrador-font-display,inherit);font-size:1.25rem;font-weight:600;line-height:1.75rem}
.tag{display:inline-flex;align-items:center;gap:4px;font-weight:550;white-space:nowrap;vertical-align:middle}
.tag .icon{inline-size:14px;block-size:14px}
.list div:has(>.copyable){flex-wrap:wrap}
.copyable{display:flex;flex-wrap:wrap;align-items:center;justify-content:flex-end;gap:8px;margin-inline-start:auto}
.secret{font-family:ui-monospace,monospace;font-size:1rem;overflow-wrap:anywhere;user-select:all}
[type=checkbox]{inline-size:18px;block-size:18px;margin:0;accent-color:var(--_mark)}
.pick{inline-size:100%;border-width:0;background:none;text-align:start}
.pick+.pick{border-block-start:1px solid var(--_line)}
.tick{display:inline-flex;align-items:center;gap:8px;min-block-size:32px;cursor:pointer}
@container (inline-size<35rem){
${unsafeCSS(folded('.table'))}
.acts .button{flex:1}
}
@container (inline-size<48rem){${unsafeCSS(folded('.typed'))}}
@container (inline-size>=35rem){.table.wide :is(th,td){padding-inline:6px}.form .fields{grid-template-columns:repeat(auto-fit,minmax(200px,1fr));align-items:start}}
@media (pointer:coarse){[type=checkbox]{inline-size:22px;block-size:22px}.tick{min-block-size:44px}}`;

export const panelStyles = css`${tokens}${selection}${base}${card}${button}${buttonVariants}${segmented}${field}${messageStyles}${options}${list}${note}${dialog}${blank}${skeleton}${spinner}${own}`;
