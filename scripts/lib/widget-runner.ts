/**
 * `node widget-runner.ts <tally.json> <files...>`: runs widget tests by web-test-runner.config.mjs, prints what
 * fails, and writes how many passed and failed.
 */
import { writeFileSync } from 'node:fs';
import { startTestRunner } from '@web/test-runner';
import type { Tally } from './step.ts';

interface Suite {
  tests: readonly { passed: boolean; skipped: boolean }[];
  suites: readonly Suite[];
}

const [target = '', ...files] = process.argv.slice(2);
const argv = ['--static-logging', ...files.flatMap((file) => ['--files', file])];
const runner = await startTestRunner({ argv, autoExitProcess: false });

runner?.on('finished', () => {
  const tally: Required<Tally> = { passed: 0, failed: 0, skipped: 0 };
  for (const session of runner.sessions.all()) {
    if (session.testResults) count(session.testResults, tally);
    else tally.failed += 1;
    // What went wrong outside of a test: an import that failed, an error nobody caught.
    if (session.testResults && session.errors.length > 0) tally.failed += 1;
  }
  writeFileSync(target, JSON.stringify(tally));
});
runner?.on('stopped', (passed) => process.exit(passed ? 0 : 1));

function count(suite: Suite, tally: Required<Tally>): void {
  for (const test of suite.tests) tally[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
  for (const inner of suite.suites) count(inner, tally);
}
