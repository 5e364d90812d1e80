import { css } from 'lit';
import { field } from '../../../parts/field.styles.ts';
import { messageStyles } from '../../../parts/message.styles.ts';

/** What the widget adopts with its first panel. */
const own = css`
.panel{display:grid;gap:16px;margin-block-start:12px;padding:calc(var(--_space)*4);border:1px solid var(--_line-2);border-radius:var(--_radius);background:var(--_surface)}
.wide .panel{position:absolute;z-index:6;inset-block-start:calc(100% + 4px);inset-inline-end:0;inline-size:min(420px,100%);margin:0;background:var(--_raised);box-shadow:0 1px 2px light-dark(#0a0c100f,#0a0c1066),0 8px 24px -4px light-dark(#0a0c101f,#0a0c1080)}
.zone{position:relative}
.zone .panel{color:var(--_text)}
.narrow .zone{flex-wrap:wrap}
.narrow .zone>p{flex:1}
.narrow .zone .panel{flex:100%;min-inline-size:0;margin-block-start:4px}
.wide .zone .panel{inset-inline:max(0px,100% - 420px) auto;inline-size:420px}
.chips{display:grid;grid-template-columns:repeat(7,1fr);gap:6px}
.chip{position:relative;display:grid;place-items:center;min-block-size:40px;border:1px solid var(--_line-2);border-radius:calc(var(--_radius)*.6);font-size:.8125rem;cursor:pointer}
.chip input{position:absolute;inset:0;margin:0;opacity:0;cursor:inherit}
.chip:has(:checked){border-color:var(--_mark);background:var(--_soft-2)}
.chip:has(:disabled){border-color:var(--_line);background:var(--_sunken);color:var(--_muted);cursor:default}
.chip:has(:focus-visible){outline:2px solid var(--_mark);outline-offset:2px}
.acts{display:flex;gap:8px;justify-content:flex-end}
.narrow .acts .main{flex:1}
.hours{display:grid;gap:16px}
.card:has(.hours) :is(.segmented,.hints){visibility:hidden}
.wide .hours{grid-template-columns:repeat(auto-fill,minmax(280px,1fr));gap:20px 32px}
.hours fieldset{display:grid;align-content:start;gap:8px;min-inline-size:0;margin:0;padding:0;border:0}
.hours legend{display:flex;justify-content:space-between;inline-size:100%;padding:0;margin-block-end:8px;font-weight:600}
.times{display:grid;grid-template-columns:1fr auto 1fr auto;align-items:center;gap:0 8px}
.times .control{padding-inline:10px}
.times input{inline-size:100%;font-variant-numeric:tabular-nums}
.times .message{grid-column:1/-1}
.add{justify-content:center}
.control select{inline-size:100%;border:0;cursor:pointer}
.control option{background:var(--_raised)}
@media (pointer:coarse){.chip{min-block-size:44px}}
@media (forced-colors:active){.chip:has(:checked){border:2px solid Highlight}}`;

export const panelStyles = css`${field}${messageStyles}${own}`;
