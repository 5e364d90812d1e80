import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './binaries.ts';
import type { DataFolder } from './folder.ts';
import { type RunAs, run } from './process.ts';

/** The role that owns the server itself; the app never connects as it. */
export const SUPERUSER = 'postgres';

/** A data folder with the programs and the account that serve it. */
export interface Cluster {
  folder: DataFolder;
  binaries: Binaries;
  account: RunAs;
}

/**
 * Makes the cluster when there is none. It is made aside and renamed, so that an initdb that was interrupted
 * leaves nothing to trip over. The built-in C.UTF-8 sorts alike on every machine.
 * @throws what initdb said, or that the data are of another release
 */
export async function initialise({ folder, binaries, account }: Cluster, password: string): Promise<void> {
  if (existsSync(folder.cluster)) {
    refuseOtherRelease(folder, binaries);
    return;
  }
  const fresh = `${folder.cluster}.new`;
  const passwordFile = join(folder.path, 'initdb-password');
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  for (const path of [fresh, passwordFile]) giveTo(account, path);
  const made = await run(binaries.initdb, initdbArguments(fresh, passwordFile), account).finally(() =>
    rmSync(passwordFile, { force: true }),
  );
  if (made.code !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    throw new Error(`PostgreSQL could not make its data in ${folder.path}:\n${made.output}`);
  }
  renameSync(fresh, folder.cluster);
}

/** Makes the server's account the owner of a file or folder; nothing to do when we are that account. */
export function giveTo(account: RunAs, path: string): void {
  if (account.uid !== undefined && account.gid !== undefined) chownSync(path, account.uid, account.gid);
}

function initdbArguments(cluster: string, passwordFile: string): string[] {
  return [
    `--pgdata=${cluster}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  ];
}

function refuseOtherRelease(folder: DataFolder, binaries: Binaries): void {
  const release = readFileSync(join(folder.cluster, 'PG_VERSION'), 'utf8').trim();
  if (release === binaries.major) return;
  throw new Error(
    `The data in ${folder.path} are of PostgreSQL ${release}, but ${binaries.major} is installed. ` +
      'Bring them over with pg_upgrade, or begin anew with `npm start -- --reset`.',
  );
}
