import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { reasonToInstall, stampOf } from './install.mjs';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mostrador-bootstrap-'));
  writeFileSync(join(root, 'package-lock.json'), '{"lockfileVersion": 3}');
});
afterEach(() => rmSync(root, { recursive: true }));

function pretendInstalled(lockFile: string, platform?: string): void {
  mkdirSync(join(root, 'node_modules'));
  writeFileSync(join(root, 'node_modules', '.mostrador-stamp'), `${stampOf(lockFile, platform)}\n`);
}

test('a fresh clone is installed', () => {
  assert.match(String(reasonToInstall(root)), /first run/);
});

test('an install that was interrupted is done again', () => {
  mkdirSync(join(root, 'node_modules'));
  assert.match(String(reasonToInstall(root)), /did not finish/);
});

test('nothing is installed again while the lock file stays as it is', () => {
  pretendInstalled('{"lockfileVersion": 3}');
  assert.equal(reasonToInstall(root), null);
});

test('a lock file that changed is installed', () => {
  pretendInstalled('{"lockfileVersion": 2}');
  assert.match(String(reasonToInstall(root)), /package-lock.json changed/);
});

test("a folder that holds another system's binaries is installed for this one", () => {
  pretendInstalled('{"lockfileVersion": 3}', 'plan9-mips');
  assert.notEqual(reasonToInstall(root), null);
});
