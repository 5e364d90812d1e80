import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build as bundle, type Plugin } from 'esbuild';
import { build } from 'vite';

/**
 * What a page downloads, gzip -9, from a fresh build of the SDK: each line is everything that its files import,
 * and what they fetch at once by themselves, but not the loader, which stands in a line of its own.
 */
interface Line {
  what: string;
  bytes: number;
  /** In bytes; what was promised. */
  reach?: number;
  /** Best rival of ../shared/bench/widgets, in words. */
  rival?: string;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const sdk = mkdtempSync(join(tmpdir(), 'mostrador-sizes-'));
const leaveLate: Plugin = {
  name: 'leave-late',
  setup: ({ onResolve }) =>
    onResolve({ filter: /./ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path, external: true } : null,
    ),
};
const gzip = (content: string | Uint8Array) => gzipSync(content, { level: 9 }).length;

try {
  await build({
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir: sdk, emptyOutDir: true },
  });
  print([
    { what: 'loader', bytes: sizeOf(['mostrador.js']), reach: 2_000, rival: '1.5 paypal-js' },
    {
      what: 'base: Lit, client, provider',
      bytes: sizeOf(closure('base', 'lit', 'provider')),
      reach: 14_000,
      rival: '68.6 React + react-dom',
    },
    {
      what: 'meter alone, with provider and stream',
      bytes: sizeOf(closure('provider', 'balance-meter', 'shared-events')),
      reach: 18_000,
    },
    {
      what: 'meter-view, without data layer',
      bytes: await sizeOfSource('packages/widgets/src/meter-view.ts'),
      reach: 9_000,
      rival: '9.4 Material, bare progress bar',
    },
    { what: 'sign-in alone, with provider', bytes: sizeOf(closure('provider', 'sign-in')) },
    { what: 'stamp purchase alone, with provider', bytes: sizeOf(closure('provider', 'stamp-purchase')) },
    { what: 'client core', bytes: await sizeOfSource('packages/client/src/index.ts'), reach: 5_000 },
  ]);
} finally {
  rmSync(sdk, { recursive: true, force: true });
}

/** Chunks of these names and all that they import. */
function closure(...names: string[]): string[] {
  const files = new Set<string>();
  const add = (file: string) => {
    if (files.has(file)) return;
    files.add(file);
    const code = readFileSync(join(sdk, file), 'utf8');
    for (const [, imported = ''] of code.matchAll(/(?:from|import)\s?"\.\/([\w.-]+)"/g)) add(imported);
  };
  for (const name of names) {
    const chunk = readdirSync(sdk).find((file) => new RegExp(`^${name}-[\\w-]{8}\\.js$`).test(file));
    if (chunk) add(chunk);
    else console.warn(`No chunk ${name}: its line counts less than it should.`);
  }
  return [...files];
}

function sizeOf(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + gzip(readFileSync(join(sdk, file))), 0);
}

/** A module and what it imports at once, one minified file as the rivals were measured; import() is left for later. */
async function sizeOfSource(entry: string): Promise<number> {
  const { outputFiles } = await bundle({
    entryPoints: [join(root, entry)],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    absWorkingDir: root,
    write: false,
    conditions: ['@mostrador/source', 'production'],
    legalComments: 'none',
    plugins: [leaveLate],
  });
  return outputFiles.reduce((sum, { contents }) => sum + gzip(contents), 0);
}

function print(lines: readonly Line[]): void {
  const kB = (bytes: number) => (bytes / 1000).toFixed(1);
  console.log('| what | kB gz | reach | best rival |\n|---|---|---|---|');
  for (const { what, bytes, reach, rival = '-' } of lines)
    console.log(
      `| ${what} | ${kB(bytes)}${reach && bytes > reach ? ' (over)' : ''} | ${reach ? kB(reach) : '-'} | ${rival} |`,
    );
}
