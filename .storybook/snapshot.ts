import { execFile } from 'node:child_process';
import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const SERVER = fileURLToPath(new URL('../packages/server/', import.meta.url));
const SNAPSHOT = join(SERVER, 'dist', 'sandbox-snapshot.tgz');
const MAKER = join(SERVER, 'src', 'sandbox', 'build-snapshot.ts');
/** What the snapshot is made of. */
const SOURCES = ['src/db/migrations/*.sql', 'src/demo/*.ts', 'src/sandbox/*.ts'];

const changedAt = (path: string) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Makes the sandbox's snapshot unless it is there and newer than what it is made of. */
export async function ensureSnapshot(): Promise<void> {
  const newest = Math.max(...globSync(SOURCES, { cwd: SERVER }).map((file) => changedAt(join(SERVER, file))));
  if (changedAt(SNAPSHOT) > newest) return;
  await promisify(execFile)(process.execPath, ['--conditions=@mostrador/source', MAKER]);
}
