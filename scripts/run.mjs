/**
 * `node scripts/run.mjs <command> [arguments]`: what every npm script calls. It needs nothing but Node 20:
 * it installs when that is due, then runs scripts/commands/<command>.ts under the project's own Node.
 */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './bootstrap/install.mjs';
import { commandEnvironment, findNode, memoryLimits, SOURCE_CONDITION } from './bootstrap/node.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const commands = join(root, 'scripts', 'commands');

const [name = '', ...args] = process.argv.slice(2);
const script = join(commands, `${name}.ts`);

if (!/^[a-z-]+$/.test(name) || !existsSync(script)) {
  const known = readdirSync(commands).flatMap((file) => (file.endsWith('.ts') ? [file.slice(0, -3)] : []));
  console.error(`Usage: node scripts/run.mjs <${known.sort().join('|')}> [arguments]`);
  process.exit(2);
}

ensureInstalled(root);
const child = spawn(
  nodeOrExit(),
  [SOURCE_CONDITION, ...(name === 'start' ? memoryLimits(process.env) : []), script, ...args],
  {
    cwd: root,
    env: commandEnvironment(root, process.env),
    stdio: 'inherit',
  },
);

// A terminal's Ctrl+C reaches the child by itself as well; commands take a repeated signal as one.
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => child.kill(signal));
}

child.on('error', (error) => {
  console.error(`Node could not be started: ${error.message}`);
  process.exitCode = 1;
});
child.on('exit', (code, signal) => {
  process.exitCode = code ?? 128 + (signal ? constants.signals[signal] : 0);
});

function nodeOrExit() {
  try {
    return findNode(root);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
