import { css } from 'lit';

/** `dropZone()`. Dashed: something is missing here. */
export const dropZoneStyles = css`
.drop{position:relative;display:flex;align-items:center;justify-content:center;gap:12px;min-block-size:88px;padding:16px;border:1.5px dashed var(--_line-3);border-radius:calc(var(--_radius)*.8);background:var(--_sunken);text-wrap:balance;cursor:pointer;transition:border-color 120ms ease-out,background-color 120ms ease-out}
.drop:hover,.drop[data-over]{border-color:var(--_mark);background:var(--_soft)}
.drop:has(:focus-visible){outline:2px solid var(--_mark);outline-offset:2px}
.drop:has(:disabled){cursor:default;color:var(--_muted)}
.drop>.icon{inline-size:24px;block-size:24px;stroke-width:1;color:var(--_muted)}
.link-like{color:var(--_link);font-weight:550;text-decoration:underline 1px color-mix(in oklab,currentColor 40%,#0000);text-underline-offset:4px}
@media (forced-colors:active){.drop:has(:focus-visible){outline-color:Highlight}}`;
