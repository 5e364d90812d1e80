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

/** Browsers side by side: a page keeps little more than one processor busy. */
const BROWSERS = 2;

/** The build as any file server serves it, at a sub path and without a network. */
describe('every story of the static build', { concurrency: BROWSERS }, () => {
  let site: StaticSite;
  let idle: Preview[] = [];
  before(async () => {
    site = await serveFolder(BUILD);
    idle = await Promise.all(Array.from({ length: BROWSERS }, () => Preview.open(site.url)));
  });
  after(async () => {
    await Promise.all(idle.map((preview) => preview.close()));
    await site.stop();
  });

  const look = (name: string, work: (preview: Preview) => Promise<void>) =>
    test(name, async () => {
      const preview = idle.pop();
      assert.ok(preview, 'a browser a test');
      try {
        await work(preview);
      } finally {
        idle.push(preview);
      }
    });

  for (const { id, title, name } of entries.filter(({ type }) => type === 'story')) {
    look(`${title} / ${name}: stands, says nothing to the console, satisfies axe`, async (preview) => {
      await preview.show(id, WIDE);
      assert.deepEqual(await preview.violations(), [], 'axe, light, in Spanish');
      await preview.wear(id, NARROW);
      assert.deepEqual(await preview.violations(), [], 'axe, dark, in English, 280 px');
      assert.deepEqual(await preview.overflowing(), [], 'at 280 px');
      assert.deepEqual(preview.troubles, []);
    });
  }

  for (const { id, title, name } of entries.filter(({ type }) => type === 'docs')) {
    look(`${title} / ${name}: can be read, says nothing to the console, satisfies axe`, async (preview) => {
      await preview.read(id);
      assert.deepEqual(await preview.violations(), []);
      assert.deepEqual(preview.troubles, []);
    });
  }
});
