import { mix, readable, scheme } from './colour.ts';

/** The host's colour of a state, else the design's. */
const host = (name: string, light: string, dark: string) => `var(--mostrador-${name},${scheme(light, dark)})`;

/** Text of a state: the host's colour passed through the link formula, so that it stays readable. */
export const stateText = (name: string, light: string, dark: string): string =>
  `--_${name}:${readable(host(name, light, dark), 0.14, 0.36)};`;

/** Background and border of a state, mixed from `light` and `dark` into the surface. */
export const stateGround = (
  name: string,
  light: string,
  dark: string,
  soft: number,
  line: number,
): string => {
  const colour = host(name, light, dark);
  return `--_${name}-soft:${mix(colour, soft, 12)};--_${name}-line:${mix(colour, line, 30)};`;
};
