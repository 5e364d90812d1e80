import { define } from './chunks.ts';
import { ELEMENTS } from './elements.ts';
import { report } from './report.ts';

/** Files that every element imports, written here by the build: asked for at once, they save a round trip each. */
const SHARED = 'SHARED_CHUNKS';

const asked = new Set<string>();
const waiting = () => Object.keys(ELEMENTS).filter((tag) => !asked.has(tag));

const warmUp = () => {
  for (const file of SHARED.split(' '))
    if (!asked.size && file.endsWith('.js')) import(/* @vite-ignore */ file).catch(() => {});
};

const load = async (tag: string, root: ParentNode) => {
  warmUp();
  asked.add(tag);
  try {
    await define(tag);
  } catch (error) {
    report(root.querySelectorAll(tag), error);
  }
};

const scan = (node: ParentNode, root: ParentNode) => {
  for (const tag of waiting()) if (node.querySelector(tag)) void load(tag, root);
};

/**
 * Defines each of our elements when it first appears under a root, now or later. The document is watched by
 * itself; open shadow roots are not seen from there, so a page that puts widgets into its own component calls
 * `watch(this.shadowRoot)`.
 */
export const watch = (root: Document | ShadowRoot): void => {
  scan(root, root);
  const observer = new MutationObserver((records) => {
    const tags = waiting();
    if (!tags.length) observer.disconnect();
    for (const { addedNodes } of records)
      for (const node of addedNodes)
        if (node instanceof Element) {
          if (tags.includes(node.localName)) void load(node.localName, root);
          scan(node, root);
        }
  });
  observer.observe(root, { childList: true, subtree: true });
};
