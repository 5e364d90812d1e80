import { css } from 'lit';

/** Nothing to sell, loading. */
export const statesStyles = css`
.closed{display:grid;gap:8px}
.notice+.closed{margin-block-start:20px}
a.button{color:inherit;text-decoration:none}
.skeleton .option{cursor:default}
.skeleton .package .bone{grid-column:1/-1;grid-row:auto;block-size:16px}
.skeleton .stepper{display:block;border:0}
.skeleton .stepper .bone{block-size:100%}
.bone.title{inline-size:120px;block-size:20px;margin-block:2px}
.quantity .bone.title{inline-size:72px}
.payment .bone.title{margin-block:0 8px}
.bone.box,.bone.label,.bone.line{block-size:20px}
.bone.control{margin-block-start:4px;padding:0;border:0}
.option .bone.box{flex:1;block-size:36px}
.outcome .bone{flex:1;block-size:40px}
.bone.figure{inline-size:100%;block-size:28px}
.bone.field-size{block-size:40px}
@container (inline-size<35rem){.skeleton .package .bone{grid-row:1/3;block-size:36px}}
@container (inline-size<18.75rem){.skeleton .heading .stamps{min-block-size:2lh}}`;
