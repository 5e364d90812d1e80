import { css } from 'lit';

/** A number between two buttons: `<div class="stepper"><button><input inputmode="numeric"><button></div>`. */
export const stepper = css`
.stepper{display:grid;grid-template-columns:40px 1fr 40px;inline-size:144px;block-size:40px;border:1px solid var(--_line-3);border-radius:calc(var(--_radius)*.8)}
.stepper>*{min-inline-size:0;padding:0;border:0;border-radius:calc(var(--_radius)*.8 - 1px);background:none;text-align:center}
.stepper input{border-inline:1px solid var(--_line);border-radius:0;font-weight:550}
.stepper button{display:grid;place-items:center;cursor:pointer}
.stepper button:disabled{color:var(--_muted);cursor:default}
@container (inline-size<17.5rem){.stepper{inline-size:120px}}
@media (pointer:coarse){.stepper{grid-template-columns:44px 1fr 44px;block-size:44px}.stepper input{font-size:16px}}`;
