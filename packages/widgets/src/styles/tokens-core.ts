import { unsafeCSS } from '@lit/reactive-element/css-tag.js';
import { mix, readable, scheme } from './colour.ts';
import { stateGround, stateText } from './states.ts';

const TEXT = 'var(--_text)';
const ACCENT = 'var(--_accent)';

/** The tokens that the smallest widget needs. */
export const coreTokens = unsafeCSS(`:host{
--_accent:var(--mostrador-accent,#3553c9);
--_surface:var(--mostrador-surface,${scheme('#fff', '#131519')});
--_text:var(--mostrador-text,${scheme('#16181d', '#eceef2')});
--_muted:${mix(TEXT, 66)};
--_line-2:${mix(TEXT, 18)};
--_mark:${readable(ACCENT, 0.26, 0.2)};
--_link:${readable(ACCENT, 0.14, 0.36)};
${stateText('danger', '#b42318', '#ff9384')}${stateText('warning', '#875300', '#f0b659')}${stateGround('warning', '#d98a00', '#f0b659', 9, 34)}}`);
