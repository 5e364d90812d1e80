import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesMatching } from '../lib/repository.ts';
import { type Step, selectFiles, type Tally } from '../lib/step.ts';
import { runTool } from '../lib/tool.ts';

/** The widgets, and what else runs in a page, in Chromium, by web-test-runner.config.mjs. */
export const widgetTests: Step = {
  name: 'widgets',
  about: 'widgets, and CFDI, in Chromium',
  needsBuild: true,
  needsBrowser: true,
  files: () => filesMatching('packages/{cfdi,widgets}/{src,test}/**/*.browser.test.ts'),
  async run(log, only) {
    const folder = mkdtempSync(join(tmpdir(), 'mostrador-widgets-'));
    const result = join(folder, 'tally.json');
    try {
      // In a process of its own: the runner ends the process it is in when it cannot start.
      const script = join(import.meta.dirname, '..', 'lib', 'widget-runner.ts');
      const code = await runTool(log, process.execPath, [script, result, ...selectFiles(this, only)]);
      return readTally(result, code);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

function readTally(file: string, code: number): Tally {
  const tally: Tally = JSON.parse(readFileSync(file, 'utf8'));
  // A page that broke outside of any test fails the run, too.
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}
