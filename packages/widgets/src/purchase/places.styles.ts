import { css } from 'lit';

/** What takes the form's place: receipt, waiting, nothing to sell, loading. */
export const placesStyles = css`
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
.closed{display:grid;gap:8px}
a.button{color:inherit;text-decoration:none}
.skeleton .option{cursor:default}
.skeleton .package .bone{grid-column:1/-1;grid-row:auto;block-size:16px}
.skeleton .stepper{display:block;border:0}
.skeleton .stepper .bone{block-size:100%}
.bone.title{inline-size:120px;block-size:20px;margin-block:2px}
.payment .bone.title{margin-block:0 8px}
.bone.box,.bone.label,.bone.line{block-size:20px}
.bone.control{margin-block-start:4px;padding:0;border:0}
.option .bone.box{flex:1;block-size:36px}
.outcome .bone{flex:1;block-size:40px}
.bone.figure{inline-size:100%;block-size:28px}
.bone.field-size{block-size:40px}
@container (inline-size<560px){.skeleton .package .bone{grid-row:1/3;block-size:36px}}
@container (inline-size<400px){.waiting .button{inline-size:100%}}`;
