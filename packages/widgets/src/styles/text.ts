import { css } from 'lit';

/**
 * Titles, text sizes and controls' fonts inside a card. A sentence keeps its own direction, and its full stop
 * its place, in a page that runs the other way; it begins where the page's text begins. Pseudo-elements are left as
 * browsers make them: a rule for all of them has two more styles reckoned for each element.
 */
export const text = css`
:host{text-align:start;font-style:normal;white-space:normal;word-spacing:normal;text-indent:0;text-shadow:none;cursor:auto}
*{box-sizing:border-box;margin:0}
button,input,select,textarea{font:inherit;color:inherit;letter-spacing:inherit}
h2{font-family:var(--mostrador-font-display,inherit);font-size:1rem;font-weight:600;line-height:1.5rem;letter-spacing:-.006em;text-wrap:balance}
p{text-wrap:pretty}
p,dt,.name,.says{unicode-bidi:plaintext;text-align:-webkit-match-parent;text-align:match-parent}
.link:hover{text-decoration-color:currentColor}
.caption{font-size:.75rem;line-height:1rem}
.caption,.muted{color:var(--_muted)}
.hidden{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.strong{font-weight:600}
.num{font-variant-numeric:tabular-nums}
@media (prefers-reduced-motion){*,::before,::after,::backdrop{transition:none!important;animation:none!important}}`;
