import { availableParallelism } from 'node:os';
import { runNodeTests } from '../lib/node-runner.ts';
import { filesMatching } from '../lib/repository.ts';
import type { Step } from '../lib/step.ts';
import { selectFiles } from '../lib/step.ts';

/** Everything that runs in Node: rules, server and client against a real PostgreSQL, and these scripts. */
export const nodeTests: Step = {
  name: 'node',
  about: 'tests in Node against PostgreSQL',
  needsBuild: true,
  needsBrowser: true,
  needsDatabase: true,
  files: () =>
    filesMatching(
      'packages/*/src/**/*.test.ts',
      'packages/*/test/**/*.test.ts',
      'test/**/*.test.ts',
      'scripts/**/*.test.ts',
      'examples/*/**/*.test.ts',
    ).filter((file) => !/\.browser\.test\.ts$|^test\/(e2e|storybook|packages)\//.test(file)),
  run(log, only) {
    const options = { concurrency: Math.max(2, availableParallelism()), timeout_ms: 300_000 };
    return runNodeTests(log, selectFiles(this, only), options);
  },
};
