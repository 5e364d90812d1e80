import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { leanLit } from './packages/widgets/build/lean-lit.ts';
import { chunkName, sdkFiles } from './packages/widgets/build/sdk-files.ts';

const inWidgets = (path: string) => fileURLToPath(new URL(`packages/widgets/${path}`, import.meta.url));

/**
 * Chunks that pages load together are one file: each file begins a gzip stream of its own, and what the streams
 * had in common is paid once in each. `base` is Lit and the data layer: the client, the provider but for what
 * only some pages fetch, events, messages. Lit's directives are not in it: the meters and the purchase do without.
 */
const BASE =
  /node_modules\/@?lit(?!-html\/(async-)?directive|\/directives)|\/widgets\/build\/|\/packages\/client\/src\/(?!events|stream|stamp)|openapi-fetch|\/widgets\/src\/(provider\/(?!define|trouble|shared-events)|events\/(?!signed|purchased|balance|schedule|power|code|transferred|auto|invoice|cfdi)|i18n\/(locale|messages)|define-element|version)/;
/** What the compact meter needs of the look, and with it every element. */
const LOOK =
  /\/widgets\/src\/(styles\/(colour|host|states|tokens-core)|icons\/basic|format\/count|provider\/trouble)\.ts/;
/** The rest that cards and forms share; dialogs follow a press. */
const PARTS =
  /\/widgets\/src\/(styles|parts(?!\/dialog)|icons|format|i18n|events\/(?!schedule|power|code|transferred|auto|invoice|cfdi)|instant)|\/packages\/domain\/(?!src\/(schedule|zone))/;

/**
 * The SDK that the platform serves at /sdk/*: the loader, one chunk an element, Lit and what the elements
 * share in a chunk each. Chunks have their hash in the name, so they may be cached for ever.
 */
export default defineConfig({
  root: inWidgets('.'),
  base: './',
  publicDir: false,
  plugins: [leanLit(), sdkFiles()],
  resolve: { conditions: ['@mostrador/source', 'module', 'browser', 'production'] },
  build: {
    outDir: inWidgets('dist/sdk'),
    emptyOutDir: true,
    target: 'es2022',
    license: { fileName: 'licenses.md' },
    minify: true,
    lib: { entry: { mostrador: inWidgets('src/loader/mostrador.ts') }, formats: ['es'] },
    rolldownOptions: {
      optimization: { inlineConst: true },
      output: {
        minify: true,
        comments: false,
        entryFileNames: '[name].js',
        chunkFileNames: ({ facadeModuleId, name }) => `${chunkName(facadeModuleId ?? null, name)}-[hash].js`,
        codeSplitting: {
          groups: [
            { name: 'base', test: BASE, priority: 3 },
            { name: 'look', test: LOOK, priority: 2 },
            { name: 'parts', test: PARTS, priority: 1, minShareCount: 3 },
          ],
        },
      },
    },
  },
});
