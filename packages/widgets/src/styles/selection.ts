import { unsafeCSS } from 'lit';
import { mix } from './colour.ts';
import { textOn } from './fill.ts';

/**
 * Tokens of what can be selected: `--_soft` (selected row or tab, info note), `--_soft-2` (painted
 * block, pressed segment; only `--_text` is readable on it) and `--_on-mark` (text and dots on mark).
 */
export const selection = unsafeCSS(`:host{
--_soft:${mix('var(--_mark)', 7, 13)};
--_soft-2:${mix('var(--_mark)', 14, 22)};
--_on-mark:${textOn('var(--_mark)')}}`);
