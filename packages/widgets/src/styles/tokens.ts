import { unsafeCSS } from 'lit';
import { mix, readable, scheme } from './colour.ts';

const TEXT = 'var(--_text)';
const ACCENT = 'var(--_accent)';

/** Text, background and border of a state; `tint` where the background has its own base colour. */
const state = (name: string, light: string, dark: string, tint: string, soft: number, line: number) => {
  const host = (fallback: string) => `var(--mostrador-${name},${scheme(fallback, dark)})`;
  return `--_${name}:${readable(host(light), 0.14, 0.36)};
--_${name}-soft:${mix(host(tint), soft, 12)};
--_${name}-line:${mix(host(tint), line, 30)};`;
};

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
export const tokens = unsafeCSS(`:host{
--_accent:var(--mostrador-accent,#3553c9);
--_surface:var(--mostrador-surface,${scheme('#fff', '#131519')});
--_text:var(--mostrador-text,${scheme('#16181d', '#eceef2')});
--_radius:var(--mostrador-radius,10px);
--_space:var(--mostrador-space,4px);
--_muted:${mix(TEXT, 66)};
--_line:${mix(TEXT, 11)};
--_line-2:${mix(TEXT, 18)};
--_line-3:${mix(TEXT, 46, 42)};
--_tick:${mix(TEXT, 22)};
--_sunken:${mix(TEXT, 3.5)};
--_raised:${mix(TEXT, 0, 6)};
--_mark:${readable(ACCENT, 0.26, 0.2)};
--_link:${readable(ACCENT, 0.14, 0.36)};
${state('danger', '#b42318', '#ff9384', '#b42318', 6, 26)}
${state('warning', '#875300', '#f0b659', '#d98a00', 9, 34)}
--_success:${readable(`var(--mostrador-success,${scheme('#1b6e42', '#6fd29b')})`, 0.14, 0.36)}}`);
