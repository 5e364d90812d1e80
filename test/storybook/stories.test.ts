import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { type Look, Preview, type StoryEntry } from './support/preview.ts';
import { type StaticSite, serveFolder } from './support/static-site.ts';

const BUILD = fileURLToPath(new URL('../../storybook-static/', import.meta.url));
const index = JSON.parse(readFileSync(`${BUILD}index.json`, 'utf8'));
const entries: StoryEntry[] = Object.values(index.entries);

const WIDE: Look = { locale: 'es-MX', scheme: 'light', width: 'full' };
const NARROW: Look = { locale: 'en', scheme: 'dark', width: '280' };

/** The build as any file server serves it, at a sub path and without a network. */
describe('every story of the static build', () => {
  let site: StaticSite;
  let preview: Preview;
  before(async () => {
    site = await serveFolder(BUILD);
    preview = await Preview.open(site.url);
  });
  after(async () => {
    await preview.close();
    await site.stop();
  });

  for (const { id, title, name } of entries.filter(({ type }) => type === 'story')) {
    test(`${title} / ${name}: stands, says nothing to the console, satisfies axe`, async () => {
      await preview.show(id, WIDE);
      assert.deepEqual(await preview.violations(), [], 'axe, light, in Spanish');
      await preview.wear(id, NARROW);
      assert.deepEqual(await preview.violations(), [], 'axe, dark, in English, 280 px');
      assert.deepEqual(await preview.overflowing(), [], 'at 280 px');
      assert.deepEqual(preview.troubles, []);
    });
  }

  for (const { id, title, name } of entries.filter(({ type }) => type === 'docs')) {
    test(`${title} / ${name}: can be read, says nothing to the console, satisfies axe`, async () => {
      await preview.read(id);
      assert.deepEqual(await preview.violations(), []);
      assert.deepEqual(preview.troubles, []);
    });
  }
});
