/** Red, green and blue, linear, 0 to 1. */
export type Linear = readonly [r: number, g: number, b: number];

const clamp = (value: number) => Math.min(1, Math.max(0, value));

const fromXyz = (x: number, y: number, z: number): Linear => [
  3.2409699419 * x - 1.5373831776 * y - 0.4986107603 * z,
  -0.9692436363 * x + 1.8759675015 * y + 0.0415550574 * z,
  0.0556300797 * x - 0.2039769589 * y + 1.0569715142 * z,
];

const fromOklab = (lightness: number, a: number, b: number): Linear => {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
};

const fromSrgb = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

/** What the screen shows of a computed colour: linear sRGB, clipped to its gamut. */
export const linearSrgb = (computed: string): Linear => {
  const [x = 0, y = 0, z = 0] = computed
    .replace(/^color\(\S+|^\w+\(/, '')
    .match(/-?[\d.]+(?:e[-+]?\d+)?/g)!
    .map(Number);
  const linear: Linear = computed.startsWith('color(xyz')
    ? fromXyz(x, y, z)
    : computed.startsWith('oklab')
      ? fromOklab(x, y, z)
      : computed.startsWith('color(srgb-linear')
        ? [x, y, z]
        : computed.startsWith('color(srgb')
          ? [fromSrgb(x), fromSrgb(y), fromSrgb(z)]
          : [fromSrgb(x / 255), fromSrgb(y / 255), fromSrgb(z / 255)];
  return [clamp(linear[0]), clamp(linear[1]), clamp(linear[2])];
};

const luminance = ([r, g, b]: Linear) => 0.2126 * r + 0.7152 * g + 0.0722 * b;

/** WCAG contrast of two colours, 1 to 21. */
export const contrast = (one: Linear, other: Linear): number => {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
};
