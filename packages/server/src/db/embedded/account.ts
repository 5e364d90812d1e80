import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { RunAs } from './process.ts';

/** Name of the system user that we add on a machine that has no `postgres`. */
const OWN_NAME = 'mostrador';

/**
 * The OS account that the server's processes take. PostgreSQL refuses to run as root; for everybody else it
 * is the own account, `{}`. Root gets the machine's `postgres` user, or a system user without a shell that
 * is added once.
 */
export function serverAccount(): RunAs {
  if (process.getuid?.() !== 0) return {};
  return findAccount('postgres') ?? findAccount(OWN_NAME) ?? addAccount();
}

function findAccount(name: string): RunAs | null {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : null;
}

function addAccount(): RunAs {
  try {
    const options = ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin'];
    execFileSync('useradd', [...options, OWN_NAME], { stdio: ['ignore', 'ignore', 'pipe'] });
  } catch (error) {
    throw new Error(
      'PostgreSQL does not run as root, this machine has no user "postgres", and a user "mostrador" could ' +
        'not be added. Add one, run as an ordinary user, or set DATABASE_URL.',
      { cause: error },
    );
  }
  const added = findAccount(OWN_NAME);
  if (!added) throw new Error(`useradd added no user "${OWN_NAME}" to /etc/passwd.`);
  return added;
}

/**
 * Whether the account may enter the folder. Asked of the system itself, as that account: modes on the way,
 * access lists and mounts all have a say.
 */
export function canEnter(folder: string, account: RunAs): boolean {
  if (account.uid === undefined) return true;
  const asked = spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], {
    ...account,
    cwd: '/',
    stdio: 'ignore',
  });
  return asked.status === 0;
}
