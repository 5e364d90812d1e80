import { createApp } from './app.ts';
import { openPostgres } from './db/engine.ts';
import { migrate } from './db/migrate.ts';
import { createTestDatabase, type Template } from './db/testing.ts';
import { type DemoCredentials, readDemo } from './demo/credentials.ts';
import { FIXED_SECRETS } from './demo/secrets.ts';
import { seedDemo } from './demo/seed.ts';
import type { Deps } from './deps.ts';
import { moveTo } from './modules/platform/test-clock.ts';
import { listen } from './node.ts';
import { noAssets } from './ports/assets.ts';
import { createTestClock } from './ports/clock.ts';
import { simulatedDesktops } from './ports/desktops-simulated.ts';
import { outboxMail } from './ports/mail.ts';
import { postgresNotifications } from './ports/notifications-postgres.ts';
import { sandboxPac } from './ports/pac-sandbox.ts';
import { simulatedPayments } from './ports/payments-simulated.ts';
import { smallCatalogue } from './ports/postal-codes-catalogue.ts';
import { simulatedProvisioning } from './ports/provisioning-simulated.ts';
import { tablesTaxAuthority } from './ports/tax-authority-tables.ts';

/** Where the demo's site stands in tests: the publishable key allows it. */
export const TEST_SITE = 'http://shop.test';

/** The demo's data, seeded once a cluster. */
export const seeded: Template = {
  name: 'seeded',
  async prepare(url) {
    await migrate(url);
    const engine = openPostgres(url, { maxConnections: 2 });
    await seedDemo(engine.db, FIXED_SECRETS, [TEST_SITE], new Date());
    await engine.close();
  },
};

export interface TestServer {
  url: string;
  databaseUrl: string;
  deps: Deps;
  db: Deps['db'];
  demo: DemoCredentials;
  /** `fetch` with a path of this server. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** JSON call as a principal: the credential goes in the Authorization header. */
  call(
    method: string,
    path: string,
    options?: CallOptions,
  ): Promise<{ status: number; body: unknown; headers: Headers }>;
  /** Moves business time on; answers when all that fell due is done. */
  advance(step: { days?: number; minutes?: number }): Promise<void>;
  stop(): Promise<void>;
}

export interface CallOptions {
  as?: string;
  body?: unknown;
  key?: string;
  headers?: Record<string, string>;
}

/** The real server on a real PostgreSQL database of its own, with the demo's data, on a free port. */
export async function startTestServer(changes: Partial<Deps> = {}): Promise<TestServer> {
  const database = await createTestDatabase(seeded);
  const engine = openPostgres(database.url);
  const clock = createTestClock();
  const deps: Deps = {
    db: engine.db,
    clock,
    testClock: clock,
    mode: 'test',
    publicUrl: 'http://localhost',
    mail: outboxMail,
    payments: simulatedPayments(engine.db),
    provisioning: simulatedProvisioning(engine.db),
    postalCodes: smallCatalogue,
    desktops: simulatedDesktops(engine.db),
    pac: sandboxPac(engine.db),
    taxAuthority: tablesTaxAuthority(engine.db, { test: true }),
    notifications: await postgresNotifications(database.url, engine.pool),
    assets: noAssets,
    isTrustedProxy: () => false,
    rateFactor: 100,
    log: () => {},
    ...changes,
  };
  // The public URL is known once the port is: the app reads it per request.
  const app = createApp(deps);
  const server = await listen(app, { port: 0, host: '127.0.0.1' });
  deps.publicUrl = server.url;
  const request = (path: string, init?: RequestInit) => fetch(`${server.url}${path}`, init);
  return {
    url: server.url,
    databaseUrl: database.url,
    deps,
    db: engine.db,
    demo: await readDemo(engine.db, FIXED_SECRETS),
    fetch: request,
    async call(method, path, { as, body, key, headers } = {}) {
      const response = await request(path, {
        method,
        headers: {
          ...(as ? { authorization: `Bearer ${as}` } : {}),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(key ? { 'idempotency-key': key } : {}),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      return { status: response.status, body: text ? JSON.parse(text) : null, headers: response.headers };
    },
    async advance({ days = 0, minutes = 0 }) {
      await moveTo(deps, new Date(clock.now().getTime() + days * 86_400_000 + minutes * 60_000));
    },
    async stop() {
      await server.close();
      await deps.notifications.close();
      await engine.close();
      await database.drop();
    },
  };
}
