import { execFileSync, spawn } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';

/** The OS user and group that a child runs as; empty for the user we are. */
export interface RunAs {
  uid?: number;
  gid?: number;
}

/** What a finished child left. */
export interface Finished {
  code: number;
  output: string;
}

/**
 * Runs a program to its end and collects what it printed. It gets a bare environment: a PGPORT or PGDATA
 * of the user's must not steer a server that is ours.
 */
export function run(program: string, args: readonly string[], as: RunAs): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const stdio = ['ignore', 'pipe', 'pipe'] as const;
    const child = spawn(program, args, { ...as, cwd: tmpdir(), env: bareEnvironment(), stdio: [...stdio] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    }
    child.on('error', (error) =>
      reject(new Error(`${program} could not be run: ${error.message}`, { cause: error })),
    );
    child.on('close', (code) => resolve({ code: code ?? 1, output: output.trim() }));
  });
}

/** The variables that PostgreSQL's programs need on any system, and no other. */
export function bareEnvironment(): NodeJS.ProcessEnv {
  const kept = ['PATH', 'SystemRoot', 'TEMP', 'TMP'].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' };
}

/** Whether a process with this id lives, ours or another user's. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0) && !isZombie(pid);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * Whether a live process is one that this user may signal. A data folder is only ever served by its owner's
 * processes, so any other with the same id is a stranger.
 */
export function isOwnProcess(pid: number): boolean {
  try {
    return process.kill(pid, 0) && !isZombie(pid);
  } catch {
    return false;
  }
}

/**
 * Whether the process ended, and only its parent has not asked how: in a container whose first process is no
 * init, nobody ever asks for what a killed process left behind.
 */
function isZombie(pid: number): boolean {
  return process.platform === 'linux' && statusOf(pid)[0] === 'Z';
}

/** The fields of /proc/<pid>/stat from the state on; the name before them may hold spaces. */
function statusOf(pid: number): string[] {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
}

/**
 * When the process started, as the system words it, or null when that cannot be told. With the id it names
 * a process for good: ids come again, after a reboot soon.
 */
export function startOf(pid: number): string | null {
  try {
    if (process.platform === 'linux') {
      const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
      return `${boot}/${statusOf(pid)[19]}`;
    }
    if (process.platform === 'win32') return null;
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null;
  } catch {
    return null;
  }
}

/** Whether a live process is a PostgreSQL server that works in `folder`; null when that cannot be told. */
export function servesFolder(pid: number, folder: string): boolean | null {
  try {
    // A postmaster changes into its data folder and stays.
    if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`) === folder;
    if (process.platform === 'win32') return null;
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(folder);
  } catch {
    return null;
  }
}
