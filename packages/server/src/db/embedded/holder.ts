import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { isAlive, startOf } from './process.ts';

/** The process that started a folder's server and will stop it. */
export interface Holder {
  pid: number;
  /** See {@link startOf}; null where the system doesn't tell. */
  started: string | null;
  /** When it took the folder, RFC 3339, for people. */
  since: string;
}

/** Another live process holds the data folder. */
export class FolderHeldError extends Error {
  readonly holder: Holder;

  constructor(folder: string, holder: Holder) {
    super(
      `The data folder ${folder} is in use by process ${holder.pid} since ${holder.since}. ` +
        'Stop that one first (Ctrl+C), or give this one its own folder with MOSTRADOR_DATA_DIR.',
    );
    this.name = 'FolderHeldError';
    this.holder = holder;
  }
}

/**
 * Takes the folder for this process.
 * @returns the former holder when it died without giving the folder back, else null
 * @throws {FolderHeldError} when a live process holds it
 */
export function takeFolder(folder: string, file: string): Holder | null {
  const me: Holder = { pid: process.pid, started: startOf(process.pid), since: new Date().toISOString() };
  let dead: Holder | null = null;
  while (!createFile(file, me)) {
    const found = readHolder(file);
    if (found && lives(found)) throw new FolderHeldError(folder, found);
    dead = found ?? dead;
    removeStale(file, found);
  }
  return dead;
}

/** Gives the folder back; must be the last act on it. */
export function leaveFolder(file: string): void {
  rmSync(file, { force: true });
}

/** Who holds the folder, dead or alive; null for nobody. */
export function readHolder(file: string): Holder | null {
  try {
    const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isHolder(read) ? read : null;
  } catch {
    return null;
  }
}

/** Whether the holder's process still runs; an id that came again for another process is not it. */
export function lives(holder: Holder): boolean {
  if (!isAlive(holder.pid)) return false;
  const started = startOf(holder.pid);
  return holder.started === null || started === null || holder.started === started;
}

/** Writes the whole file aside and links it in place: nobody ever reads half of it. False when one exists. */
function createFile(file: string, holder: Holder): boolean {
  const aside = `${file}.${process.pid}`;
  writeFileSync(aside, `${JSON.stringify(holder)}\n`);
  try {
    linkSync(aside, file);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

/** Removes the dead holder's file, but not that of another process that replaced it a moment ago. */
function removeStale(file: string, stale: Holder | null): void {
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  const moved = readHolder(aside);
  if (moved && moved.pid !== stale?.pid) linkSync(aside, file);
  rmSync(aside, { force: true });
}

function isHolder(value: unknown): value is Holder {
  return (
    typeof value === 'object' &&
    value !== null &&
    'pid' in value &&
    typeof value.pid === 'number' &&
    'started' in value &&
    (value.started === null || typeof value.started === 'string') &&
    'since' in value &&
    typeof value.since === 'string'
  );
}
