import { css } from 'lit';
import { host } from './host.ts';
import { text } from './text.ts';

/**
 * What every widget needs. Classes: `caption`, `muted`, `strong`, `link` (a, button), `icon`, `hidden`
 * (for screen readers only).
 */
export const base = css`${host}${text}`;
