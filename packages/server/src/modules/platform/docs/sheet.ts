/** The reference's look: the widgets' neutrals and accent, system fonts. */
export const REFERENCE_SHEET = `:root{color-scheme:light dark;--surface:light-dark(#fff,#131519);--text:light-dark(#16181d,#eceef2);--muted:light-dark(#5b5d61,#9a9ca0);--line:light-dark(#e2e2e3,#26282d);--sunken:light-dark(#f6f6f6,#191b1f);--link:light-dark(#3553c9,#8b9bff)}
*{box-sizing:border-box}
body{margin:0 auto;max-width:960px;padding:32px 16px 64px;background:var(--surface);color:var(--text);font:.9375rem/1.5 system-ui,sans-serif}
h1{font-size:1.75rem;line-height:1.2;margin:0 0 8px;letter-spacing:-.02em}h1 small{font-size:.875rem;color:var(--muted);font-weight:400}
h2{font-size:1.125rem;margin:40px 0 12px}h4{font-size:.8125rem;margin:20px 0 4px;font-weight:600}
p{margin:8px 0;max-width:72ch}a{color:var(--link)}
nav{display:flex;flex-wrap:wrap;gap:4px 16px;margin-top:16px;padding:12px 0;border-block:1px solid var(--line)}
code,pre{font:.8125rem/1.5 ui-monospace,monospace;overflow-wrap:anywhere}
pre{overflow:auto;padding:12px;border:1px solid var(--line);border-radius:8px;background:var(--sunken)}
details{border:1px solid var(--line);border-bottom-width:0;padding:0 16px}
details:first-of-type{border-radius:10px 10px 0 0}details:last-of-type{border-bottom-width:1px;border-radius:0 0 10px 10px}
summary{display:flex;flex-wrap:wrap;gap:2px 12px;align-items:baseline;margin:0 -16px;padding:10px 16px;cursor:pointer;list-style:none}
summary span{color:var(--muted);flex:1 1 260px}summary b{font:600 .75rem ui-monospace,monospace;inline-size:52px}
summary:hover{background:var(--sunken)}details[open]{padding-bottom:16px}
:focus-visible{outline:2px solid var(--link);outline-offset:2px}
.facts{display:flex;flex-wrap:wrap;gap:2px 20px;color:var(--muted);font-size:.8125rem}.facts code{color:var(--text)}
dl{margin:0}dl div{display:grid;grid-template-columns:minmax(0,14rem) minmax(0,1fr);gap:2px 16px;padding:6px 0;border-top:1px solid var(--line)}
dt,dd{margin:0}dd{color:var(--muted)}dd code{color:var(--text)}dt small{color:var(--muted)}
@media (max-width:560px){dl div{grid-template-columns:minmax(0,1fr)}}`;
