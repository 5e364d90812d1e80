import { chmodSync, existsSync, lstatSync, mkdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { canEnter } from './account.ts';
import type { RunAs } from './process.ts';
import { makeReachableFolder } from './reachable.ts';

/** What stands in a data folder; all are absolute paths. */
export interface DataFolder {
  /** The folder itself, links resolved. */
  path: string;
  /** PostgreSQL's own data (PGDATA), of the server's account. */
  cluster: string;
  /** The generated passwords, mode 0600. */
  passwords: string;
  /** Which process holds the folder. */
  holder: string;
  /** What the server has to say since its last start. */
  log: string;
}

/** The parts of the data folder, or null when there is none yet. */
export function findFolder(dataDir: string): DataFolder | null {
  const wanted = resolve(dataDir);
  if (!existsSync(wanted)) return null;
  const path = realpathSync(wanted);
  return {
    path,
    cluster: join(path, 'cluster'),
    passwords: join(path, 'passwords.json'),
    holder: join(path, 'holder.json'),
    log: join(path, 'server.log'),
  };
}

/**
 * Finds the data folder, or makes it where the server's account can enter it: below a closed folder (root's
 * home, a clone with mode 0700) `dataDir` becomes a link to a folder of its own in /var/lib/mostrador.
 */
export function prepareFolder(dataDir: string, account: RunAs): DataFolder {
  const wanted = resolve(dataDir);
  if (!existsSync(wanted)) makeFolder(wanted, account);
  const folder = findFolder(wanted);
  if (!folder) throw new Error(`The data folder ${wanted} could not be made.`);
  if (!canEnter(folder.path, account)) {
    throw new Error(
      `PostgreSQL's account (user ${account.uid}) cannot enter the data folder ${folder.path}.`,
    );
  }
  return folder;
}

function makeFolder(wanted: string, account: RunAs): void {
  // A link whose target was deleted exists for lstat only.
  rmSync(wanted, { force: true });
  const parent = dirname(wanted);
  mkdirSync(parent, { recursive: true });
  if (canEnter(parent, account)) {
    mkdirSync(wanted, { recursive: true });
    chmodSync(wanted, account.uid === undefined ? 0o700 : 0o711);
    return;
  }
  symlinkSync(makeReachableFolder(wanted), wanted);
}

/** Deletes the data folder with everything in it, and the link that leads to it. */
export function deleteFolder(dataDir: string): void {
  const wanted = resolve(dataDir);
  if (!lstatSync(wanted, { throwIfNoEntry: false })) return;
  if (existsSync(wanted)) rmSync(realpathSync(wanted), { recursive: true, force: true });
  rmSync(wanted, { recursive: true, force: true });
}
