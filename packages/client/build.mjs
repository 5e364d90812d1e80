// Runs after tsc: dist/validate.js must bring the contract's schemas along, since nobody installs the contract
// with the client. Only zod stays outside, an optional peer.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

await build({
  absWorkingDir: fileURLToPath(new URL('.', import.meta.url)),
  entryPoints: ['src/validate.ts'],
  outfile: 'dist/validate.js',
  bundle: true,
  format: 'esm',
  platform: 'neutral',
  mainFields: ['module', 'main'],
  target: 'es2022',
  conditions: ['@mostrador/source', 'import'],
  external: ['zod'],
  sourcemap: true,
});
