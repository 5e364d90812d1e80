import { runNodeTests } from '../lib/node-runner.ts';
import { filesMatching } from '../lib/repository.ts';
import { type Step, selectFiles } from '../lib/step.ts';
import { mustRun } from '../lib/tool.ts';

/** Builds Storybook, then opens every story of the build. */
export const storybook: Step = {
  name: 'storybook',
  about: 'Storybook built and every story opened',
  needsBuild: true,
  needsBrowser: true,
  files: () => filesMatching('test/storybook/*.ts').filter((file) => !file.endsWith('/support.ts')),
  async run(log, only) {
    await mustRun(log, 'storybook', ['build', '--output-dir', 'storybook-static', '--quiet'], {
      quiet: true,
      // A tool of another step may have set it in this process; then Lit's development build would be taken.
      env: { NODE_ENV: 'production' },
    });
    const tally = await runNodeTests(log, selectFiles(this, only), { concurrency: 1, timeout_ms: 1_500_000 });
    return { ...tally, passed: tally.passed + 1 };
  },
};
