import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { readConfiguration } from '../../../packages/server/src/config.ts';
import { createTestDatabase } from '../../../packages/server/src/db/testing.ts';
import type { DemoCredentials } from '../../../packages/server/src/demo/credentials.ts';
import { FIXED_SECRETS } from '../../../packages/server/src/demo/secrets.ts';
import type { LogEntry } from '../../../packages/server/src/deps.ts';
import { main, writeDemoFile } from '../../../packages/server/src/main.ts';
import { seeded } from '../../../packages/server/src/testing.ts';
import { openHouse } from '../../../scripts/lib/house.ts';
import { type Gate, openGate } from './gate.ts';
import { record } from './recorder.ts';
import { leaksOf } from './secrecy.ts';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** How long a page may take for what a person waits for; two cores do more than one thing. */
const PATIENCE_MS = 20_000;

/**
 * What `npm start` runs, on free ports and on a database of its own with the demo's data, with a browser in
 * front of it.
 */
export interface Shop {
  site: string;
  platform: string;
  demo: DemoCredentials;
  browser: Browser;
  /** The way from the platform to its database. */
  database: Gate;
  log: readonly LogEntry[];
  /** A visitor's own browser profile. */
  visit(options?: VisitOptions): Promise<Visit>;
  /** Closes every visitor's tabs: open ones hear of what the next test does. */
  leave(): Promise<void>;
  /** A call to the platform as one of its principals; POST has a fresh idempotency key. */
  call<T>(
    method: string,
    path: string,
    as: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer<T>>;
  /** What the platform answers about the demo's customer. */
  ofCustomer<T>(path: string): Promise<T>;
  /** Gives the demo's customer points. */
  give(points: number): Promise<void>;
  /** Leaves the demo's customer that many points, as if the others had been spent elsewhere. */
  leavePoints(points: number): Promise<void>;
  /** A statement straight to the database, past the platform and the gate. */
  sql<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
  /** Moves business time on. */
  advance(step: { days?: number; minutes?: number }): Promise<void>;
  stopPlatform(): Promise<void>;
  /** Starts it again where it was. */
  startPlatform(): Promise<void>;
  /** Ends everything; fails when the platform's log carries a secret. */
  close(): Promise<void>;
}

export interface Answer<T> {
  status: number;
  headers: Headers;
  body: T;
}

/** What a browser remembers of a visit. */
export type Known = Awaited<ReturnType<BrowserContext['storageState']>>;

export interface VisitOptions {
  width?: number;
  colorScheme?: 'light' | 'dark';
  locale?: string;
  /** Cookies and storage of an earlier visit: somebody whom the platform knows already. */
  known?: Known;
}

export interface Visit {
  context: BrowserContext;
  page: Page;
  /** What its pages logged as errors and warnings, or threw. */
  errors: string[];
}

export async function openShop(): Promise<Shop> {
  const folder = mkdtempSync(join(tmpdir(), 'mostrador-e2e-'));
  const dataDir = join(folder, 'data');
  const stored = await createTestDatabase(seeded);
  const database = await openGate(Number(new URL(stored.url).port));
  const gated = new URL(stored.url);
  gated.port = String(database.port);
  mkdirSync(dataDir);
  writeDemoFile(dataDir, FIXED_SECRETS);
  const configuration = readConfiguration(
    {
      PORT: '0',
      SITE_PORT: '0',
      DATABASE_URL: gated.href,
      MOSTRADOR_MODE: 'test',
      MOSTRADOR_DATA_DIR: dataDir,
    },
    folder,
  );
  const log: LogEntry[] = [];
  const keep = { log: (entry: LogEntry) => void log.push(entry) };
  const house = await openHouse(configuration, keep);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: FLAGS,
  });
  const { demo, url: platform } = house.platform;
  const site = house.siteUrl;
  if (!demo || !site) throw new Error('The demo did not start');
  const pool = new pg.Pool({ connectionString: stored.url, max: 2 });
  let running = house.platform;
  const shop: Shop = {
    site,
    platform,
    demo,
    browser,
    database,
    log,
    visit: (options) => visit(browser, options),
    leave: async () => void (await Promise.all(browser.contexts().map((context) => context.close()))),
    async call(method, path, as, body, headers) {
      const response = await fetch(`${platform}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${as}`,
          ...(method === 'POST' ? { 'idempotency-key': randomUUID() } : {}),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : null };
    },
    async ofCustomer<T>(path: string) {
      const account = { 'mostrador-account': demo.customerId };
      const answer = await shop.call<T>('GET', path, demo.distributorSecretKey, undefined, account);
      assert.equal(answer.status, 200, path);
      return answer.body;
    },
    async give(quantity) {
      const gift = { unit: 'point', quantity, toAccountId: demo.customerId };
      const { status } = await shop.call('POST', '/v1/transfers', demo.distributorSecretKey, gift);
      assert.equal(status, 201);
    },
    async leavePoints(points) {
      const { points: present } = await shop.ofCustomer<{ points: number }>('/v1/balances');
      const debit = { owner: demo.customerId, unit: 'point', role: 'stock' };
      const credit = { owner: demo.operatorId, unit: 'point', role: 'issued' };
      const posting = { debit, credit, quantity: present - points, kind: 'opening', reference: null };
      await shop.sql('SELECT ledger_post($1::jsonb, now())', [JSON.stringify([posting])]);
    },
    sql: async (text, values) => (await pool.query(text, values)).rows,
    async advance(step) {
      const { status } = await shop.call('POST', '/v1/test-clock', demo.operatorSecretKey, step);
      assert.equal(status, 200);
    },
    stopPlatform: () => running.stop(),
    async startPlatform() {
      const port = Number(new URL(platform).port);
      running = await main({ ...configuration, port }, { siteOrigins: [site], ...keep });
    },
    async close() {
      await browser.close();
      await running.stop();
      await house.stop();
      await pool.end();
      await database.cut();
      await stored.drop();
      rmSync(folder, { recursive: true, force: true });
      assert.deepEqual(leaksOf(log), []);
    },
  };
  return shop;
}

async function visit(
  browser: Browser,
  { width = 1280, colorScheme = 'light', locale = 'es-MX', known }: VisitOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme,
    locale,
    timezoneId: 'America/Mexico_City',
    reducedMotion: 'reduce',
    ...(known ? { storageState: known } : {}),
  });
  context.setDefaultTimeout(PATIENCE_MS);
  await context.addInitScript(record);
  const errors: string[] = [];
  context.on('page', (page) => {
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text());
    });
    page.on('pageerror', (error) => errors.push(error.message));
  });
  return { context, page: await context.newPage(), errors };
}
