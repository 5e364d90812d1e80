import { css } from 'lit';

/**
 * `<i class="bone">`: a bar of what is to come; size it like the final text. What holds them is `breathing`, where
 * there are many only after a while (`breathe.ts`): an animation for each of two dozen bars, of which most are seen
 * for a quarter of a second, took a tenth of a first view.
 */
export const skeleton = css`
.bone{display:block;border-radius:calc(var(--_radius)*.4);background:var(--_line)}
.breathing{animation:mostrador-breathe 1.2s alternate infinite ease-in-out}
@keyframes mostrador-breathe{to{opacity:.55}}
@media (forced-colors:active){.bone{background:GrayText}}`;
