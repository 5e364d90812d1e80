import { found } from './act.ts';

/** Chooses files in a file field, as far as a widget can tell. */
export async function choose(root: ParentNode, selector: string, files: readonly File[]): Promise<void> {
  const input = await found<HTMLInputElement>(root, selector);
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
}
