/**
 * Sets custom properties on an element through the CSSOM: a `style` attribute would break the host's
 * `style-src 'self'`. Call it from `updated()`.
 */
export const setVars = (
  element: HTMLElement | null | undefined,
  values: Readonly<Record<`--${string}`, string | number>>,
): void => {
  for (const [name, value] of Object.entries(values)) element?.style.setProperty(name, `${value}`);
};
