/**
 * Sets custom properties on an element through the CSSOM: a `style` attribute would break the host's
 * `style-src 'self'`. Call it from `updated()`.
 */
export const setVars = (
  element: HTMLElement | null | undefined,
  values: Readonly<Record<`--${string}`, string | number>>,
): void => {
  const style = element?.style;
  // The same again would have the browser work out the style of all that inherits it.
  for (const [name, value] of Object.entries(values))
    if (style?.getPropertyValue(name) !== `${value}`) style?.setProperty(name, `${value}`);
};
