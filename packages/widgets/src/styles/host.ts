import { css } from '@lit/reactive-element/css-tag.js';

/**
 * The least of a widget: undoes what a host's text styles would leak in; focus ring, links and icons.
 */
export const host = css`
:host{display:block;color:var(--_text);font-family:var(--mostrador-font,inherit);font-size:.875rem;font-weight:400;line-height:1.25rem;letter-spacing:normal;text-transform:none}
:host([hidden]){display:none!important}
.icon{inline-size:16px;block-size:16px;flex:none;fill:none;stroke:currentColor;stroke-width:1.5;stroke-linecap:round;stroke-linejoin:round}
.link{padding:0;border:0;background:none;color:var(--_link);font:inherit;cursor:pointer;text-decoration:underline 1px color-mix(in oklab,currentColor 40%,#0000);text-underline-offset:4px}
:focus-visible{outline:2px solid var(--_mark);outline-offset:2px}
@media (pointer:coarse){.link{position:relative}.link::after{content:'';position:absolute;inset:-12px -4px}}
@media (forced-colors:active){:focus-visible{outline-color:Highlight}}`;
