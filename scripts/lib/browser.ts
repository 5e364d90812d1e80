import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { type Log, runTool } from './tool.ts';

/** Where tests, benchmarks and tools read which browser to start. */
export const CHROMIUM = 'CHROMIUM';

/** Where systems keep a browser of Chromium's kind. */
const PLACES: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/google-chrome',
    '/usr/bin/chromium-browser',
    '/usr/bin/microsoft-edge',
  ],
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The browser of this machine: the one that `CHROMIUM` names, the system's, or one that was downloaded before.
 * @throws Error where `CHROMIUM` names none
 */
export function findBrowser(
  environment: Environment = process.env,
  isThere: (path: string) => boolean = existsSync,
  platform: NodeJS.Platform = process.platform,
): string | undefined {
  const named = environment[CHROMIUM];
  if (named && !isThere(named)) throw new Error(`There is no browser at ${named}, which ${CHROMIUM} names.`);
  return named || [...(PLACES[platform] ?? []), chromium.executablePath()].find(isThere);
}

/**
 * Sets `CHROMIUM` for what this process starts, and gets a browser first where there is none: Debian's package on a
 * Debian, elsewhere the one that Playwright downloads.
 * @throws Error with what a person can do, where none can be had
 */
export async function ensureBrowser(log: Log): Promise<void> {
  let found = findBrowser();
  if (!found) {
    log('There is no Chromium on this machine: getting one ...');
    if (isDebian()) await installByApt(log);
    found = findBrowser();
  }
  if (!found) {
    await runTool(log, 'playwright-core', ['install', 'chromium'], { quiet: true });
    found = findBrowser();
  }
  if (!found)
    throw new Error(`No Chromium could be had. Install one, or name one: ${CHROMIUM}=/path/to/chromium`);
  process.env[CHROMIUM] = found;
}

/** Not on what descends from it: Ubuntu's package of that name only points to its own store. */
function isDebian(): boolean {
  const release = '/etc/os-release';
  return existsSync(release) && /^ID=debian$/m.test(readFileSync(release, 'utf8'));
}

/** As root, or by a sudo that asks for no password; otherwise not at all. */
async function installByApt(log: Log): Promise<void> {
  const root = process.getuid?.() === 0;
  if (!root && spawnSync('sudo', ['-n', 'true']).status !== 0) return;
  const [command, ...before] = root ? ['apt-get'] : ['sudo', '-n', 'apt-get'];
  if (command === undefined) return;
  const run = (...args: string[]) => runTool(log, command, [...before, ...args], { quiet: true });
  await run('update', '-q');
  await run('install', '-qy', '--no-install-recommends', 'chromium');
}
