import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chromium } from 'playwright-core';
import { findBrowser } from './browser.ts';

const only =
  (...paths: string[]) =>
  (path: string) =>
    paths.includes(path);

test('the browser that CHROMIUM names goes before the system’s', () => {
  const there = only('/opt/mine', '/usr/bin/chromium');
  assert.equal(findBrowser({ CHROMIUM: '/opt/mine' }, there, 'linux'), '/opt/mine');
});

test('a browser that is named and not there is an error, not another browser', () => {
  assert.throws(
    () => findBrowser({ CHROMIUM: '/opt/gone' }, only('/usr/bin/chromium'), 'linux'),
    /no browser at \/opt\/gone, which CHROMIUM names/,
  );
});

test('without a name the system’s is found, then the one that was downloaded', () => {
  const downloaded = chromium.executablePath();
  assert.equal(
    findBrowser({}, only('/usr/bin/google-chrome', downloaded), 'linux'),
    '/usr/bin/google-chrome',
  );
  assert.equal(findBrowser({ CHROMIUM: '' }, only(downloaded), 'darwin'), downloaded);
  assert.equal(findBrowser({}, only(), 'linux'), undefined);
});
