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
  const button = await until(() => pressable(root, selector), selector);
  button.click();
}

/**
 * Presses a button and waits for what it leads to. A widget may get there by itself: where a person has just
 * clicked it opens a window that waits for it.
 */
export async function pressTo(root: ParentNode, selector: string, next: string): Promise<void> {
  const there = await until(() => deep(root, next) ?? pressable(root, selector), `${selector} or ${next}`);
  if (!there.matches(next)) there.click();
  await found(root, next);
}

function pressable(root: ParentNode, selector: string): HTMLButtonElement | null {
  const button = deep<HTMLButtonElement>(root, selector);
  return button && !button.disabled ? button : null;
}
