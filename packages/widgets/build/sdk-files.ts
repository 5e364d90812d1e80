import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { VERSION } from '../src/version.ts';

/** A file of the SDK as `integrity` attributes want it. */
const sha384 = (content: Buffer) => `sha384-${createHash('sha384').update(content).digest('base64')}`;

/** `sign-in/define.ts` gives the chunk `sign-in`; other files give their own name. */
export const chunkName = (facade: string | null, name: string): string =>
  facade && /\/define\.ts$/.test(facade) ? basename(dirname(facade)) : name;

/**
 * An import map that gives every module of the SDK its hash: browsers then check what the loader fetches, too.
 * It stands before the first module of the page. A page with a CSP needs the hash of the script's text in its
 * `script-src`.
 */
const importMap = (hashes: Readonly<Record<string, string>>) => {
  const at = `https://PLATFORM/sdk/${VERSION}/`;
  const integrity = Object.fromEntries(Object.entries(hashes).map(([file, hash]) => [at + file, hash]));
  return `<script type="importmap">
${JSON.stringify({ integrity }, null, 2)}
</script>
<script type="module" src="${at}mostrador.js" integrity="${hashes['mostrador.js']}" crossorigin></script>
`;
};

/** What the bundler imports to make the namespace of a chunk that exports nothing of its own: `x = make({})`. */
const RUNTIME = /import\{t as (\w+)\}from"\.\/rolldown-runtime-[\w-]+\.js";/;

/** Elements' entries export nothing: an empty object in the place of a call saves every page a file. */
const withoutRuntime = (code: string): string => {
  const call = `=${RUNTIME.exec(code)?.[1]}({`;
  if (code.split(call).length !== 2 || !code.includes(`${call}})`)) return code;
  return code.replace(RUNTIME, '').replace(`${call}})`, '={}');
};

/**
 * Tells Chromium to compile all functions of a file while it comes, off the main thread. Otherwise each is read
 * twice, and the second time on the main thread, when it is first called: a tenth of a first view's work. It fits
 * because files are cut by what is called on load. Other browsers see a comment.
 */
export const COMPILE_AT_ONCE = '//# allFunctionsCalledOnLoad\n';

/**
 * What the SDK's folder holds besides code: `integrity.json` {version, files: {name: "sha384-..."}} and
 * `import-map.html`, the snippet for pages that want SRI. Also tells the loader which chunks all elements
 * share, so that it can ask for them at once.
 */
export const sdkFiles = (): Plugin => ({
  name: 'mostrador-sdk-files',
  apply: 'build',
  generateBundle(_options, bundle) {
    const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
    for (const chunk of chunks) chunk.code = COMPILE_AT_ONCE + withoutRuntime(chunk.code);
    const runtime = chunks.find(({ name }) => name === 'rolldown-runtime');
    if (runtime && !chunks.some(({ code }) => code.includes(runtime.fileName)))
      delete bundle[runtime.fileName];
    const below = (file: string): string[] => {
      const imports =
        chunks.find(({ fileName }) => fileName === file)?.imports.filter((name) => name in bundle) ?? [];
      return [...imports, ...imports.flatMap(below)];
    };
    const elements = chunks.filter((chunk) => chunk.facadeModuleId?.endsWith('/define.ts'));
    const all = elements.map((chunk) => new Set(below(chunk.fileName)));
    const shared = [...(all[0] ?? [])].filter((file) => all.every((files) => files.has(file)));
    for (const entry of chunks.filter(({ isEntry }) => isEntry))
      entry.code = entry.code.replace('SHARED_CHUNKS', shared.map((file) => `./${file}`).join(' '));
  },
  writeBundle({ dir = '' }) {
    const files = readdirSync(dir).filter((file) => file.endsWith('.js'));
    const hashes = Object.fromEntries(
      files.sort().map((file) => [file, sha384(readFileSync(join(dir, file)))]),
    );
    writeFileSync(
      join(dir, 'integrity.json'),
      `${JSON.stringify({ version: VERSION, files: hashes }, null, 2)}\n`,
    );
    writeFileSync(join(dir, 'import-map.html'), importMap(hashes));
  },
});
