/**
 * Colour formulas of the design system, as CSS text. `colour` is any CSS colour, a `var()` included;
 * luminance is WCAG's Y, 0 to 1. They follow the host's accent, surface and scheme at run time.
 */

/** `light` or `dark` by the `color-scheme` in force. */
export const scheme = (light: string, dark: string): string => `light-dark(${light},${dark})`;

const intoSurface = (colour: string, percent: number) =>
  `color-mix(in oklab,${colour} ${percent}%,var(--_surface))`;

/** `colour` mixed into the surface; percentages for light and dark. */
export const mix = (colour: string, light: number, dark = light): string =>
  light === dark ? intoSurface(colour, light) : scheme(intoSurface(colour, light), intoSurface(colour, dark));

/** The same hue, no lighter than luminance `most`. */
const darken = (colour: string, most: number) => {
  const factor = `min(1,${most}/y)`;
  return `color(from ${colour} xyz-d65 calc(x*${factor}) calc(y*${factor}) calc(z*${factor}))`;
};

const Y = '(.2126*r + .7152*g + .0722*b)';
const linear = (colour: string, channel: (c: string) => string) =>
  `color(from ${colour} srgb-linear ${['r', 'g', 'b'].map((c) => `calc(${channel(c)})`).join(' ')})`;

/**
 * No darker than luminance `least`. Scaling the channels first keeps the hue vivid where adding white
 * alone would grey it; only what scaling cannot reach is made up with white.
 */
const lift = (colour: string, least: number) => {
  const scale = `max(1,min(${least}/max(${Y},.0001),1/max(r,g,b,.0001)))`;
  const white = `max(0,${least} - ${Y})/max(1 - ${Y},.0001)`;
  return linear(
    linear(colour, (c) => `${c}*${scale}`),
    (c) => `${c} + (1 - ${c})*${white}`,
  );
};

/** Readable on the surface: at most `light` of luminance in light, at least `dark` in dark. */
export const readable = (colour: string, light: number, dark: number): string =>
  scheme(darken(colour, light), lift(colour, dark));
