import { css } from 'lit';

/**
 * The pill for a header; the element itself is its frame. Hundreds may stand in a list, so an ordinary
 * one is two boxes in a line: its stamp is painted as the count's background, where an `<svg>` would
 * cost a third more. It is as wide as its words, so no container query can see what room it has: the
 * words wrap out of its one line when they do not fit, and the count stays; a link floats, so it stays too.
 */
export const pillStyles = css`
:host([compact]){display:block;box-sizing:border-box;inline-size:fit-content;max-inline-size:100%;block-size:32px;container-type:normal;padding-inline:10px 12px;border:1px solid var(--_line-2);border-radius:999px;background:var(--_surface);font-size:.8125rem;line-height:30px;overflow:clip;overflow-clip-margin:6px}
:host([compact]) .icon{margin-inline-end:8px;vertical-align:-3px;color:var(--_link)}
:host([compact]) b{font-weight:600;font-variant-numeric:tabular-nums}
.stamp{margin-inline-start:2px;padding:4px 0;padding-inline-start:22px;background:radial-gradient(circle at 50%,#0000 1.6px,var(--_link) 2.1px 2.9px,#0000 3.4px) 0 calc(50% - 3.5px)/12px 7px,linear-gradient(90deg,var(--_link) 1.5px,#0000 0 10.5px,var(--_link) 0) 0 calc(50% + 1.5px)/12px 4.5px,repeating-linear-gradient(var(--_link) 0 1.5px,#0000 0 3px) 0 calc(50% + 3px)/12px 7.5px;background-repeat:no-repeat}
:host(:dir(rtl)) .stamp{background-position-x:100%}
.more{margin-inline-start:8px;padding-inline-start:8px;border-inline-start:1px solid var(--_line-2);color:var(--_muted);font-style:normal}
.act{float:inline-end;margin-block:9px;line-height:12px}
:host(:state(low)){border-color:var(--_warning-line);background:var(--_warning-soft)}
:host(:state(low)) .more{color:inherit}
:host(:state(low)) .icon{color:var(--_warning)}
:host(:state(empty)){border:1px dashed var(--_danger)}
:host(:state(empty)) .icon{color:var(--_danger)}`;
