/** Finds the Node that runs the project's TypeScript as it is: the one among the dependencies. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';

const NODE_MAJOR = 24;

/** The condition under which the packages' `exports` give their sources instead of dist. */
export const SOURCE_CONDITION = '--conditions=@mostrador/source';

/**
 * Path of a Node that is new enough: the project's own, else the running one.
 * @param {string} root the repository
 * @returns {string}
 * @throws {Error} telling what to install
 */
export function findNode(root) {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const folder = join(root, 'node_modules', `node-${system}-${process.arch}`, 'bin');
  const own = join(folder, process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(own)) return own;
  if (Number(process.versions.node.split('.')[0]) >= NODE_MAJOR) return process.execPath;
  throw new Error(
    `Mostrador needs Node ${NODE_MAJOR} or later, and npm has no ready-made one for ` +
      `${process.platform}-${process.arch}. This is Node ${process.versions.node}: ` +
      `install Node ${NODE_MAJOR} from https://nodejs.org and run the command again.`,
  );
}

/**
 * Environment for a command and its children: node_modules/.bin first, so that every `node` and every
 * tool is the project's own, and the source condition for every Node.
 * @param {string} root the repository
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export function commandEnvironment(root, env) {
  const pathName = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  const options = env.NODE_OPTIONS ?? '';
  return {
    ...env,
    [pathName]: [join(root, 'node_modules', '.bin'), env[pathName]].filter(Boolean).join(delimiter),
    NODE_OPTIONS: options.includes(SOURCE_CONDITION) ? options : `${options} ${SOURCE_CONDITION}`.trim(),
  };
}

/**
 * What the server's Node is started with. Left alone, V8 lets garbage of a few large requests grow to twice
 * these figures before it looks; what lives at once is a fifth of them.
 * @param {NodeJS.ProcessEnv} env whose NODE_OPTIONS win where they speak of the heap
 * @returns {string[]}
 */
export function memoryLimits({ NODE_OPTIONS = '' }) {
  if (/-space-size/.test(NODE_OPTIONS)) return [];
  return ['--max-old-space-size=256', '--max-semi-space-size=16'];
}
