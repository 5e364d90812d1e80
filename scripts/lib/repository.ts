import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the repository. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Made by tools or by npm; never looked at as sources. */
const MADE = new Set(['node_modules', 'dist', 'storybook-static', '.mostrador', '.git']);

/** Absolute path of something in the repository. */
export function inRepository(...parts: string[]): string {
  return join(ROOT, ...parts);
}

/** Files that match any of the patterns, relative to the repository with `/` between, sorted. */
export function filesMatching(...patterns: string[]): string[] {
  const found = globSync(patterns, {
    cwd: ROOT,
    exclude: (entry) => MADE.has(entry.split(/[\\/]/).at(-1) ?? ''),
  });
  return [...new Set(found.map((file) => file.replaceAll('\\', '/')))].sort();
}

/**
 * Files under version control, or about to be, relative to the repository. Without git (an unpacked archive,
 * a clone of another user's) all that no tool made.
 */
export function committedFiles(): string[] {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const listed = spawnSync('git', args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (listed.status !== 0) return filesMatching('**/*.*', '.*/**/*', '.*');
  return listed.stdout.split('\0').filter(Boolean);
}

/** A path as people read it: relative to the repository. */
export function shortPath(path: string): string {
  return relative(ROOT, path).replaceAll('\\', '/');
}
