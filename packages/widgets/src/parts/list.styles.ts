import { css } from 'lit';

/**
 * Pairs of name and value: `<dl class="list"><div><dt>…<dd>…</div>…`; `framed` draws a frame round
 * them, `total` sets a hairline above and its value as a figure.
 */
export const list = css`
.list{display:grid;gap:calc(var(--_space)*2)}
.list.framed{padding:calc(var(--_space)*3) calc(var(--_space)*4);border:1px solid var(--_line);border-radius:var(--_radius)}
.list>div{display:flex;align-items:baseline;justify-content:space-between;gap:16px}
.list dt{color:var(--_muted)}
.list dd{text-align:end}
.list .total{margin-block-start:4px;padding-block-start:calc(var(--_space)*3);border-block-start:1px solid var(--_line)}
.total dt{color:inherit;font-weight:600}
.total dd{font-family:var(--mostrador-font-display,inherit);font-size:1.25rem;font-weight:600;line-height:1.75rem;letter-spacing:-.012em}`;
