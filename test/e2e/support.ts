import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { readConfiguration } from '../../packages/server/src/config.ts';
import type { DemoCredentials } from '../../packages/server/src/demo/credentials.ts';
import { type House, openHouse } from '../../scripts/lib/house.ts';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What `npm start` runs, on free ports and in a folder of its own, with a browser in front of it. */
export interface Shop {
  house: House;
  site: string;
  platform: string;
  demo: DemoCredentials;
  browser: Browser;
  /** A visitor's own browser profile. What its pages log as errors fails the test that looks at `errors`. */
  visit(options?: { width?: number; colorScheme?: 'light' | 'dark'; locale?: string }): Promise<Visit>;
  /** A call to the platform as one of its principals. */
  call(
    method: string,
    path: string,
    as: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<{ status: number; body: never }>;
  /** Moves business time on. */
  advance(step: { days?: number; minutes?: number }): Promise<void>;
  close(): Promise<void>;
}

export interface Visit {
  context: BrowserContext;
  page: Page;
  errors: string[];
}

export async function openShop(): Promise<Shop> {
  const folder = mkdtempSync(join(tmpdir(), 'mostrador-e2e-'));
  const free = { PORT: '0', SITE_PORT: '0', MOSTRADOR_DATA_DIR: join(folder, 'data') };
  const house = await openHouse(readConfiguration(free, folder));
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: FLAGS,
  });
  const { demo, url: platform } = house.platform;
  if (!demo || !house.siteUrl) throw new Error('The demo did not start');
  const call: Shop['call'] = async (method, path, as, body, headers = {}) => {
    const response = await fetch(`${platform}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${as}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: (text ? JSON.parse(text) : null) as never };
  };
  return {
    house,
    site: house.siteUrl,
    platform,
    demo,
    browser,
    call,
    visit: (options) => visit(browser, options),
    async advance(step) {
      const { status } = await call('POST', '/v1/test-clock', demo.operatorSecretKey, step);
      if (status !== 200) throw new Error(`The test clock answered ${status}`);
    },
    async close() {
      await browser.close();
      await house.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function visit(
  browser: Browser,
  { width = 1280, colorScheme = 'light', locale = 'es-MX' }: Parameters<Shop['visit']>[0] = {},
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, locale });
  const errors: string[] = [];
  context.on('page', (page) => {
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text());
    });
    page.on('pageerror', (error) => errors.push(error.message));
  });
  return { context, page: await context.newPage(), errors };
}

/** Signs the demo's customer in through the platform's window, as a person does. */
export async function signIn(
  { demo }: Shop,
  { page, context }: Visit,
  { ceiling }: { ceiling?: number } = {},
): Promise<void> {
  const opened = context.waitForEvent('page');
  await page.getByRole('button', { name: /^Continuar como/ }).click();
  const window = await opened;
  await signInOnPlatform(demo, window);
  await consent(window, ceiling);
}

/** The platform's own sign-in form. */
export async function signInOnPlatform({ profile }: DemoCredentials, window: Page): Promise<void> {
  await window.getByLabel('Correo o número móvil').fill(profile.identifier);
  await window.getByLabel('Contraseña', { exact: true }).fill(profile.password);
  await window.getByRole('button', { name: 'Entrar' }).click();
}

/** What the site may do; the window closes by itself. */
export async function consent(window: Page, ceiling?: number): Promise<void> {
  const closed = window.waitForEvent('close');
  if (ceiling !== undefined) await window.getByRole('spinbutton').fill(String(ceiling));
  await window.getByRole('button', { name: 'Permitir' }).click();
  await closed;
}
