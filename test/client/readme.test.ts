import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { startTestServer } from '../../packages/server/src/testing.ts';

const repository = fileURLToPath(new URL('../../', import.meta.url));

test("the guide's first program runs as it is written", async (t) => {
  const platform = await startTestServer();
  const folder = mkdtempSync(join(tmpdir(), 'mostrador-guide-'));
  t.after(() => rmSync(folder, { recursive: true }));
  t.after(() => platform.stop());
  const guide = readFileSync(join(repository, 'packages/client/README.md'), 'utf8');
  const program = /```ts\n(.*?)```/s.exec(guide)?.[1] ?? assert.fail('no program in the guide');
  writeFileSync(join(folder, 'program.ts'), program);
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  mkdirSync(join(folder, '.mostrador'));
  const demo = JSON.stringify({ ...platform.demo, platformUrl: platform.url });
  writeFileSync(join(folder, '.mostrador/demo.json'), demo);
  symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'), 'junction');

  const node = ['--conditions=@mostrador/source', 'program.ts'];
  const { stdout } = await promisify(execFile)(process.execPath, node, { cwd: folder });
  const lines = stdout.trim().split('\n');
  assert.equal(lines[0], '1494 stamps and 20000 points in stock');
  assert.ok(lines.length > 3);
  assert.match(lines.at(-1) ?? '', /^trf_\w{26}: 1244 stamps left$/);
});
