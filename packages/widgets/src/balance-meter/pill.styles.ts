import { css } from 'lit';

/**
 * The pill for a header. It is as wide as its words, so no container query can see what room it has:
 * the words wrap out of its one line when they do not fit, and the count stays.
 */
export const pillStyles = css`
:host([compact]){display:inline-block;container-type:normal;max-inline-size:100%;vertical-align:middle}
.pill{display:flex;flex-wrap:wrap;align-content:start;align-items:center;row-gap:32px;block-size:32px;padding-inline:10px 12px;border:1px solid var(--_line-2);border-radius:999px;background:var(--_surface);font-size:.8125rem;line-height:30px;overflow:clip;overflow-clip-margin:6px}
.pill.empty{flex-wrap:nowrap}
.pill>.icon{margin-inline-end:8px;color:var(--_link)}
.pill b{font-variant-numeric:tabular-nums;margin-inline-end:4px;font-weight:600}
.pill>b+span:not(:last-child){max-inline-size:max(0px,(100% - 136px)*999);overflow:hidden}
.pill .more:not(:has(.link)){flex:0 0 calc((136px - 100%)*999)}
.pill .more{margin-inline-start:8px;padding-inline-start:8px;border-inline-start:1px solid var(--_line-2);color:var(--_muted);line-height:12px}
.pill.low{border-color:var(--_warning-line);background:var(--_warning-soft)}
.pill.low .more{color:inherit}
.pill.low>.icon{color:var(--_warning)}
.pill.empty{border:1px dashed var(--_danger)}
.pill.empty>.icon{color:var(--_danger)}
.pill.loading{color:var(--_muted)}`;
