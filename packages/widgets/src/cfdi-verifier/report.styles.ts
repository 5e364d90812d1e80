import { css } from 'lit';

/** What was found: the summary, and each check with its word beside it. */
export const reportStyles = css`
.list dd{overflow-wrap:anywhere}
.list .id{user-select:all}
.checks{display:grid;margin:8px 0 0;padding:0;list-style:none}
.checks>li{display:grid;gap:2px 12px;padding-block:10px;border-block-start:1px solid var(--_line);unicode-bidi:plaintext}
.checks .tag{align-self:start}
.checks>li.failed>.tag{color:var(--_danger)}
.checks>li.ok>.tag .icon{color:var(--_success)}
.checks>li.not_checked>.tag{color:var(--_muted)}
.findings{display:grid;gap:8px;margin:6px 0 0;padding-inline-start:16px;font-size:.8125rem}
.findings code{font-family:ui-monospace,monospace;font-size:.75rem;overflow-wrap:anywhere}
summary{inline-size:fit-content;padding-block:4px;color:var(--_link);font-weight:550;cursor:pointer}
textarea{inline-size:100%;padding-block:8px;font-family:ui-monospace,monospace;font-size:.75rem;resize:vertical}
.local{display:flex;align-items:center;gap:6px}
.wait{display:flex;align-items:center;gap:8px}
@container (inline-size<20rem){.list>div{display:grid;gap:0}.list dd{text-align:start}}
@container (inline-size>=28rem){.checks>li{grid-template-columns:7.5rem minmax(0,1fr)}}`;
