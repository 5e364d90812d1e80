import { existsSync } from 'node:fs';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
if (!existsSync(executablePath)) throw new Error(`No Chromium at ${executablePath}: set CHROMIUM.`);

/** Widget tests in Chromium, on the sources: `npx web-test-runner` (`--files PATTERN` for some). */
export default {
  files: ['packages/widgets/src/**/*.browser.test.ts', 'packages/widgets/test/**/*.browser.test.ts'],
  nodeResolve: { exportConditions: ['@mostrador/source', 'production', 'default'] },
  concurrency: 1,
  browsers: [
    chromeLauncher({
      launchOptions: {
        executablePath,
        args: [
          '--no-sandbox',
          '--disable-gpu',
          '--disable-quic',
          '--no-first-run',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
        ],
      },
    }),
  ],
  plugins: [esbuildPlugin({ ts: true, target: 'es2022' })],
  testFramework: { config: { timeout: 20_000 } },
};
