import { css } from 'lit';

/**
 * The frame of a widget: `<div class="card" part="card">`. The host is the container of all the
 * widget's `@container` rules; its padding follows the width (16, 20 from 400, 24 from 640).
 */
export const card = css`
:host{container-type:inline-size}
.card{padding:calc(var(--_space)*4);border:1px solid var(--_line);border-radius:calc(var(--_radius)*1.2);background:var(--_surface)}
@container (inline-size>=400px){.card{padding:calc(var(--_space)*5)}}
@container (inline-size>=640px){.card{padding:calc(var(--_space)*6)}}`;
