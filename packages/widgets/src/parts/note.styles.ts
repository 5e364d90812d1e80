import { css } from 'lit';

/**
 * A note: `<div class="note"><svg class="icon">…<div>…</div></div>`; neutral, or `warning`, `danger`
 * (`info` comes with the selection sheet). Its first line may be `strong`.
 */
export const note = css`
.note{display:flex;gap:8px;padding:calc(var(--_space)*3);border:1px solid var(--_line);border-radius:calc(var(--_radius)*.8);background:var(--_sunken);font-size:.8125rem}
.note .link .icon{vertical-align:-3px;margin:0}
.note>.icon{margin-block-start:2px}
.note.warning{border-color:var(--_warning-line);background:var(--_warning-soft)}
.note.danger{border-color:var(--_danger-line);background:var(--_danger-soft)}
.warning>.icon{color:var(--_warning)}
.danger>.icon{color:var(--_danger)}`;
