import { createApp } from '../../../packages/server/src/app.ts';
import { openPostgres } from '../../../packages/server/src/db/engine.ts';
import { listen } from '../../../packages/server/src/node.ts';
import { noAssets } from '../../../packages/server/src/ports/assets.ts';
import { systemClock } from '../../../packages/server/src/ports/clock.ts';
import { noDesktops } from '../../../packages/server/src/ports/desktops.ts';
import { outboxMail } from '../../../packages/server/src/ports/mail.ts';
import { postgresNotifications } from '../../../packages/server/src/ports/notifications-postgres.ts';
import { sandboxPac } from '../../../packages/server/src/ports/pac-sandbox.ts';
import { simulatedPayments } from '../../../packages/server/src/ports/payments-simulated.ts';
import { smallCatalogue } from '../../../packages/server/src/ports/postal-codes-catalogue.ts';
import { nothingToProvision } from '../../../packages/server/src/ports/provisioning.ts';
import { tablesTaxAuthority } from '../../../packages/server/src/ports/tax-authority-tables.ts';

/** The platform as main.ts wires it, on a database that is filled already. Sends its URL to its parent. */
const databaseUrl = process.argv[2]!;
const engine = openPostgres(databaseUrl);
const app = createApp({
  db: engine.db,
  clock: systemClock,
  testClock: null,
  mode: 'live',
  publicUrl: 'http://localhost',
  mail: outboxMail,
  payments: simulatedPayments(engine.db),
  provisioning: nothingToProvision,
  postalCodes: smallCatalogue,
  desktops: noDesktops,
  pac: sandboxPac(engine.db),
  taxAuthority: tablesTaxAuthority(engine.db, { test: true }),
  notifications: await postgresNotifications(databaseUrl, engine.pool),
  assets: noAssets,
  isTrustedProxy: () => false,
  // Ten thousand keys at full speed from one address: the limits are not what is measured.
  rateFactor: 1_000_000,
  log: (entry) => process.stderr.write(`${JSON.stringify(entry)}\n`),
});
const { url } = await listen(app, { port: 0, host: '127.0.0.1' });
process.send?.(url);
// It ends with the benchmark, however that ends.
process.once('disconnect', () => process.exit());
