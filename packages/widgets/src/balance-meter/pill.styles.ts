import { css } from '@lit/reactive-element/css-tag.js';

/**
 * The pill for a header; the element itself is its frame. Hundreds may stand in a list, so an ordinary
 * one is two boxes in a line: its stamp is painted as the count's background, where an `<svg>` would
 * cost a third more, in the colour of a text whose letters are filled with another: a formula as long as
 * the link's is read once a pill so. It is as wide as its words, so no container query can see what room it
 * has: the words wrap out of its one line when they do not fit, and the count stays; a link floats, so it
 * stays too. Those few in sight are clipped both ways, as
 * `content-visibility` does anyway.
 * Those far from what is in sight are laid out when they come near, and are as wide as an ordinary one until then.
 * Figures and two short words have next to nothing to kern, and looking for it is a tenth of a pill.
 * All its texts run from left to right, so it does whatever the page does.
 */
export const pillStyles = css`
:host([compact]){content-visibility:auto;contain-intrinsic-size:auto 15em;direction:ltr;box-sizing:border-box;inline-size:fit-content;block-size:calc(30em/13 + 2px);container-type:normal;padding-inline:10px 12px;border:1px solid var(--_line-2);border-radius:999px;background:var(--_surface);font-size:.8125rem;font-kerning:none;line-height:calc(30/13);overflow:clip;overflow-clip-margin:6px}
:host([compact]) .icon{margin-inline-end:8px;color:var(--_danger);vertical-align:-3px}
:host([compact]) b{font-weight:600;font-variant-numeric:tabular-nums}
.stamp{margin-inline-start:2px;padding-inline-start:22px;background:radial-gradient(circle,#0000 1.5px,currentColor 2px 3px,#0000 3.5px) 0 calc(50% - 3.5px)/12px 7px no-repeat,linear-gradient(currentColor 60%,#0000 0 80%,currentColor 0) 0 calc(50% + 3px)/12px 7.5px no-repeat;color:var(--_link);-webkit-text-fill-color:var(--_text);padding-block:4px}
.more{margin-inline-start:8px;padding-inline-start:8px;border-inline-start:1px solid var(--_line-2);color:var(--_muted)}
.act{margin-block:calc(9em/13);float:inline-end;line-height:calc(12/13)}
:host(:state(low)){border-color:var(--_warning-line);background:var(--_warning-soft)}
:host(:state(low)) .more{color:inherit}
:host(:state(low)) .icon{color:var(--_warning)}
:host(:state(empty)){border:1px dashed var(--_danger)}`;
