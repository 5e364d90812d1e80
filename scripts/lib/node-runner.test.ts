import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { test } from 'node:test';
import { inRepository } from './repository.ts';

const RUNNER = new URL('node-runner.ts', import.meta.url).href;

/** Runs a file of this source, in a process that knows of no test around it; answers the tally and what was logged. */
function resultOf(source: string) {
  const folder = mkdtempSync(join(tmpdir(), 'mostrador-runner-'));
  const path = join(folder, 'some.test.mjs');
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const script = `import { runNodeTests } from '${RUNNER}';
const lines = [];
const tally = await runNodeTests((line) => lines.push(line), ['${relative(inRepository('.'), path)}'], { concurrency: 1, timeout_ms: 60_000 });
console.log(JSON.stringify({ tally, lines }));`;
  try {
    writeFileSync(path, `import { test } from 'node:test';\nsetInterval(() => {}, 1_000);\n${source}`);
    writeFileSync(join(folder, 'run.mjs'), script);
    const printed = execFileSync(process.execPath, [join(folder, 'run.mjs')], { encoding: 'utf8', env });
    return JSON.parse(printed) as { tally: Record<string, number>; lines: string[] };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('every result of a file counts, also where it has thousands and leaves a timer behind', () => {
  const { tally } = resultOf("for (let i = 0; i < 3_000; i += 1) test('number ' + i, () => {});");
  assert.deepEqual(tally, { passed: 3_000, failed: 0, skipped: 0 });
});

test('a failure counts once, and is told with its name', () => {
  const { tally, lines } = resultOf(
    "test('stands', () => {});\ntest('falls', () => { throw new Error('so'); });",
  );
  assert.deepEqual(tally, { passed: 1, failed: 1, skipped: 0 });
  assert.ok(
    lines.some((line) => line.startsWith('FAILED') && line.endsWith('falls')),
    lines.join('\n'),
  );
});

test('a file that is killed in the middle has failed', () => {
  const { tally } = resultOf("test('ends', () => process.kill(process.pid, 'SIGKILL'));");
  assert.ok((tally.failed ?? 0) > 0);
});
