import { execFileSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the repository. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Made by tools or by npm; never looked at as sources. */
const MADE = new Set(['node_modules', 'dist', 'storybook-static', '.mostrador']);

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

/** Files under version control, or about to be, relative to the repository. */
export function committedFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  return listed.split('\0').filter(Boolean);
}

/** A path as people read it: relative to the repository. */
export function shortPath(path: string): string {
  return relative(ROOT, path).replaceAll('\\', '/');
}
