/**
 * `node program.ts <database URL>`: the platform with its workers on a database that is filled already. Sends its URL
 * to its parent. After the message `hold` it answers nothing any more: what a request committed stays, and `committed`
 * is sent instead of its answer, so that the parent can kill it exactly in between.
 */
import { createApp } from '../../packages/server/src/app.ts';
import { openPostgres } from '../../packages/server/src/db/engine.ts';
import type { Deps } from '../../packages/server/src/deps.ts';
import { startWorkers } from '../../packages/server/src/jobs/workers.ts';
import { loadTestClock } from '../../packages/server/src/modules/platform/test-clock.ts';
import { listen } from '../../packages/server/src/node.ts';
import { noAssets } from '../../packages/server/src/ports/assets.ts';
import { createTestClock } from '../../packages/server/src/ports/clock.ts';
import { simulatedDesktops } from '../../packages/server/src/ports/desktops-simulated.ts';
import { outboxMail } from '../../packages/server/src/ports/mail.ts';
import { postgresNotifications } from '../../packages/server/src/ports/notifications-postgres.ts';
import { sandboxPac } from '../../packages/server/src/ports/pac-sandbox.ts';
import { simulatedPayments } from '../../packages/server/src/ports/payments-simulated.ts';
import { smallCatalogue } from '../../packages/server/src/ports/postal-codes-catalogue.ts';
import { nothingToProvision } from '../../packages/server/src/ports/provisioning.ts';
import { tablesTaxAuthority } from '../../packages/server/src/ports/tax-authority-tables.ts';

const databaseUrl = process.argv[2]!;
const engine = openPostgres(databaseUrl, { maxConnections: 8 });
const clock = createTestClock();
const notifications = await postgresNotifications(databaseUrl, engine.pool);
const deps: Deps = {
  db: engine.db,
  clock,
  testClock: clock,
  mode: 'test',
  publicUrl: 'http://localhost',
  mail: outboxMail,
  payments: simulatedPayments(engine.db),
  provisioning: nothingToProvision,
  postalCodes: smallCatalogue,
  desktops: simulatedDesktops(engine.db),
  pac: sandboxPac(engine.db),
  taxAuthority: tablesTaxAuthority(engine.db, { test: true }),
  notifications,
  assets: noAssets,
  isTrustedProxy: () => false,
  rateFactor: 1_000,
  log: () => {},
};
await loadTestClock(deps);
notifications.subscribe(() => void loadTestClock(deps).catch(() => {}));
const app = createApp(deps);
let holds = false;
const { url } = await listen(
  {
    fetch: async (request: Request, ...rest: unknown[]) => {
      const response = await (app.fetch as (...args: unknown[]) => Promise<Response>)(request, ...rest);
      if (!holds || request.method === 'GET') return response;
      process.send?.('committed');
      return new Promise<Response>(() => {});
    },
  } as typeof app,
  { port: 0, host: '127.0.0.1' },
);
startWorkers(deps);
process.on('message', (message) => {
  if (message === 'hold') holds = true;
  process.send?.('held');
});
process.send?.(url);
process.once('disconnect', () => process.exit());
