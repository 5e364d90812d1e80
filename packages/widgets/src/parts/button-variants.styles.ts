import { css } from 'lit';

/**
 * More of the button sheet: `quiet` (muted text without frame), `small` (32 high; a transparent
 * margin widens its target to 44 on coarse pointers) and `icon-button` (40 x 40; 44 coarse; it needs
 * an accessible name).
 */
export const buttonVariants = css`
.button.quiet,.icon-button.quiet{border-color:transparent;background:none;color:var(--_muted)}
.button.quiet:hover,.icon-button.quiet:hover{background:var(--_sunken);color:var(--_text)}
.button.small{position:relative;min-block-size:32px;padding-inline:calc(var(--_space)*3);font-size:.8125rem}
.icon-button{display:inline-grid;place-items:center;flex:none;inline-size:40px;block-size:40px;padding:0;border:1px solid var(--_line-2);border-radius:calc(var(--_radius)*.8);background:var(--_raised);cursor:pointer;transition:background-color 120ms ease-out,border-color 120ms ease-out}
.icon-button:hover{border-color:var(--_line-3)}
.icon-button:disabled{border-color:var(--_line);background:var(--_sunken);color:var(--_muted);cursor:default}
[dir=rtl] .turn,:host(:dir(rtl)) .turn{transform:scaleX(-1)}
@media (pointer:coarse){.button.small::after{content:'';position:absolute;inset:-6px 0}.icon-button{inline-size:44px;block-size:44px}}`;
