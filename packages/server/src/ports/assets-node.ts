import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import type { AssetSource } from './assets.ts';

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.css': 'text/css; charset=utf-8',
};

/** Serves a folder; nothing outside it, whatever the path says. */
export function folderAssets(folder: string, version: string): AssetSource {
  const root = normalize(folder + sep);
  return {
    version,
    async read(path) {
      const file = normalize(join(root, path));
      const type = TYPES[extname(file)];
      if (!file.startsWith(root) || !type) return null;
      try {
        return { body: new Uint8Array(await readFile(file)), type };
      } catch {
        return null;
      }
    },
  };
}
