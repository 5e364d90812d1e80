import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const CSS_TAG = fileURLToPath(new URL('css-tag.ts', import.meta.url));

/** Lit without what it carries for browsers that cannot show the widgets. */
export const leanLit = (): Plugin => {
  let replaced = false;
  return {
    name: 'mostrador-lean-lit',
    apply: 'build',
    enforce: 'pre',
    resolveId(source, importer = '') {
      const lits = /\/@lit\/reactive-element\//.test(importer);
      if (!/\/css-tag\.js$/.test(source) || !(lits || source.startsWith('@lit/'))) return null;
      replaced ||= lits;
      return CSS_TAG;
    },
    generateBundle() {
      if (!replaced) this.error('Lit has its css-tag elsewhere now: build/lean-lit.ts does nothing.');
    },
  };
};
