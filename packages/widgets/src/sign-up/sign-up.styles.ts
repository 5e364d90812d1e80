import { css } from 'lit';
import { blank } from '../parts/blank.styles.ts';
import { button } from '../parts/button.styles.ts';
import { note } from '../parts/note.styles.ts';
import { skeleton } from '../parts/skeleton.styles.ts';
import { base } from '../styles/base.ts';
import { card } from '../styles/card.ts';
import { selection } from '../styles/selection.ts';
import { tokens } from '../styles/tokens.ts';

/** What stands round the form. Its own sheet is the page's: see `light.styles.ts`. */
const own = css`
.card{display:grid;gap:12px}
.frame{display:grid;gap:20px}
h2:focus{outline:0}
.steps{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:4px;padding:0;list-style:none}
.steps li{position:relative;padding-block-start:8px;color:var(--_muted)}
.steps li::before{content:'';position:absolute;inset:1px 0 auto;block-size:2px;background:var(--_tick);transition:background-color 160ms}
.steps .reached::before{inset-block-start:0;block-size:4px;background:var(--_mark)}
.steps [aria-current]{color:var(--_text);font-weight:600}
.steps button{position:relative;display:flex;align-items:center;gap:4px;padding:0;border:0;background:none;cursor:pointer}
.steps button::after{content:'';position:absolute;inset:-14px 0}
.steps button .icon{inline-size:14px;block-size:14px;stroke-width:1.7}
.have{color:var(--_muted);font-size:.8125rem;text-align:center}
.loading :is(h2,.steps li,.have,.kept){color:#0000}
.loading :is(h2,.kept){justify-self:start;border-radius:calc(var(--_radius)*.4);background:var(--_line);animation:mostrador-breathe 1.2s alternate infinite ease-in-out}
.loading :is(.have,.steps) :is(button,.icon){visibility:hidden}
@container (inline-size<47.5rem){
.kept,[data-step="1"] .have,[data-step="2"] .have{display:none}
}
@container (inline-size>=47.5rem){
.frame{grid-template-columns:minmax(0,1fr) auto;gap:24px 16px}
.steps{display:none}
.heading{display:grid;gap:4px}
.kept{font-size:.8125rem}
.have{grid-row:1;grid-column:2}
slot{display:block;grid-column:1/-1}
}`;

export const signUpStyles = css`${tokens}${selection}${base}${card}${button}${note}${blank}${skeleton}${own}`;
