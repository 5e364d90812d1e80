import { until } from './until.ts';

/** The first match in the shadow roots below an element, and in itself. */
export function deep<T extends HTMLElement = HTMLElement>(root: ParentNode, selector: string): T | null {
  const here = root.querySelector<T>(selector);
  if (here) return here;
  for (const { shadowRoot } of root.querySelectorAll('*')) {
    const inside = shadowRoot && deep<T>(shadowRoot, selector);
    if (inside) return inside;
  }
  return null;
}

/** Waits for an element, wherever it is. */
export const found = <T extends HTMLElement = HTMLElement>(root: ParentNode, selector: string): Promise<T> =>
  until(() => deep<T>(root, selector), selector);

/** Presses what a selector finds, once it is there and can be pressed. */
export async function press(root: ParentNode, selector: string): Promise<void> {
  const button = await until(() => {
    const candidate = deep<HTMLButtonElement>(root, selector);
    return candidate && !candidate.disabled ? candidate : null;
  }, selector);
  button.click();
}
