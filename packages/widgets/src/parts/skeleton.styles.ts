import { css } from 'lit';

/** `<i class="bone">`: a bar of what is to come; size it like the final text. */
export const skeleton = css`
.bone{display:block;border-radius:calc(var(--_radius)*.4);background:var(--_line);animation:mostrador-breathe 1.2s alternate infinite ease-in-out}
@keyframes mostrador-breathe{to{opacity:.55}}
@media (forced-colors:active){.bone{background:GrayText}}`;
