import { css } from 'lit';

/**
 * `<span class="spinner" role="progressbar" aria-label="Cargando"></span>`: a ring, seen only after
 * 300 ms of waiting; still with reduced motion, where the text beside it says it.
 */
export const spinner = css`
.spinner{flex:none;inline-size:16px;block-size:16px;border:1.5px solid color-mix(in oklab,currentColor 30%,transparent);border-block-start-color:currentColor;border-radius:50%;animation:mostrador-turn .8s linear infinite,mostrador-late .3s step-end backwards}
@keyframes mostrador-turn{to{rotate:1turn}}
@keyframes mostrador-late{from{opacity:0}}`;
