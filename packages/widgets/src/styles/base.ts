import { css } from 'lit';

/**
 * What every widget needs: undoes what a host's text styles would leak in, focus ring, links, icons.
 *
 * Classes: `caption`, `muted`, `strong`, `num` (tabular numerals), `link` (a, button), `icon`,
 * `hidden` (seen by screen readers only).
 */
export const base = css`
:host{display:block;color:var(--_text);font-family:var(--mostrador-font,inherit);font-size:.875rem;line-height:1.25rem;font-weight:400;font-style:normal;letter-spacing:normal;word-spacing:normal;text-align:start;text-transform:none;text-indent:0;text-shadow:none;white-space:normal;cursor:auto;font-variant-numeric:tabular-nums}
:host([hidden]){display:none}
*,::before,::after{box-sizing:border-box;margin:0}
button,input{font:inherit;color:inherit;letter-spacing:inherit}
h2{font:600 1rem/1.5rem var(--mostrador-font-display,inherit);letter-spacing:-.006em;text-wrap:balance}
p{text-wrap:pretty}
.caption{font-size:.75rem;line-height:1rem}
.caption,.muted{color:var(--_muted)}
.strong{font-weight:600}
.icon{inline-size:16px;block-size:16px;flex:none;fill:none;stroke:currentColor;stroke-width:1.5;stroke-linecap:round;stroke-linejoin:round}
.link{padding:0;border:0;background:none;color:var(--_link);cursor:pointer;text-decoration:underline 1px color-mix(in oklab,currentColor 40%,transparent);text-underline-offset:4px}
.link:hover{text-decoration-color:currentColor}
.hidden{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
:focus-visible{outline:2px solid var(--_mark);outline-offset:2px}
@media (pointer:coarse){.link{position:relative}.link::after{content:'';position:absolute;inset:-12px -4px}}
@media (prefers-reduced-motion){*,::before,::after{transition:none!important;animation:none!important}}
@media (forced-colors:active){:focus-visible{outline-color:Highlight}}`;
