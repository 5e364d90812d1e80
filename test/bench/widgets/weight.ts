import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build as bundle, type Plugin } from 'esbuild';
import { build } from 'vite';
import { MINIFIED, ROOT, type Source } from './bundle.ts';

/** Bytes of gzip -9. */
export const gzip = (content: string | Uint8Array): number => gzipSync(content, { level: 9 }).length;

const leaveLate: Plugin = {
  name: 'leave-late',
  setup: ({ onResolve }) =>
    onResolve({ filter: /./ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path, external: true } : null,
    ),
};

/** A module and what it imports at once, one minified file and its style sheet; import() is left for later. */
export async function weigh({ source, folder = ROOT }: Source): Promise<number> {
  const { outputFiles } = await bundle({
    ...MINIFIED,
    stdin: { contents: source, resolveDir: folder, loader: 'js' },
    absWorkingDir: ROOT,
    outdir: ROOT,
    plugins: [leaveLate],
  });
  return outputFiles.reduce((sum, { contents }) => sum + gzip(contents), 0);
}

/** A build of the SDK. */
export interface Sdk {
  /** Bytes of these files alone. */
  file(...names: string[]): number;
  /** Bytes of chunks by their names (`base`, `sign-in`, ...) with all that they import, each once. */
  chunks(...names: string[]): number;
  /** The same, and what all of them fetch later in Spanish. */
  everything(...names: string[]): number;
}

/** Builds the SDK afresh, as the platform serves it, for as long as `work` takes. */
export async function withSdk<T>(work: (sdk: Sdk) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'mostrador-sizes-'));
  const file = (...names: string[]) =>
    names.reduce((sum, name) => sum + gzip(readFileSync(join(folder, name))), 0);
  try {
    await build({
      configFile: join(ROOT, 'vite.config.ts'),
      logLevel: 'error',
      build: { outDir: folder, emptyOutDir: true },
    });
    return await work({
      file,
      chunks: (...names) => file(...reachable(folder, names, AT_ONCE)),
      everything: (...names) => file(...reachable(folder, names, EVER)),
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A static import, or an export from. */
const AT_ONCE = /(?:from|import)\s?["'`]\.\/([\w.-]+)["'`]/g;
/** Also import(), but for the other language. */
const EVER = /(?:from|import)[\s(]?["'`]\.\/(?!\w+\.en-)([\w.-]+)["'`]/g;

/** Files of the chunks of these names and of all that they import, as `imports` finds it. */
function reachable(folder: string, names: readonly string[], imports: RegExp): string[] {
  const files = new Set<string>();
  const add = (file: string) => {
    if (files.has(file)) return;
    files.add(file);
    const code = readFileSync(join(folder, file), 'utf8');
    for (const [, imported = ''] of code.matchAll(imports)) add(imported);
  };
  for (const name of names) {
    const chunk = readdirSync(folder).find((file) => new RegExp(`^${name}-[\\w-]{8}\\.js$`).test(file));
    if (chunk) add(chunk);
    else console.warn(`No chunk ${name}: its line counts less than it should.`);
  }
  return [...files];
}
