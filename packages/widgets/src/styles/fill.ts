/* Colours of what is filled with the accent, as CSS text; `colour` is any CSS colour. */

/** 1 where the channel expression is positive, else 0; a smaller factor leaves greys near it. */
const step = (expression: string) => `clamp(0,(${expression})*1e9,1)`;
const grey = (value: string, alpha: string) =>
  `xyz-d65 calc(.95046*${value}) calc(${value}) calc(1.08906*${value})/${alpha}`;

/** White where white gives 4.5:1 on `colour`, else black. */
export const textOn = (colour: string): string => `color(from ${colour} ${grey(step('.1833 - y'), '1')})`;

/**
 * Pressed or hovered `colour`: 12 % away from its text, so contrast only rises; nearly black moves
 * 16 % towards its white text instead, or it would show nothing. The share is set through the mixed
 * colour's alpha, because a percentage cannot depend on a channel.
 */
export const hovered = (colour: string): string => {
  const black = step('.03 - y');
  const away = `color(from ${colour} ${grey(`(${step('y - .1833')} + ${black})`, `calc(.716 + .284*${black})`)})`;
  return `oklab(from color-mix(in oklab,${colour} 84%,${away}) l a b/1)`;
};
