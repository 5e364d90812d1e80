import { css } from 'lit';
import { dialog } from '../../parts/dialog.styles.ts';

/** What the widget adopts with its desk. */
const own = css`
.power.running{flex-flow:row;align-items:center;gap:12px}
.counts{display:grid}
.counts b{font-family:var(--mostrador-font-display,inherit);font-size:1.25rem;font-weight:600;line-height:1.75rem;letter-spacing:-.012em}
.counts .caption{min-block-size:16px}
.narrow .running{flex-wrap:wrap}
.narrow .running{min-block-size:64px;padding:calc(var(--_space)*2) calc(var(--_space)*3);border:1px solid var(--_mark);border-radius:calc(var(--_radius)*.8);background:var(--_soft)}
.narrow .counts{flex:1}
.narrow .running .caption{color:var(--_text)}
.narrow .running .button{padding-inline:calc(var(--_space)*2.5)}
.narrow .stop .icon{display:none}
.so{margin-block:8px 20px;color:var(--_muted)}
.conflict{align-items:center}
.told{flex:1}
.conflict>.icon{align-self:start}
.choose{display:flex;flex-wrap:wrap;gap:8px}
.narrow .conflict{display:grid;grid-template-columns:auto 1fr;align-items:start}
.narrow .conflict>:nth-child(3){grid-column:2;justify-self:start}
.kept{flex:1}
.swatch.own{background:var(--_soft-2)}
.swatch.theirs{border-color:var(--_text);border-style:dashed;background:none}
.legend .swatch+.swatch,.legend .theirs{margin-inline-start:8px}
.note .button.small{margin-block-start:8px}
.choose .button.small{margin:0}
.comparison{display:grid;gap:12px}
.comparison>div{display:grid;gap:4px}
.comparison dd{display:grid;grid-template-columns:1fr auto;gap:0 8px;padding:6px 10px;border:1.5px solid var(--_mark);border-radius:calc(var(--_radius)*.5);background:var(--_soft-2)}
.comparison dd .caption{grid-column:1/-1}
.comparison .own .caption,.comparison .own .muted{color:var(--_text)}
.comparison .theirs{border:1.5px dashed var(--_text);background:none}`;

export const deskStyles = css`${dialog}${own}`;
