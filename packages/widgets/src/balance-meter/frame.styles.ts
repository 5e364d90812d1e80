import { css } from '@lit/reactive-element/css-tag.js';

/**
 * The card's size before anything is known: never lower than 550, or 340 where it has two columns, so
 * that the page below does not move when the figures come.
 */
export const frame = css`
:host{container-type:inline-size}
.card{min-block-size:550px}
@container (inline-size>=640px){.card{min-block-size:340px}}`;
