import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';

/** A module as text. */
export interface Source {
  readonly source: string;
  /** Where its imports are looked up; the repository's root when left out. */
  readonly folder?: string;
  /** Stands at the head of each of its files. */
  readonly banner?: string;
  /** What the site of its page answers in JSON, null for an address that it hasn't. */
  readonly answer?: (path: string, origin: string) => Promise<string | null>;
}

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** How sites build what they ship: ours from its sources, others from their packages. */
export const MINIFIED = {
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  write: false,
  // Named ones replace esbuild's own `module`.
  conditions: ['@mostrador/source', 'production', 'module'],
  define: { 'process.env.NODE_ENV': '"production"' },
  legalComments: 'none',
  logLevel: 'error',
} as const satisfies BuildOptions;

/** As a site would ship it: minified, what is fetched late apart. Files by their paths; `/subject.js` is first. */
export async function bundle({ source, folder = ROOT, banner = '' }: Source): Promise<Map<string, string>> {
  const { outputFiles } = await build({
    ...MINIFIED,
    stdin: { contents: source, resolveDir: folder, loader: 'js' },
    banner: { js: banner },
    entryNames: 'subject',
    splitting: true,
    outdir: ROOT,
  });
  return new Map(outputFiles.map(({ path, text }) => [`/${basename(path)}`, text]));
}
