import { type Connection, createApp } from './app.ts';
import { type DemoCredentials, readDemo } from './demo/credentials.ts';
import { FIXED_SECRETS } from './demo/secrets.ts';
import type { Deps } from './deps.ts';
import { runDue } from './jobs/run-due.ts';
import { sweep } from './jobs/sweep.ts';
import { moveTo } from './modules/platform/test-clock.ts';
import { noAssets } from './ports/assets.ts';
import { createTestClock } from './ports/clock.ts';
import { REALISTIC_DELAYS, simulatedDesktops } from './ports/desktops-simulated.ts';
import { outboxMail } from './ports/mail.ts';
import { localNotifications } from './ports/notifications.ts';
import { sandboxPac } from './ports/pac-sandbox.ts';
import { simulatedPayments } from './ports/payments-simulated.ts';
import { smallCatalogue } from './ports/postal-codes-catalogue.ts';
import { simulatedProvisioning } from './ports/provisioning-simulated.ts';
import { tablesTaxAuthority } from './ports/tax-authority-tables.ts';
import { openSandboxEngine } from './sandbox/engine.ts';
import { openPages, type PlatformPages } from './sandbox/pages.ts';
import { withHeaders } from './sandbox/request.ts';
import { SNAPSHOT_NOW } from './sandbox/snapshot-time.ts';
import { faultyFetch, noFaults, type TransportFaults } from './sandbox/transport.ts';

export type { PlatformPage, PlatformPages } from './sandbox/pages.ts';
export type { TransportFaults } from './sandbox/transport.ts';

export interface SandboxOptions {
  /** The snapshot that the build made: its URL, or its bytes. */
  snapshot: string | URL | Blob;
  /** The platform's origin as pages see it. */
  publicUrl?: string;
  /** The page that embeds the widgets: its origin is allowed for the demo's key. */
  siteOrigin?: string;
  /** Faults to begin with; change them at any time on `sandbox.transport`. */
  transport?: Partial<TransportFaults>;
}

/** The person of the demo that a story signs in. */
export type SandboxPerson = 'customer' | 'member' | 'distributor' | 'support';

export interface Sandbox {
  /** Base URL for clients and providers: nothing listens there, `fetch` below answers. */
  url: string;
  /** As a page at the site's origin asks, with the faults of `transport`. */
  fetch: typeof fetch;
  /** As a back end asks: without a page's origin, and without faults. */
  backEnd: typeof fetch;
  demo: DemoCredentials;
  transport: TransportFaults;
  /** A person's access token, from the real sign-in. */
  signInAs(person: SandboxPerson): Promise<string>;
  /** An embed session for the demo's customer, as the shop's back end would mint it. */
  embedSession(scopes?: readonly string[]): Promise<{ token: string; expiresAt: string }>;
  /** A window at the platform's own pages (`/authorize`, `/sign-in`, `/confirm/...`), with nobody signed in yet. */
  pages(): PlatformPages;
  /** Moves business time on and runs what falls due. */
  advance(step: { days?: number; minutes?: number }): Promise<void>;
  now(): Date;
  /** Back to the snapshot. */
  reset(): Promise<void>;
  /** The database, for scenes that no operation makes yet. */
  deps(): Deps;
  close(): Promise<void>;
}

const WIDGET_SCOPES = [
  'balances:read',
  'consumption:read',
  'offers:read',
  'orders:read',
  'desktops:read',
  'events:read',
] as const;
/** Whoever runs the tab is at the machine itself. */
const IN_THIS_TAB: Connection = { incoming: { socket: { remoteAddress: '127.0.0.1' } } };
const DEFAULT_URL = 'https://platform.mostrador.test';
const SWEEP_MS = 5_000;
const DUE_MS = 1_000;

interface Running {
  deps: Deps;
  handle(request: Request): Promise<Response>;
  close(): Promise<void>;
}

async function start(snapshot: Blob, publicUrl: string, siteOrigin: string): Promise<Running> {
  const engine = await openSandboxEngine(snapshot);
  const clock = createTestClock(SNAPSHOT_NOW.getTime() - Date.now());
  const notifications = localNotifications();
  const deps: Deps = {
    db: engine.db,
    clock,
    testClock: clock,
    mode: 'test',
    publicUrl,
    mail: outboxMail,
    payments: simulatedPayments(engine.db),
    provisioning: simulatedProvisioning(engine.db),
    postalCodes: smallCatalogue,
    desktops: simulatedDesktops(engine.db, REALISTIC_DELAYS),
    pac: sandboxPac(engine.db),
    taxAuthority: tablesTaxAuthority(engine.db, { test: true }),
    notifications,
    assets: noAssets,
    isTrustedProxy: () => false,
    rateFactor: 100,
    log: ({ level, message, error }) => {
      if (level === 'error') globalThis.console.warn(message, error);
    },
  };
  await deps.db
    .updateTable('api_key')
    .set({ origins: [siteOrigin, publicUrl] })
    .where('kind', '=', 'publishable')
    .execute();
  const app = createApp(deps);
  const timer = setInterval(() => void sweep(deps).catch(() => {}), SWEEP_MS);
  // What falls due while a story stands still: a machine that has started, hours that are over.
  const due = setInterval(() => void runDue(deps, clock.now()).catch(() => {}), DUE_MS);
  return {
    deps,
    handle: (request) => app.fetch(request, IN_THIS_TAB),
    async close() {
      clearInterval(timer);
      clearInterval(due);
      await notifications.close();
      await engine.close();
    },
  };
}

/**
 * The whole platform in this tab: the real server on PostgreSQL in WebAssembly, in memory, seeded with the
 * demo, with a test clock. Stories and widget tests talk to it through `fetch`.
 */
export async function createSandbox(options: SandboxOptions): Promise<Sandbox> {
  const snapshot =
    options.snapshot instanceof Blob ? options.snapshot : await (await fetch(options.snapshot)).blob();
  const publicUrl = options.publicUrl ?? DEFAULT_URL;
  const siteOrigin = options.siteOrigin ?? globalThis.location?.origin ?? 'http://shop.test';
  const transport = { ...noFaults(), ...options.transport };
  let running = await start(snapshot, publicUrl, siteOrigin);
  const demo = await readDemo(running.deps.db, FIXED_SECRETS);
  const post = async (path: string, body: unknown, as?: string) => {
    const headers = { 'content-type': 'application/json', ...(as ? { authorization: `Bearer ${as}` } : {}) };
    const response = await running.handle(
      new Request(`${publicUrl}${path}`, { method: 'POST', headers, body: JSON.stringify(body) }),
    );
    if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
    return response.json();
  };
  return {
    url: publicUrl,
    fetch: faultyFetch((request) => running.handle(withOrigin(request, siteOrigin)), transport),
    backEnd: (input, init) => running.handle(new Request(input, init)),
    demo,
    transport,
    async signInAs(person) {
      const credentials = person === 'customer' ? demo.profile : demo[`${person}Profile`];
      return (await post('/v1/sessions', credentials)).accessToken;
    },
    embedSession: (scopes = WIDGET_SCOPES) =>
      post(
        '/v1/embed-sessions',
        { customerId: demo.customerId, scopes, origin: siteOrigin },
        demo.distributorSecretKey,
      ),
    pages: () => openPages({ deps: () => running.deps, handle: (request) => running.handle(request) }),
    advance: async ({ days = 0, minutes = 0 }) => {
      const step = days * 86_400_000 + minutes * 60_000;
      await moveTo(running.deps, new Date(running.deps.clock.now().getTime() + step));
    },
    now: () => running.deps.clock.now(),
    async reset() {
      Object.assign(transport, noFaults());
      await running.close();
      running = await start(snapshot, publicUrl, siteOrigin);
    },
    deps: () => running.deps,
    close: () => running.close(),
  };
}

/** A page's request carries its origin; `new Request` in the same page does not. A back end's has none. */
function withOrigin(request: Request, origin: string): Request {
  if (request.headers.get('authorization')?.startsWith('Bearer sk_')) return request;
  return withHeaders(request, { origin });
}
