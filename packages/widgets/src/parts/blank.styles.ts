import { css } from 'lit';

/** The states *empty* and *not allowed*: an icon of 24, one sentence `strong`, one muted, one button. */
export const blank = css`
.blank{display:grid;justify-items:center;gap:8px;max-inline-size:300px;margin:auto;padding:24px 0;text-align:center;text-wrap:balance}
.blank>.icon{inline-size:24px;block-size:24px;stroke-width:1;color:var(--_muted)}
.blank .button{margin-block-start:4px}`;
