import { css } from 'lit';

/** The bars of the skeleton: of the final sizes, breathing until the figures come. */
export const bonesStyles = css`
svg.past{flex:1}
svg.now,svg.past{inline-size:100%;fill:var(--_line);animation:breathe 1.2s alternate infinite}
.card>svg rect{rx:calc(var(--_radius)*.4)}
svg.now path{stroke:var(--_tick);stroke-width:8;stroke-dasharray:2.8 2}
@keyframes breathe{to{opacity:.55}}`;
