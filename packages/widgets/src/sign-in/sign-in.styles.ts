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

/** A column of at most 400 px; signed in, one row that breaks in two where it is narrow. */
const own = css`
:host{container-type:inline-size;max-inline-size:400px;min-block-size:80px}
.column{display:grid;gap:calc(var(--_space)*2)}
.column>.caption{text-align:center}
.button{text-wrap:balance}
.person{display:flex;align-items:center;gap:calc(var(--_space)*3);min-block-size:64px;padding:calc(var(--_space)*3) calc(var(--_space)*3) calc(var(--_space)*3) calc(var(--_space)*4);border:1px solid var(--_line);border-radius:calc(var(--_radius)*1.2);background:var(--_surface)}
.person>.icon{color:var(--_muted)}
.who{flex:1;min-inline-size:0}
.who .strong{overflow-wrap:anywhere}
.control select{border:0;background:none;font:inherit;color:inherit;text-overflow:ellipsis;cursor:pointer}
.bone.action{block-size:40px;border-radius:calc(var(--_radius)*.8)}
.bone.line{block-size:12px;inline-size:70%;margin:2px auto}
@media (pointer:coarse){.bone.action{block-size:44px}}`;

export const signInStyles = css`${tokens}${base}${button}${buttonVariants}${note}${messageStyles}${field}${spinner}${skeleton}${blank}${own}`;
