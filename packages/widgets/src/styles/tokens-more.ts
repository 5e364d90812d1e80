import { unsafeCSS } from 'lit';
import { mix } from './colour.ts';
import { stateGround, stateText } from './states.ts';

const TEXT = 'var(--_text)';

/** The rest of the tokens, for cards and forms. */
export const moreTokens = unsafeCSS(`:host{
--_radius:var(--mostrador-radius,10px);
--_space:var(--mostrador-space,4px);
--_line:${mix(TEXT, 11)};
--_line-3:${mix(TEXT, 46, 42)};
--_tick:${mix(TEXT, 22)};
--_sunken:${mix(TEXT, 3.5)};
--_raised:${mix(TEXT, 0, 6)};
${stateText('success', '#1b6e42', '#6fd29b')}${stateGround('danger', '#b42318', '#ff9384', 6, 26)}}`);
