import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { chunkName, sdkFiles } from './packages/widgets/build/sdk-files.ts';

const inWidgets = (path: string) => fileURLToPath(new URL(`packages/widgets/${path}`, import.meta.url));

/** The data layer: the client, the provider but for what it fetches when needed, events, messages. */
const BASE =
  /\/packages\/client\/|openapi-fetch|\/widgets\/src\/(provider\/(?!define|shared-events|trouble)|events\/(?!signed|purchased|balance)|i18n\/(locale|messages)|define-element|version)/;

/**
 * The SDK that the platform serves at /sdk/*: the loader, one chunk an element, Lit and what the elements
 * share in a chunk each. Chunks have their hash in the name, so they may be cached for ever.
 */
export default defineConfig({
  root: inWidgets('.'),
  base: './',
  publicDir: false,
  plugins: [sdkFiles()],
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
        entryFileNames: '[name].js',
        chunkFileNames: ({ facadeModuleId, name }) => `${chunkName(facadeModuleId ?? null, name)}-[hash].js`,
        codeSplitting: {
          groups: [
            { name: 'lit', test: /node_modules\/@?lit/ },
            { name: 'base', test: BASE },
          ],
        },
      },
    },
  },
});
