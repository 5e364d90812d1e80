import { css } from '@lit/reactive-element/css-tag.js';
import { host } from '../styles/host.ts';
import { coreTokens } from '../styles/tokens-core.ts';
import { frame } from './frame.styles.ts';
import { pillStyles } from './pill.styles.ts';

/** One sheet for all instances: fewer sheets, less to match when hundreds are made at once. */
export const viewStyles = css`${coreTokens}${host}${frame}${pillStyles}`;
