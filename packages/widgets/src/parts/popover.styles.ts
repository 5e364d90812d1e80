import { css } from 'lit';

/** What floats over its widget: `.popover` (raised, with a shadow) and `.tooltip` (text on its opposite). */
export const popover = css`
.popover{padding:calc(var(--_space)*2) calc(var(--_space)*3);border:1px solid var(--_line);border-radius:calc(var(--_radius)*.8);background:var(--_raised);color:var(--_text);font-size:.75rem;line-height:1rem;box-shadow:0 1px 2px light-dark(#0a0c100f,#0a0c1066),0 8px 24px -4px light-dark(#0a0c101f,#0a0c1080)}`;
