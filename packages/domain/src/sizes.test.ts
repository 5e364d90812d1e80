import assert from 'node:assert/strict';
import test from 'node:test';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** What a page downloads of some of the rules: minified, and in bytes of gzip -9. */
async function bundled(names: string): Promise<{ text: string; bytes: number }> {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { ${names} } from './index.ts';`,
      resolveDir: import.meta.dirname,
      loader: 'ts',
    },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  const { text, contents } = outputFiles[0]!;
  return { text, bytes: gzipSync(contents, { level: 9 }).length };
}

test('a form takes the checks of its fields for less than 1.3 kB', async () => {
  const { bytes } = await bundled('checkRfc, checkCurp, checkPhone, checkPostalCode, checkEmail');
  assert.ok(bytes < 1_300, `${bytes} bytes`);
});

test('the editor of a week takes the grid for less than 0.9 kB, and no zones with it', async () => {
  const names =
    'gridOf, weeklyOf, paintCells, toggleCells, copyDay, gridHours, nextEdge, blockAt, DEFAULT_WEEKLY';
  const { text, bytes } = await bundled(names);
  assert.ok(bytes < 900, `${bytes} bytes`);
  assert.doesNotMatch(text, /DateTimeFormat/);
});

test('wall clocks of a zone are less than 1.2 kB, and need no table', async () => {
  const { bytes } = await bundled('wallToInstant, instantToWall, isTimezone');
  assert.ok(bytes < 1_200, `${bytes} bytes`);
});
