import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { findServer } from './server.ts';

/** Where root's data go when the server's account cannot enter the folder that was asked for. */
const REACHABLE = '/var/lib/mostrador';

/** In each folder there: the path of the link that leads to it. */
const ORIGIN = 'linked-from';

/**
 * Makes an empty folder that every account can enter and none but its owner can list.
 * @param link the path that will lead to it
 */
export function makeReachableFolder(link: string): string {
  mkdirSync(REACHABLE, { recursive: true, mode: 0o755 });
  removeAbandoned();
  const folder = mkdtempSync(join(REACHABLE, 'data-'));
  chmodSync(folder, 0o711);
  writeFileSync(join(folder, ORIGIN), `${link}\n`, { mode: 0o600 });
  return folder;
}

/**
 * Deletes the folders of links that stood in the temporary folder and are gone, as tests leave them. All others
 * stay: a link that is not in its place may have moved with its checkout.
 */
function removeAbandoned(): void {
  for (const name of readdirSync(REACHABLE)) {
    const folder = join(REACHABLE, name);
    const origin = join(folder, ORIGIN);
    if (!existsSync(origin)) continue;
    const link = readFileSync(origin, 'utf8').trim();
    const temporary = !relative(tmpdir(), link).startsWith('..');
    if (temporary && !existsSync(link) && findServer(join(folder, 'cluster')) === null) {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}
