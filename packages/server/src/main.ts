import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { BlockList, isIP } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createApp } from './app.ts';
import type { Configuration } from './config.ts';
import { startEmbeddedPostgres } from './db/embedded.ts';
import { openPostgres, type PostgresEngine } from './db/engine.ts';
import { migrate } from './db/migrate.ts';
import type { DemoCredentials } from './demo/credentials.ts';
import { ensureDemo } from './demo/ensure.ts';
import { refuseOtherMode } from './demo/mode.ts';
import { ensureOperator } from './demo/operator.ts';
import type { Deps, LogEntry } from './deps.ts';
import { startWorkers } from './jobs/workers.ts';
import { redactingLog } from './log.ts';
import { loadTestClock } from './modules/platform/test-clock.ts';
import { type Listening, listen } from './node.ts';
import { folderAssets } from './ports/assets-node.ts';
import { createTestClock, systemClock } from './ports/clock.ts';
import { noDesktops } from './ports/desktops.ts';
import { REALISTIC_DELAYS, simulatedDesktops } from './ports/desktops-simulated.ts';
import { outboxMail } from './ports/mail.ts';
import { smtpMail } from './ports/mail-smtp.ts';
import { postgresNotifications } from './ports/notifications-postgres.ts';
import { sandboxPac } from './ports/pac-sandbox.ts';
import { noPayments } from './ports/payments-none.ts';
import { simulatedPayments } from './ports/payments-simulated.ts';
import { smallCatalogue } from './ports/postal-codes-catalogue.ts';
import { nothingToProvision } from './ports/provisioning.ts';
import { simulatedProvisioning } from './ports/provisioning-simulated.ts';
import { tablesTaxAuthority } from './ports/tax-authority-tables.ts';

export interface Running {
  url: string;
  /** Test mode: the demo's keys and people. */
  demo: DemoCredentials | null;
  /** Live mode, first start only: shown once. */
  operatorSecretKey: string | null;
  stop(): Promise<void>;
}

export interface MainOptions {
  /** Origins of the demo's site, allowed for its publishable key. */
  siteOrigins?: string[];
  log?: (entry: LogEntry) => void;
}

const SDK_FOLDER = fileURLToPath(new URL('../../widgets/dist/sdk/', import.meta.url));
const SDK_VERSION: string = JSON.parse(
  readFileSync(new URL('../../widgets/package.json', import.meta.url), 'utf8'),
).version;

const logLine = (entry: LogEntry) => {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), ...entry })}\n`);
};

function proxyTest(entries: readonly string[]): (address: string) => boolean {
  const list = new BlockList();
  for (const entry of entries) {
    const [address = '', bits] = entry.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (bits) list.addSubnet(address, Number(bits), family);
    else list.addAddress(address, family);
  }
  return (address) => isIP(address) !== 0 && list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

/** The credentials that an earlier start wrote, if they are still there. */
function earlierDemo(dataDir: string): DemoCredentials | null {
  try {
    return JSON.parse(readFileSync(join(dataDir, 'demo.json'), 'utf8')) as DemoCredentials;
  } catch {
    return null;
  }
}

async function wire(
  config: Configuration,
  url: string,
  engine: PostgresEngine,
  log: Deps['log'],
): Promise<Deps> {
  const testClock = config.mode === 'test' ? createTestClock() : null;
  const { db, pool } = engine;
  await loadTestClock({ db, testClock });
  const notifications = await postgresNotifications(url, pool);
  if (testClock) notifications.subscribe(() => void loadTestClock({ db, testClock }).catch(() => {}));
  return {
    db,
    clock: testClock ?? systemClock,
    testClock,
    mode: config.mode,
    publicUrl: config.publicUrl ?? `http://localhost:${config.port}`,
    mail: config.smtpUrl ? smtpMail(config.smtpUrl) : outboxMail,
    // Simulated providers exist in test mode only (api.md, Modes).
    payments: testClock ? simulatedPayments(db) : noPayments,
    provisioning: testClock ? simulatedProvisioning(db) : nothingToProvision,
    postalCodes: smallCatalogue,
    desktops: testClock ? simulatedDesktops(db, REALISTIC_DELAYS) : noDesktops,
    pac: testClock ? sandboxPac(db) : null,
    taxAuthority: tablesTaxAuthority(db, { test: testClock !== null }),
    notifications,
    assets: folderAssets(SDK_FOLDER, SDK_VERSION),
    isTrustedProxy: proxyTest(config.trustedProxies),
    rateFactor: 1,
    log,
  };
}

/**
 * Configuration -> engine -> app -> listen. Prints nothing but its log (standard error). The embedded
 * database starts when no DATABASE_URL is given.
 */
export async function main(
  config: Configuration,
  { siteOrigins = [], log = logLine }: MainOptions = {},
): Promise<Running> {
  // Root's PostgreSQL is another user, who passes through here; what lies in it is closed by itself.
  mkdirSync(config.dataDir, { recursive: true, mode: 0o711 });
  const embedded = config.databaseUrl ? null : await startEmbeddedPostgres({ dataDir: config.databaseDir });
  const undo: (() => Promise<unknown>)[] = [async () => embedded?.stop()];
  try {
    const url = config.databaseUrl ?? embedded!.url;
    await migrate(url);
    const engine = openPostgres(url);
    undo.push(() => engine.close());
    await refuseOtherMode(engine.db, config.mode);
    const deps = await wire(config, url, engine, redactingLog(log));
    undo.push(() => deps.notifications.close());
    const server: Listening = await listen(createApp(deps), config);
    undo.push(() => server.close());
    // Port 0 takes any: its number is known only now.
    deps.publicUrl = config.publicUrl ?? server.url;
    // Mails and confirmation windows would lead to this machine, and cookies go without Secure.
    if (config.mode === 'live' && !config.publicUrl) deps.log({ level: 'warn', message: 'public_url_unset' });
    const demo =
      config.mode === 'test'
        ? await ensureDemo(deps, earlierDemo(config.dataDir), [...siteOrigins, deps.publicUrl])
        : null;
    const operatorSecretKey = config.mode === 'live' ? await ensureOperator(deps) : null;
    const workers = startWorkers(deps);
    undo.push(() => workers.stop());
    return { url: deps.publicUrl, demo, operatorSecretKey, stop: () => unwind(undo) };
  } catch (error) {
    await unwind(undo);
    throw error;
  }
}

/** Stops in the reverse order of starting; one failure keeps nothing else running. */
async function unwind(undo: (() => Promise<unknown>)[]): Promise<void> {
  const failures: unknown[] = [];
  for (const step of undo.splice(0).reverse()) await step().catch((error) => failures.push(error));
  if (failures.length) throw failures[0];
}

/** Writes the demo's credentials where the README says; readable by this user alone. */
export function writeDemoFile(dataDir: string, contents: object): string {
  const path = join(dataDir, 'demo.json');
  rmSync(path, { force: true });
  writeFileSync(path, `${JSON.stringify(contents, null, 2)}\n`, { mode: 0o600 });
  return path;
}
