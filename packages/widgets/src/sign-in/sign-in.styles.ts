import { css } from 'lit';
import { blank } from '../parts/blank.styles.ts';
import { button } from '../parts/button.styles.ts';
import { buttonVariants } from '../parts/button-variants.styles.ts';
import { field } from '../parts/field.styles.ts';
import { messageStyles } from '../parts/message.styles.ts';
import { note } from '../parts/note.styles.ts';
import { skeleton } from '../parts/skeleton.styles.ts';
import { spinner } from '../parts/spinner.styles.ts';
import { base } from '../styles/base.ts';
import { tokens } from '../styles/tokens.ts';

/** 90 px: a button of two lines and its caption, so that a long name moves nothing below. A column of at most 400 px; signed in, one row, in which the way out takes a line of its own where it is narrow. */
const own = css`
:host{container-type:inline-size;max-inline-size:400px;min-block-size:90px}
.column{display:grid;gap:calc(var(--_space)*2)}
.column>.caption{text-align:center;text-wrap:balance}
.said:has(.note){margin-block-end:calc(var(--_space)*2)}
.button{text-wrap:balance}
.frame,.person{border:1px solid var(--_line);border-radius:calc(var(--_radius)*1.2);background:var(--_surface)}
.frame{padding-inline:calc(var(--_space)*4)}
.person{display:grid;grid-template-columns:auto minmax(0,1fr) auto;align-items:center;gap:calc(var(--_space)*3);min-block-size:80px;padding:calc(var(--_space)*3) calc(var(--_space)*2) calc(var(--_space)*3) calc(var(--_space)*4)}
.person>.icon{color:var(--_muted)}
.person>.button{padding-inline:calc(var(--_space)*3)}
.who .strong{overflow-wrap:anywhere}
.several{align-items:end}
.several>.icon{margin-block-end:12px}
.control{padding-inline:0}
.control select{inline-size:0;padding-inline:calc(var(--_space)*3);border:0;border-radius:inherit;background:none;font:inherit;color:inherit;text-overflow:ellipsis;cursor:pointer}
.control option{background:var(--_raised)}
.bone.action{block-size:40px;border-radius:calc(var(--_radius)*.8)}
.bone.line{block-size:12px;inline-size:70%;margin:2px auto}
@container (inline-size<21.25rem){.several{grid-template-columns:auto minmax(0,1fr)}.several>.button{grid-column:2;justify-self:start;padding-inline:0}}
@media (pointer:coarse){.bone.action{block-size:44px}.several>.icon{margin-block-end:14px}}`;

export const signInStyles = css`${tokens}${base}${button}${buttonVariants}${note}${messageStyles}${field}${spinner}${skeleton}${blank}${own}`;
