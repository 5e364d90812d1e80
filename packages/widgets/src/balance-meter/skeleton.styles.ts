import { css } from 'lit';

/**
 * The card's frame, shared by the skeleton and what replaces it: one column, two from 640 px, and
 * never lower than 550 or 340.
 */
export const skeletonStyles = css`
.card{display:flex;flex-flow:column;gap:calc(var(--_space)*5);min-block-size:550px}
@container (inline-size>=640px){.card{flex-flow:row wrap;gap:calc(var(--_space)*6);min-block-size:340px}.card .now{flex:0 0 calc(50% - 24.5px);align-content:start}.past{border-inline-start:1px solid var(--_line);padding-inline-start:24px}}
svg.past{flex:1}
svg.now,svg.past{inline-size:100%;fill:var(--_line);animation:breathe 1.2s alternate infinite}
rect{rx:calc(var(--_radius)*.4)}
.now path{stroke:var(--_tick);stroke-width:8;stroke-dasharray:2.8 2}
@keyframes breathe{to{opacity:.55}}`;
