import { createRequire } from 'node:module';
import { type Browser, type ConsoleMessage, chromium, type Page } from 'playwright-core';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
const QUIET = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
/** Opening the sandbox included. */
const PATIENCE_MS = 90_000;

/** An entry of the build's index.json. */
export interface StoryEntry {
  id: string;
  type: 'story' | 'docs';
  title: string;
  name: string;
}

/** What the toolbar chose. */
export interface Look {
  locale: 'es-MX' | 'en';
  scheme: 'light' | 'dark';
  width: string;
}

/** A minified stack quotes whole chunks. */
const short = (text: string) => text.slice(0, 1_000);

/** One preview page in Chromium, in which stories follow each other as when somebody browses. */
export class Preview {
  readonly page: Page;
  readonly #browser: Browser;
  readonly #siteUrl: string;
  readonly #troubles: string[] = [];

  private constructor(browser: Browser, page: Page, siteUrl: string) {
    this.#browser = browser;
    this.page = page;
    this.#siteUrl = siteUrl;
    page.on('pageerror', (error) => this.#troubles.push(short(error.stack ?? error.message)));
    page.on('console', (message) => this.#hear(message));
    page.on('request', (request) => {
      if (!request.url().startsWith(siteUrl) && request.url().startsWith('http'))
        this.#troubles.push(`asks the network for ${request.url()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) this.#troubles.push(`${response.status()} ${response.url()}`);
    });
  }

  /** @param siteUrl of the static build, with a slash at its end */
  static async open(siteUrl: string, viewport = { width: 1312, height: 900 }): Promise<Preview> {
    const browser = await chromium.launch({ executablePath: CHROMIUM, args: [...FLAGS, ...QUIET] });
    const page = await browser.newPage({ viewport, reducedMotion: 'reduce' });
    const preview = new Preview(browser, page, siteUrl);
    await page.addInitScript({ path: AXE });
    await page.goto(`${siteUrl}iframe.html?viewMode=story`);
    return preview;
  }

  /** Selects a story and waits until it stands. */
  async show(id: string, look: Look): Promise<void> {
    this.#troubles.length = 0;
    await this.#look(look);
    await this.#emit('setCurrentStory', { storyId: id, viewMode: 'story' });
    await this.#stands([id, look.locale, look.scheme, look.width].join(' '));
  }

  /** Opens a page of documentation. */
  async read(id: string): Promise<void> {
    this.#troubles.length = 0;
    await this.page.goto(`${this.#siteUrl}iframe.html?id=${id}&viewMode=docs`);
    await this.page.locator('#storybook-docs h1').first().waitFor({ timeout: PATIENCE_MS });
    const stories = this.page.locator('.docs-story');
    for (let nth = 0; nth < (await stories.count()); nth += 1) {
      const inside = stories.nth(nth).locator('.place [part]');
      await inside.first().waitFor({ timeout: PATIENCE_MS });
    }
  }

  /** Chooses another look for the story on the page. */
  async wear(id: string, look: Look): Promise<void> {
    await this.#look(look);
    await this.#stands([id, look.locale, look.scheme, look.width].join(' '));
  }

  /** What the console, the network or an exception said since the story was selected. */
  get troubles(): readonly string[] {
    return this.#troubles;
  }

  /** What axe finds in the story or the page of documentation: a line an element. */
  violations(): Promise<string[]> {
    return this.page.evaluate(async () => {
      const rules = { region: { enabled: false } };
      const root = document.body.classList.contains('sb-show-main') ? '#storybook-root' : '#storybook-docs';
      const found = await axe.run({ include: root }, { resultTypes: ['violations'], rules });
      return found.violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${help}\n    ${html}\n    ${failureSummary}`),
      );
    });
  }

  /** Elements wider than the place that the story gives them. */
  overflowing(): Promise<string[]> {
    return this.page.evaluate(() =>
      [...document.querySelectorAll('.place')]
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
        .map(({ scrollWidth, clientWidth }) => `${scrollWidth} px wide in a place of ${clientWidth} px`),
    );
  }

  close(): Promise<void> {
    return this.#browser.close();
  }

  #hear(message: ConsoleMessage): void {
    if (message.type() === 'error' || message.type() === 'warning')
      this.#troubles.push(short(message.text()));
  }

  /** Storybook's own check of every story would run beside ours. */
  #look(look: Look): Promise<void> {
    return this.#emit('updateGlobals', { globals: { ...look, a11y: { manual: true } } });
  }

  async #emit(event: string, data: unknown): Promise<void> {
    // Storybook loads its page anew when a story would not end.
    await this.page.waitForFunction(() => '__STORYBOOK_ADDONS_CHANNEL__' in globalThis);
    await this.page.evaluate(
      ([name, content]) => globalThis.__STORYBOOK_ADDONS_CHANNEL__.emit(name, content),
      [event, data] as const,
    );
  }

  async #stands(mark: string): Promise<void> {
    await this.page.waitForFunction(
      (expected) =>
        document.documentElement.dataset.story === expected || document.body.matches('.sb-show-errordisplay'),
      mark,
      { timeout: PATIENCE_MS },
    );
    const error = this.page.locator('.sb-show-errordisplay #error-message');
    if (await error.count()) throw new Error(await error.innerText());
  }
}

declare global {
  var __STORYBOOK_ADDONS_CHANNEL__: { emit(event: string, data: unknown): void };
  var axe: typeof import('axe-core');
}
