import { deep } from './act.ts';

/** Types a text into a field, as far as a widget can tell. */
export function fill(root: ParentNode, selector: string, text: string): void {
  const input = deep<HTMLInputElement>(root, selector);
  if (!input) throw new Error(`No field ${selector}`);
  input.value = text;
  for (const type of ['input', 'change'])
    input.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
}
