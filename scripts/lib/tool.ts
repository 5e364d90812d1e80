import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { stripVTControlCharacters } from 'node:util';
import { ROOT } from './repository.ts';

const LINE_MAX = 400;

/** Takes one line of a step's progress. */
export type Log = (line: string) => void;

export interface ToolOptions {
  cwd?: string;
  /** Added to the environment; `undefined` takes a variable away. */
  env?: Record<string, string | undefined>;
  /** Keep the output until it is known that the tool failed. */
  quiet?: boolean;
}

/**
 * Runs one of the project's tools (node_modules/.bin is first in the PATH) and passes on what it prints.
 * @returns its exit code; 1 when a signal ended it
 */
export function runTool(
  log: Log,
  command: string,
  args: readonly string[],
  options: ToolOptions = {},
): Promise<number> {
  const kept: string[] = [];
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? ROOT,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (text) => {
        const line = plain(text);
        if (line === '') return;
        if (options.quiet) kept.push(line);
        else log(line);
      });
    }
    child.on('error', (error) =>
      reject(new Error(`${command} could not be run: ${error.message}`, { cause: error })),
    );
    child.on('close', (code) => {
      if (code !== 0) kept.forEach(log);
      resolve(code ?? 1);
    });
  });
}

/** The same, but a failure is an error that names the tool. */
export async function mustRun(
  log: Log,
  command: string,
  args: readonly string[],
  options?: ToolOptions,
): Promise<void> {
  const code = await runTool(log, command, args, options);
  if (code !== 0) throw new Error(`${[command, ...args].join(' ')} failed with code ${code}`);
}

/** Without colours and cursor movements, and not endless: a minified bundle that throws quotes 30 kB. */
function plain(text: string): string {
  const line = stripVTControlCharacters(text).trimEnd();
  return line.length > LINE_MAX ? `${line.slice(0, LINE_MAX)} ...` : line;
}
