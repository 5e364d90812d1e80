/**
 * The look of the platform's own pages: the widgets' tokens at their default accent, and the same parts
 * (mock/design.md, sections 2 and 3) in a column of 400 px.
 */
const TOKENS = `:root{color-scheme:light dark;
--surface:light-dark(#fff,#131519);--text:light-dark(#16181d,#eceef2);
--fill:#3553c9;--on-fill:#fff;--fill-hover:color-mix(in oklab,#3553c9 88%,#000);
--mark:light-dark(#3553c9,#4b6fff);--on-mark:light-dark(#fff,#000);--link:light-dark(#3553c9,#8b9bff);
--muted:light-dark(#5b5d61,#9a9ca0);--line:light-dark(#e2e2e3,#26282d);--line-2:light-dark(#cfd0d1,#33363a);
--line-3:light-dark(#8a8b8e,#64676b);--tick:light-dark(#c5c6c7,#3b3d42);--sunken:light-dark(#f6f6f6,#191b1f);
--raised:light-dark(#fff,#1d1f24);
--soft:light-dark(color-mix(in oklab,var(--mark) 7%,var(--surface)),color-mix(in oklab,var(--mark) 13%,var(--surface)));
--danger:light-dark(#b42318,#ff9384);--warning:light-dark(#875300,#f0b659);--success:light-dark(#1b6e42,#6fd29b);
--danger-soft:light-dark(color-mix(in oklab,#b42318 6%,var(--surface)),color-mix(in oklab,#ff9384 12%,var(--surface)));
--danger-line:light-dark(color-mix(in oklab,#b42318 26%,var(--surface)),color-mix(in oklab,#ff9384 30%,var(--surface)));
--warning-soft:light-dark(color-mix(in oklab,#d98a00 9%,var(--surface)),color-mix(in oklab,#f0b659 12%,var(--surface)));
--warning-line:light-dark(color-mix(in oklab,#d98a00 34%,var(--surface)),color-mix(in oklab,#f0b659 30%,var(--surface)))}`;

const FRAME = `*,::before,::after{box-sizing:border-box;margin:0}
html{font-family:system-ui,sans-serif;-webkit-text-size-adjust:100%}
body{min-block-size:100svh;display:grid;grid-template-rows:auto 1fr auto;justify-items:center;padding:20px 16px;gap:16px;background:var(--surface);color:var(--text);font-size:.875rem;line-height:1.25rem;font-variant-numeric:tabular-nums}
header,main,footer{inline-size:100%;max-inline-size:400px;min-inline-size:0}
header{display:flex;align-items:center;gap:8px;font-size:.8125rem;font-weight:600}
header svg{inline-size:20px;block-size:12px;color:var(--mark);fill:currentColor}
main{align-self:start}
footer{display:flex;justify-content:space-between;gap:16px;color:var(--muted);font-size:.75rem;line-height:1rem}
h1{font-size:1rem;line-height:1.5rem;font-weight:600;letter-spacing:-.006em;text-wrap:balance}
h2{font-size:.875rem;line-height:1.25rem;font-weight:600}
p,li,dd,dt{text-wrap:pretty;overflow-wrap:anywhere}
.stack{display:grid;grid-template-columns:minmax(0,1fr);gap:20px}
.group{display:grid;grid-template-columns:minmax(0,1fr);gap:16px}
.tight{display:grid;grid-template-columns:minmax(0,1fr);gap:4px}
.row{display:flex;flex-wrap:wrap;gap:8px 12px}.row>.button{flex:1 1 140px}
.buttons,.close{display:grid;grid-template-columns:minmax(0,1fr);gap:8px}
.between{display:flex;justify-content:space-between;align-items:baseline;gap:12px}
.lead,.muted{color:var(--muted)}.caption{color:var(--muted);font-size:.75rem;line-height:1rem}
.strong{font-weight:600}.figure{font-size:1.25rem;line-height:1.75rem;font-weight:600;letter-spacing:-.012em}
.icon{inline-size:16px;block-size:16px;flex:none;fill:none;stroke:currentColor;stroke-width:1.5;stroke-linecap:round;stroke-linejoin:round}
.icon.large{inline-size:24px;block-size:24px;stroke-width:1}.icon.success{color:var(--success)}.icon.pending{color:var(--muted)}.icon.danger{color:var(--danger)}
.hidden{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
[hidden]{display:none!important}
a,.link{padding:0;border:0;background:none;font:inherit;color:var(--link);cursor:pointer;text-decoration:underline 1px color-mix(in oklab,currentColor 40%,transparent);text-underline-offset:4px}
a:hover,.link:hover{text-decoration-color:currentColor}
a.button{color:inherit;text-decoration:none}a.button.main{color:var(--on-fill)}
:focus-visible{outline:2px solid var(--mark);outline-offset:2px}
@media (min-width:560px){body{background:var(--sunken);padding-block:40px}main{max-inline-size:448px;padding:24px;border:1px solid var(--line);border-radius:12px;background:var(--surface)}header,footer{max-inline-size:448px}}
@media (pointer:coarse){a:not(.button),.link{position:relative}a:not(.button)::after,.link::after{content:'';position:absolute;inset:-12px -4px}}
@media (prefers-reduced-motion){*,::before,::after{transition:none!important;animation:none!important}}
@media (forced-colors:active){:focus-visible{outline-color:Highlight}}`;

const PARTS = `button,input,select{font:inherit;color:inherit}
.button{display:inline-flex;align-items:center;justify-content:center;gap:8px;min-block-size:40px;padding:4px 16px;border:1px solid var(--line-2);border-radius:8px;background:var(--raised);font-weight:550;text-align:center;cursor:pointer;transition:background-color 120ms ease-out,border-color 120ms ease-out}
.button:hover{border-color:var(--line-3)}
.button.main{border-color:transparent;background:var(--fill);color:var(--on-fill)}.button.main:hover{background:var(--fill-hover)}
.button.quiet{border-color:transparent;background:none;color:var(--muted)}.button.quiet:hover{background:var(--sunken);color:var(--text)}
.button:disabled,.button[aria-disabled=true],.deaf button[name=decision]{border-color:var(--line);background:var(--sunken);color:var(--muted);cursor:default}
.icon-button{display:inline-grid;place-items:center;flex:none;inline-size:32px;block-size:32px;margin-inline-end:-8px;padding:0;border:0;border-radius:6px;background:none;color:var(--muted);cursor:pointer}
.icon-button:hover{background:var(--sunken);color:var(--text)}
.icon-button[aria-pressed=true] .off,.icon-button:not([aria-pressed=true]) .on{display:none}
.field{display:grid;grid-template-columns:minmax(0,1fr);gap:4px}
.field label{font-size:.8125rem;font-weight:500}.field .optional{color:var(--muted);font-weight:400}
.control{display:flex;align-items:center;gap:8px;min-block-size:40px;padding-inline:12px;border:1px solid var(--line-3);border-radius:8px;background:var(--surface);transition:border-color 120ms ease-out}
.control:focus-within:not(:has(button:focus-visible)){border-color:var(--mark);outline:2px solid var(--mark);outline-offset:-1px}
.control:has([aria-invalid=true]){border-color:var(--danger);box-shadow:inset 0 0 0 1px var(--danger)}
.control:has([aria-invalid=true]):focus-within:not(:has(button:focus-visible)){outline-color:var(--danger)}
.control input,.control select{flex:1;min-inline-size:0;inline-size:100%;min-block-size:38px;padding:0;border:0;outline:0;background:none;appearance:none}
.control input[type=number]{appearance:textfield}.control ::-webkit-inner-spin-button{appearance:none}
.control .suffix{color:var(--muted);white-space:nowrap}.control ::placeholder{color:var(--muted);opacity:1}
.control select{cursor:pointer}.control select option{background:var(--raised)}
.message{display:flex;gap:6px;margin-block-start:2px;color:var(--muted);font-size:.75rem;line-height:1rem}
.message .icon{inline-size:14px;block-size:14px;margin-block-start:1px;stroke-width:1.7}
.message.error{color:var(--danger)}.message.warning{color:var(--warning)}
.note{display:flex;gap:8px;padding:12px;border:1px solid var(--line);border-radius:8px;background:var(--sunken);font-size:.8125rem}
.note>.icon{margin-block-start:2px}.note>div{min-inline-size:0;display:grid;gap:2px}
.note.info{background:var(--soft)}
.note.warning{border-color:var(--warning-line);background:var(--warning-soft)}.note.warning>.icon{color:var(--warning)}
.note.danger{border-color:var(--danger-line);background:var(--danger-soft)}.note.danger>.icon{color:var(--danger)}
.note.success>.icon{color:var(--success)}
.options{border:1px solid var(--line-2);border-radius:10px;padding:0;min-inline-size:0}
.option{position:relative;display:flex;gap:12px;padding:12px 16px;cursor:pointer}
.option+.option{border-block-start:1px solid var(--line)}
.option:first-of-type{border-start-start-radius:9px;border-start-end-radius:9px}
.option:last-of-type{border-end-start-radius:9px;border-end-end-radius:9px}
.option:has(:checked){z-index:1;background:var(--soft)}
.option:has(:checked)::after{content:'';position:absolute;inset:-1px;border:1.5px solid var(--mark);border-radius:inherit;pointer-events:none}
.option:has(:disabled){color:var(--muted);cursor:default}
.option:has(:focus-visible){z-index:2;outline:2px solid var(--mark);outline-offset:2px}
.option>span{min-inline-size:0;display:grid}.option .icon{margin-inline-start:auto;color:var(--muted)}
[type=radio]{appearance:none;flex:none;inline-size:16px;block-size:16px;margin-block:2px;border:1.5px solid var(--line-3);border-radius:50%;background:var(--surface);outline:0;cursor:inherit}
[type=radio]:checked{border:5px solid var(--mark);background:var(--on-mark)}
.check{display:flex;gap:8px;font-size:.8125rem;cursor:pointer}
[type=checkbox]{flex:none;inline-size:16px;block-size:16px;margin-block:2px;accent-color:var(--mark);cursor:inherit}
.list{display:grid;gap:8px;padding:0;list-style:none}
.list.framed{padding:12px 16px;border:1px solid var(--line);border-radius:10px}
dl.list>div{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;gap:0 16px}
dl.list dt{color:var(--muted)}dl.list dd{margin-inline-start:auto;text-align:end}dl.list dt,dl.list dd{overflow-wrap:break-word;max-inline-size:100%}
dl.list .total{margin-block-start:4px;padding-block-start:12px;border-block-start:1px solid var(--line)}
dl.list .total dt{color:inherit;font-weight:600}dl.list .total dd{font-size:1.25rem;line-height:1.75rem;font-weight:600;letter-spacing:-.012em}
.methods>li{display:flex;flex-wrap:wrap;align-items:center;gap:8px 12px}.methods>li>span{flex:1 1 8rem;min-inline-size:0;display:grid;overflow-wrap:anywhere}.methods>li+li{padding-block-start:8px;border-block-start:1px solid var(--line)}.methods .icon{color:var(--muted)}
.checks>li{display:flex;gap:8px}.checks .icon{margin-block-start:2px;color:var(--link)}
.strength{display:grid;grid-template-columns:repeat(4,1fr);gap:2px;align-items:end;block-size:4px;margin-block:2px}
.strength>i{block-size:2px;background:var(--tick)}
.strength[data-level='1']>i:nth-child(-n+1),.strength[data-level='2']>i:nth-child(-n+2),.strength[data-level='3']>i:nth-child(-n+3),.strength[data-level='4']>i{block-size:4px;background:var(--mark)}
.card{display:grid;gap:8px;padding:16px;border:1px solid var(--line);border-radius:10px}
.site{gap:16px}
.card .text{white-space:pre-wrap;overflow-wrap:anywhere}
@media (pointer:coarse){.check{align-items:center;min-block-size:44px}.button,.control{min-block-size:44px}.control input,.control select{font-size:16px}.icon-button{inline-size:44px;block-size:44px;margin-inline-end:-12px}}
@media (forced-colors:active){.control:focus-within{outline-color:Highlight}[type=radio]:checked{border-color:Highlight}.option:has(:checked)::after{border:2px solid Highlight}.option:has(:focus-visible){outline-color:Highlight}.strength>i{forced-color-adjust:none;background:GrayText}}`;

export const PAGE_CSS = `${TOKENS}\n${FRAME}\n${PARTS}\n`;
