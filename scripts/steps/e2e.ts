import { runNodeTests } from '../lib/node-runner.ts';
import { filesMatching } from '../lib/repository.ts';
import { type Step, selectFiles } from '../lib/step.ts';

/**
 * The whole house in a real browser. One file at a time: each has a browser, a platform and a site, and keeps two
 * processors busy; two at a time save a sixth.
 */
export const endToEnd: Step = {
  name: 'e2e',
  about: 'the demo in Chromium, across the two origins',
  needsBuild: true,
  needsBrowser: true,
  needsDatabase: true,
  files: () => filesMatching('test/e2e/*.e2e.ts'),
  run(log, only) {
    return runNodeTests(log, selectFiles(this, only), { concurrency: 1, timeout_ms: 600_000 });
  },
};
