import { css } from 'lit';

/** The form: a step at a time below 760 px, two columns 5 : 7 from there. Its classes are parts in the page. */
export const formStyles = css`
display:grid;gap:20px;color:var(--_text);font-size:.875rem;line-height:1.25rem;letter-spacing:normal;text-align:start;text-transform:none;
h3{font-size:.875rem;font-weight:600;line-height:1.25rem}
ol{display:grid;gap:12px;list-style:none}
b{font-weight:600}
[role=alert]:empty{display:none}
.fields{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:16px}
.field{grid-column:span 2;align-content:start}
[data-narrow="1"]{grid-column:span 1}
.head{display:flex;justify-content:space-between;gap:8px;font-size:.8125rem}
.head label{display:inline}
.label{font-size:.8125rem;font-weight:500}
.head .muted{font-weight:400}
.control .icon{color:var(--_success)}
.control input,.control textarea{inline-size:100%;appearance:none}
.control textarea{min-block-size:78px;padding-block:9px;resize:none;field-sizing:content}
.control:has(:autofill){background:var(--_soft)}
input:autofill{box-shadow:inset 0 0 0 99px var(--_soft);-webkit-text-fill-color:var(--_text)}
.segmented{display:grid;grid-template-columns:1fr 1fr;gap:2px;min-block-size:40px;padding:2px;border:1px solid var(--_line-2);border-radius:calc(var(--_radius)*.8)}
.segmented label{position:relative;display:grid;place-content:center;padding:0 2px;border:1px solid #0000;border-radius:calc(var(--_radius)*.8 - 3px);color:var(--_muted);font-size:.875rem;font-weight:550;text-align:center;cursor:pointer;transition:background-color 160ms cubic-bezier(.2,0,0,1),border-color 160ms cubic-bezier(.2,0,0,1)}
.segmented label:has(:checked){border-color:var(--_mark);background:var(--_soft-2);color:var(--_text)}
.segmented label:has(:focus-visible){outline:2px solid var(--_mark);outline-offset:2px}
.segmented input{position:absolute;inset:0;opacity:0;cursor:inherit}
.ruler{display:grid;grid-template-columns:4fr 6fr 3fr;align-items:start;gap:6px;block-size:8px;margin-block-start:2px}
[data-type=company] .ruler{grid-template-columns:3fr 6fr 3fr}
.ruler span{display:flex;gap:2px;min-inline-size:0}
.tick{flex:1;block-size:2px;background:var(--_tick)}
.tick[data-typed=true]{block-size:4px;background:var(--_mark)}
[data-wrong=true] span:last-child .tick:last-child{block-size:8px;background:var(--_warning)}
.footer{display:grid;gap:16px}
.consents{display:grid;gap:8px;color:var(--_muted);font-size:.8125rem}
.check{display:flex;gap:8px;cursor:pointer}
.check input{flex:none;inline-size:16px;block-size:16px;margin-block:2px;accent-color:var(--_mark)}
.buttons{display:flex;gap:8px}
.main{flex:1}
.icon-button:dir(rtl) .icon{scale:-1 1}
.what-next{display:grid;gap:12px;padding-block-start:20px;border-block-start:1px solid var(--_line)}
li{display:flex;gap:8px;color:var(--_muted);font-size:.8125rem}
.number{flex:none;inline-size:20px;block-size:20px;border:1px solid var(--_line-2);border-radius:calc(var(--_radius)*.4);color:var(--_text);font-size:.75rem;font-weight:600;line-height:18px;text-align:center}
.summary p{display:flex;flex-wrap:wrap;gap:0 12px}
.summary .link{color:var(--_danger)}
@media (pointer:coarse){.segmented{min-block-size:44px}.check{padding-block:12px}}
@media (forced-colors:active){.segmented label:has(:checked){border:2px solid Highlight}.tick{forced-color-adjust:none;background:GrayText}.tick[data-typed=true]{background:CanvasText}}
@container (inline-size<47.5rem){
.step:not(.current),.what-next{display:none}
.step h3{position:absolute;clip-path:inset(50%)}
.step.current{animation:mostrador-light-step .2s ease-out}
.footer[data-last=false] .consents,.footer[data-last=false] .send-text,.footer[data-last=true] .next-text{display:none}
}
@container (inline-size>=47.5rem){
gap:24px;
.next-text,.back{display:none}
.columns{display:grid;grid-template-columns:minmax(0,5fr) minmax(0,7fr);column-gap:64px}
.column{display:grid;gap:24px;align-content:start}
.far{position:relative}
.far::before{content:'';position:absolute;inset-block:0;inset-inline-start:-32px;border-inline-start:1px solid var(--_line)}
.step{display:grid;gap:16px}
.fields{grid-template-columns:repeat(6,minmax(0,1fr))}
.control textarea{min-block-size:38px}
[data-wide="2"]{grid-column:span 2}
[data-wide="3"]{grid-column:span 3}
[data-wide="6"]{grid-column:span 6}
[data-type=person] [data-field=rfc]{grid-row:span 2}
[data-field=activity]{margin-block-start:8px;padding-block-start:24px;border-block-start:1px solid var(--_line)}
.footer{grid-template-columns:minmax(0,1fr) auto;align-items:end;gap:16px 32px;padding-block-start:24px;border-block-start:1px solid var(--_line)}
.footer>[role=alert]{grid-column:1/-1;grid-row:1}
}
&[aria-busy=true] *{visibility:hidden}
&[aria-busy=true] :is(label,.label,h3,.control,.segmented,.submit){visibility:visible;border-color:#0000;border-radius:calc(var(--_radius)*.4);background:var(--_line);color:#0000;animation:mostrador-breathe 1.2s alternate infinite ease-in-out}`;
