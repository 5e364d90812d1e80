import { css } from 'lit';

/** The dialog's inside, and what takes the form's place: receipt and waiting. */
export const placesStyles = css`
.waiting,.receipt,.dialog[open]{display:grid;gap:20px;min-inline-size:0}
.dialog{font-variant-numeric:tabular-nums}
.actions [autofocus]:focus{outline:2px solid var(--_mark);outline-offset:2px}
.buttons{display:flex;flex-wrap:wrap;gap:8px}
.note.info{border-color:color-mix(in oklab,var(--_mark) 30%,var(--_surface));background:var(--_soft)}
.info>.icon,.neutral>.icon{color:var(--_link)}
.receipt{max-inline-size:480px;margin-inline:auto}
.receipt .button{inline-size:100%}
.verdict{display:grid;gap:8px}
.verdict>.icon{inline-size:24px;block-size:24px;stroke-width:1}
.success>.icon{color:var(--_success)}
.verdict.danger>.icon{color:var(--_danger)}
.movement{display:flex;align-items:center;gap:12px;font-family:var(--mostrador-font-display,inherit);font-size:1.25rem;line-height:1.75rem;letter-spacing:-.012em}
.movement b{font-size:1.5rem;font-weight:600}
.movement .unit{font-size:.8125rem;letter-spacing:normal}
.movement .turn{display:inline-flex;color:var(--_muted)}
.facts.list{padding-block-start:20px;border-block-start:1px solid var(--_line)}
.reference{display:flex;justify-content:space-between;gap:16px}
.reference .icon{vertical-align:-3px;color:var(--_muted)}
.receipt .quiet{margin-block-start:-12px}
.waiting{max-inline-size:560px;margin-inline:auto}
.waiting .button{justify-self:start}
.wait{--_ticks:60;--_tall:18;overflow:hidden}
.wait::after{animation:mostrador-wait 1.6s linear infinite}
@keyframes mostrador-wait{from{translate:-100%}to{translate:340%}}
:host(:dir(rtl)) .wait{transform:scaleX(-1)}
@container (inline-size<25rem){.waiting .button{inline-size:100%}}`;
