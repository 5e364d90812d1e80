import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import pg from 'pg';
import { serverAccount } from './embedded/account.ts';
import { findBinaries } from './embedded/binaries.ts';
import { type DataFolder, deleteFolder, findFolder, prepareFolder } from './embedded/folder.ts';
import { type Holder, leaveFolder, takeFolder } from './embedded/holder.ts';
import { type Cluster, initialise, SUPERUSER } from './embedded/initialise.ts';
import type { RunAs } from './embedded/process.ts';
import { findServer, killServer, type ServerOptions, startServer, stopServer } from './embedded/server.ts';

export { FolderHeldError } from './embedded/holder.ts';

/** Role and database of the app: not a superuser, so that it runs as it will in production. */
const APP = 'mostrador';

/** A running PostgreSQL that this process started. */
export interface EmbeddedPostgres {
  /** The app's database, as the app's role, on loopback. */
  url: string;
  /** The server's own database, as its superuser; tests clone databases with it. */
  adminUrl: string;
  /** Ends it cleanly; resolves when its process is gone. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions extends ServerOptions {
  /** Where everything is kept; made when it is missing. */
  dataDir: string;
}

/**
 * Starts the PostgreSQL that came with npm on a folder of its own. What was committed before the last process
 * on it was killed is there: its server, left behind, is stopped cleanly first and started anew.
 *
 * Root's server runs as the user `postgres` (see embedded/account.ts) from /var/cache/mostrador when it could
 * not reach the programs, with the data in /var/lib/mostrador when it could not reach `dataDir`.
 * @throws {FolderHeldError} when another live process uses the folder
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const account = accountFor(options.dataDir);
  const binaries = findBinaries(account);
  const folder = prepareFolder(options.dataDir, account);
  const cluster = { folder, binaries, account };
  await stopOrphan(cluster, takeFolder(folder.path, folder.holder));
  try {
    const passwords = readOrMakePasswords(folder);
    await initialise(cluster, passwords.admin);
    const port = await startServer(cluster, options);
    const adminUrl = urlOf(SUPERUSER, passwords.admin, port, 'postgres');
    await ensureAppDatabase(adminUrl, passwords.app);
    return { url: urlOf(APP, passwords.app, port, APP), adminUrl, stop: untilStopped(cluster) };
  } catch (error) {
    await stop(cluster);
    throw error;
  }
}

/**
 * Deletes a data folder for good, with the server that a killed process left in it.
 * @throws {FolderHeldError} when a live process uses the folder
 */
export async function deleteEmbeddedData(dataDir: string): Promise<void> {
  const folder = findFolder(dataDir);
  if (folder) {
    const account = accountFor(dataDir);
    const cluster = { folder, binaries: findBinaries(account), account };
    await stopOrphan(cluster, takeFolder(folder.path, folder.holder));
  }
  deleteFolder(dataDir);
}

async function stop(cluster: Cluster): Promise<void> {
  await stopServer(cluster);
  leaveFolder(cluster.folder.holder);
}

/** A live server without a dead holder beside it was started by somebody else's hand: hands off. */
async function stopOrphan(cluster: Cluster, former: Holder | null): Promise<void> {
  const { folder } = cluster;
  const pid = findServer(folder.cluster);
  if (pid !== null && former === null) {
    leaveFolder(folder.holder);
    throw new Error(
      `The data folder ${folder.path} is served by PostgreSQL process ${pid}, which Mostrador did not start. ` +
        'Stop that one first, or set DATABASE_URL to use it.',
    );
  }
  await stopServer(cluster);
}

/** Data that exist stay with the account that they belong to; new ones get the default. */
function accountFor(dataDir: string): RunAs {
  const folder = findFolder(dataDir);
  if (!folder || !existsSync(folder.cluster) || process.getuid === undefined) return serverAccount();
  const { uid, gid } = statSync(folder.cluster);
  if (process.getuid() === 0) return uid === 0 ? serverAccount() : { uid, gid };
  if (uid === process.getuid()) return {};
  throw new Error(
    `The data in ${folder.path} belong to another user (id ${uid}): a start as root or as that user made ` +
      'them. Start as that one again, or choose another folder with MOSTRADOR_DATA_DIR.',
  );
}

async function ensureAppDatabase(adminUrl: string, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const role = await client.query('select from pg_roles where rolname = $1', [APP]);
    if (role.rowCount === 0) {
      await client.query(`create role ${APP} login password ${client.escapeLiteral(password)}`);
    }
    const database = await client.query('select from pg_database where datname = $1', [APP]);
    if (database.rowCount === 0) await client.query(`create database ${APP} owner ${APP}`);
  } finally {
    await client.end();
  }
}

interface Passwords {
  admin: string;
  app: string;
}

function readOrMakePasswords(folder: DataFolder): Passwords {
  if (existsSync(folder.passwords)) {
    const read: unknown = JSON.parse(readFileSync(folder.passwords, 'utf8'));
    if (arePasswords(read)) return read;
  }
  if (existsSync(folder.cluster)) {
    throw new Error(
      `${folder.passwords} is missing or damaged: the data beside it cannot be opened without.`,
    );
  }
  const fresh = { admin: randomPassword(), app: randomPassword() };
  writeFileSync(folder.passwords, `${JSON.stringify(fresh)}\n`, { mode: 0o600 });
  return fresh;
}

function arePasswords(value: unknown): value is Passwords {
  return typeof value === 'object' && value !== null && 'admin' in value && 'app' in value;
}

/** 192 random bits in letters that a URL takes as they are. */
function randomPassword(): string {
  return randomBytes(24).toString('base64url');
}

function urlOf(user: string, password: string, port: number, database: string): string {
  return `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;
}

/**
 * The server's stop, which works once. A process that ends without it takes its server along: `exit` cannot
 * wait, so the next start recovers from the log.
 */
function untilStopped(cluster: Cluster): () => Promise<void> {
  const kill = (): void => killServer(cluster);
  process.once('exit', kill);
  let stopped: Promise<void> | undefined;
  return () => {
    stopped ??= stop(cluster).finally(() => process.off('exit', kill));
    return stopped;
  };
}
