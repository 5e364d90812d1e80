import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { test } from 'node:test';
import type { Catalogue } from './messages.ts';

const root = new URL('../', import.meta.url);
const placeholders = (message: unknown) => [...new Set(`${message}`.match(/\{\w+\}/g))].sort();
/** The one catalogue that a file exports. */
const catalogueOf = async (file: string): Promise<Catalogue> =>
  Object.values<Catalogue>(await import(new URL(file, root).href))[0]!;

for (const file of globSync('**/*.es.ts', { cwd: root }))
  test(`${file} and its English ask for the same parameters, and none is empty`, async () => {
    const [es, en] = await Promise.all([catalogueOf(file), catalogueOf(file.replace(/es\.ts$/, 'en.ts'))]);
    assert.deepEqual(Object.keys(en).sort(), Object.keys(es).sort());
    for (const [key, message] of Object.entries(es)) {
      assert.deepEqual(placeholders(en[key]), placeholders(message), key);
      for (const text of [message, en[key]!].flat()) assert.notEqual(text.trim(), '', key);
    }
  });
