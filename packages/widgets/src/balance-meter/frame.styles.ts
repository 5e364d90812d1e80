import { css } from 'lit';

/**
 * The card's size before anything is known: never lower than 550, or 340 where it has two columns, so
 * that the page below does not move when the figures come.
 */
export const frame = css`
:host{container-type:inline-size}
.card{display:flex;flex-flow:column;gap:calc(var(--_space)*5);min-block-size:550px}
@container (inline-size>=640px){.card{flex-flow:row wrap;gap:calc(var(--_space)*6);min-block-size:340px}}`;
