import { createReadStream, existsSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
if (!existsSync(executablePath)) throw new Error(`No Chromium at ${executablePath}: set CHROMIUM.`);

const NOTHING = '/__node-builtin.js';
/** PGlite asks for Node's modules where it runs in Node; in a tab those lines are not reached. */
const nodeBuiltins = {
  name: 'node-builtins',
  resolveImport: ({ source }) => (isBuiltin(source) ? NOTHING : undefined),
  serve: ({ path }) => (path === NOTHING ? { body: 'export {};', type: 'js' } : undefined),
};

/** The files of PGlite's data folder begin like text, which the server would read, and spoil, as such. */
const asBytes = (context, next) => {
  if (!/\/node_modules\/.*\.data$/.test(context.path)) return next();
  context.type = 'application/octet-stream';
  context.body = createReadStream(`.${context.path}`);
};

/** Tests in Chromium, on the sources: `npx web-test-runner` (`--files PATTERN` for some). */
export default {
  files: [
    'packages/cfdi/src/**/*.browser.test.ts',
    'packages/widgets/src/**/*.browser.test.ts',
    'packages/widgets/test/**/*.browser.test.ts',
  ],
  nodeResolve: { exportConditions: ['@mostrador/source', 'production', 'default'] },
  concurrency: 1,
  // A file opens the platform anew more than once, beside whatever else the machine does.
  testsFinishTimeout: 600_000,
  middleware: [asBytes],
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
  plugins: [nodeBuiltins, esbuildPlugin({ ts: true, target: 'es2022' })],
  testFramework: { config: { timeout: 30_000 } },
};
