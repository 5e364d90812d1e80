import { closeSync, existsSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { type Cluster, giveTo } from './initialise.ts';
import { isOwnProcess, run, servesFolder } from './process.ts';

/** Recovery after a crash replays the log first: that may take a while on a large one. */
const START_S = 180;
const STOP_S = 30;
/** A port that was free when we looked may be taken a moment later. */
const ATTEMPTS = 5;

/**
 * What PostgreSQL keeps of the data in memory, in MB: a quarter of the machine's, as its manual advises, between 128
 * and 1,024. Pages are taken when they are first used, so a small platform stays small.
 */
const sharedBuffers_mb = (machine_bytes: number) =>
  Math.floor(Math.min(1_024, Math.max(128, machine_bytes / 4 / 2 ** 20)));

/** How a server runs; `durable: false` is for tests that lose nothing by a crash. */
export interface ServerOptions {
  /** A fixed port; without it any free one. */
  port?: number | undefined;
  durable?: boolean | undefined;
}

/**
 * Starts the server and waits until it takes connections.
 * @returns the port on 127.0.0.1
 * @throws the end of the server's own log
 */
export async function startServer(cluster: Cluster, options: ServerOptions): Promise<number> {
  const { folder, binaries, account } = cluster;
  for (let attempt = 1; ; attempt += 1) {
    const port = options.port ?? (await freePort());
    writeSettings(cluster, port, options.durable ?? true);
    renewLog(cluster);
    const args = ['start', '-D', folder.cluster, '-l', folder.log, '-w', '-t', String(START_S), '-s'];
    const started = await run(binaries.pgCtl, args, account);
    if (started.code === 0) return port;
    const log = readFileSync(folder.log, 'utf8').trim();
    const taken = /could not bind|Address already in use/.test(log);
    if (taken && options.port === undefined && attempt < ATTEMPTS) continue;
    const last = log.split('\n').slice(-12).join('\n');
    throw new Error(`PostgreSQL did not start (its log: ${folder.log}):\n${last || started.output}`);
  }
}

/**
 * Stops the server that works in the folder, if any: open transactions end, what is committed stays.
 * @throws when it does not stop, or may not be stopped by this user
 */
export async function stopServer(cluster: Cluster, mode: 'fast' | 'immediate' = 'fast'): Promise<void> {
  const { folder, binaries, account } = cluster;
  const pid = findServer(folder.cluster);
  if (pid === null) return;
  const args = ['stop', '-D', folder.cluster, '-m', mode, '-w', '-t', String(STOP_S), '-s'];
  const stopped = await run(binaries.pgCtl, args, account);
  if (stopped.code === 0 || findServer(folder.cluster) === null) return;
  // A backend that hangs holds up a fast stop; the next start then recovers from the log, and loses nothing.
  if (mode === 'fast') return stopServer(cluster, 'immediate');
  throw new Error(`PostgreSQL (process ${pid}) in ${folder.path} could not be stopped:\n${stopped.output}`);
}

/** Ends the server without waiting: its backends leave at once, and the next start recovers from the log. */
export function killServer({ folder }: Cluster): void {
  const pid = findServer(folder.cluster);
  if (pid !== null) process.kill(pid, process.platform === 'win32' ? 'SIGKILL' : 'SIGQUIT');
}

/** Process id of the live server in a cluster, or null. */
export function findServer(clusterPath: string): number | null {
  const file = join(clusterPath, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 1) return null;
  if (!isOwnProcess(pid)) return null;
  if (servesFolder(pid, clusterPath) !== false) return pid;
  // The id came again for a stranger, and PostgreSQL would refuse to start because "it" lives. The file stays,
  // with an id that no process can have: it also tells whether an old backend still holds the shared memory.
  writeFileSync(file, [String(2 ** 31 - 2), ...lines.slice(1)].join('\n'));
  return null;
}

/**
 * The whole configuration, written anew at each start so that none is stale. Loopback only; no socket in the
 * file system, whose path may be too long; connections of a few processes and their jobs.
 */
function writeSettings({ folder, account }: Cluster, port: number, durable: boolean): void {
  const settings: Record<string, string | number> = {
    listen_addresses: "'127.0.0.1'",
    port,
    unix_socket_directories: "''",
    max_connections: 200,
    password_encryption: "'scram-sha-256'",
    shared_buffers: `'${sharedBuffers_mb(totalmem())}MB'`,
    max_wal_size: "'4GB'",
    timezone: "'UTC'",
    log_timezone: "'UTC'",
    jit: 'off',
    fsync: durable ? 'on' : 'off',
    synchronous_commit: durable ? 'on' : 'off',
    full_page_writes: durable ? 'on' : 'off',
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name} = ${value}`);
  const file = join(folder.cluster, 'postgresql.conf');
  writeFileSync(file, ['# Written by Mostrador at every start; changes are lost.', ...lines, ''].join('\n'));
  giveTo(account, file);
}

/** Each start begins a log; the one before is kept for whoever asks why the server ended. */
function renewLog({ folder, account }: Cluster): void {
  if (existsSync(folder.log)) renameSync(folder.log, `${folder.log}.previous`);
  closeSync(openSync(folder.log, 'w', 0o600));
  giveTo(account, folder.log);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
