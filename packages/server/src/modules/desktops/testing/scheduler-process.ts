/**
 * `node scheduler-process.ts <database URL> <name>`: a server process as far as desktops go. For each line of its
 * standard input, `tick <instant>`, it runs one tick of the scheduler at that business time and prints `ticked`.
 * After `hold` its provider carries a command out and never says so: it prints `held` and waits to be killed.
 */
import { createInterface } from 'node:readline';
import { openPostgres } from '../../../db/engine.ts';
import type { Deps } from '../../../deps.ts';
import { runDue } from '../../../jobs/run-due.ts';
import { simulatedDesktops } from '../../../ports/desktops-simulated.ts';
import { localNotifications } from '../../../ports/notifications.ts';
import { askDesktopProvider, switchDesktops } from '../jobs.ts';

const { db } = openPostgres(process.argv[2] ?? '', { maxConnections: 4 });
const provider = simulatedDesktops(db);
let holds = false;

// The jobs use no more than this of what a whole server has.
const deps = {
  db,
  notifications: localNotifications(),
  log: () => {},
  desktops: {
    patienceMs: 600_000,
    async switchPower(command, now, signal) {
      const outcome = await provider.switchPower(command, now, signal);
      if (!holds) return outcome;
      process.stdout.write('held\n');
      return new Promise(() => {});
    },
  },
} satisfies Pick<Deps, 'db' | 'notifications' | 'log' | 'desktops'> as unknown as Deps;

process.stdout.write('ready\n');
for await (const line of createInterface({ input: process.stdin })) {
  const [word, instant = ''] = line.split(' ');
  if (word === 'hold') holds = true;
  if (word !== 'tick') continue;
  await runDue(deps, new Date(instant), [switchDesktops, askDesktopProvider]);
  process.stdout.write('ticked\n');
}
await db.destroy();
