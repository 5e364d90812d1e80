import { css } from 'lit';

/** A line under a field: `message error`, `message warning` (with a 14 px icon) or help without either. */
export const messageStyles = css`
.message{display:flex;gap:6px;margin-block-start:2px;color:var(--_muted);font-size:.75rem;line-height:1rem}
.message .icon{inline-size:14px;block-size:14px;margin-block-start:1px;stroke-width:1.7}
.message.error{color:var(--_danger)}
.message.warning{color:var(--_warning)}`;
