import { css } from 'lit';
import { coreTokens } from './tokens-core.ts';
import { moreTokens } from './tokens-more.ts';

/**
 * The design tokens: private copies (`--_name`) of the host's custom properties and what derives from
 * them. `--_fill`, `--_on-fill` come with the button sheet, `--_soft`, `--_soft-2`, `--_on-mark` with
 * the selection sheet.
 *
 * | property | for |
 * |---|---|
 * | `--_accent --_surface --_text --_radius --_space` | as the host gave them |
 * | `--_mark` | ticks, radio, ring, selected border (3:1) |
 * | `--_link` | links, accent icons and text (4.5:1) |
 * | `--_muted --_line --_line-2 --_line-3 --_tick --_sunken --_raised` | neutrals |
 * | `--_danger --_warning` (each with `-soft`, `-line`), `--_success` | states |
 */
export const tokens = css`${coreTokens}${moreTokens}`;
