import { css } from 'lit';

export const consoleStyles = css`
.tools .left{display:grid;gap:2px;margin-inline-start:auto;text-align:end}
.documents{display:grid;margin:0;padding:0;list-style:none}
.document{display:flex;flex-wrap:wrap;align-items:start;justify-content:space-between;gap:4px 12px;padding-block:12px;border-block-start:1px solid var(--_line)}
.what{flex:1 1 100%;display:grid;gap:2px;min-inline-size:0}
.name,.id,.about,.says{overflow-wrap:anywhere}
.id{user-select:all}
.says{font-size:.8125rem}
.document .tag{min-block-size:32px}
.do{display:flex;align-items:center;justify-content:flex-end;gap:4px;margin-inline-start:auto}
.do .icon-button{inline-size:32px;block-size:32px}
.tag.stamped .icon{color:var(--_success)}
.tag.unfit,.tag.failed{color:var(--_danger)}
a.button{color:inherit;text-decoration:none}
.table .id{display:inline-block;min-inline-size:13ch;font-size:.75rem}
@container (inline-size>=35rem){
.document{display:grid;grid-template-columns:minmax(0,1fr) 9.5rem 12.5rem}
}
@media (pointer:coarse){.do .icon-button{inline-size:44px;block-size:44px}}`;
