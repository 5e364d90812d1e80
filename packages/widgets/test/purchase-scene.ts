import type { Sandbox } from '@mostrador/server/sandbox';
import { assert } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import type { MostradorErrorEvent, MostradorPurchasedEvent } from '../src/events/index.ts';
import type { MostradorProvider } from '../src/provider/provider.ts';
import type { PurchaseElement } from '../src/purchase/element.ts';
import { acceptIn, type watchWindows } from './platform.ts';
import { still } from './still.ts';
import { waitUntil } from './wait-until.ts';

const PATIENCE = { timeout: 8_000 };

/** A purchase widget on a page, and the hands and eyes of a person before it. */
export class PurchaseScene {
  readonly sandbox: Sandbox;
  readonly provider: MostradorProvider;
  readonly widget: PurchaseElement;
  readonly purchases: MostradorPurchasedEvent[] = [];
  readonly errors: MostradorErrorEvent[] = [];
  #gone = false;

  constructor(
    sandbox: Sandbox,
    options: {
      tag?: 'mostrador-stamp-purchase' | 'mostrador-point-purchase';
      provider?: Partial<MostradorProvider>;
      width?: number;
    } = {},
  ) {
    this.sandbox = sandbox;
    this.provider = document.createElement('mostrador-provider');
    Object.assign(this.provider, {
      baseUrl: sandbox.url,
      publishableKey: sandbox.demo.publishableKey,
      fetch: (input: Request, init?: RequestInit) =>
        this.#gone ? new Promise<Response>(() => {}) : sandbox.fetch(input, init),
      fetchSession: () => sandbox.embedSession(),
      locale: 'es-MX',
      ...options.provider,
    });
    this.widget = document.createElement(options.tag ?? 'mostrador-stamp-purchase');
    this.widget.style.inlineSize = `${options.width ?? 760}px`;
    this.provider.addEventListener('mostrador-purchased', (event) => this.purchases.push(event));
    this.provider.addEventListener('mostrador-error', (event) => this.errors.push(event));
    this.provider.append(this.widget);
    document.body.append(this.provider);
  }

  get root(): ShadowRoot {
    const { shadowRoot } = this.widget;
    if (!shadowRoot) throw new Error('The widget is not defined');
    return shadowRoot;
  }

  /** What is on show, as one line. */
  get text(): string {
    return this.#seen.replace(/\s+/g, ' ').trim();
  }

  get dialog(): HTMLDialogElement {
    return this.find<HTMLDialogElement>('dialog');
  }

  /** Whether the confirmation is open. */
  get asks(): boolean {
    return this.root.querySelector('dialog')?.open ?? false;
  }

  get #seen(): string {
    const { root } = this;
    const card = root.querySelector<HTMLElement>('.card')?.innerText ?? '';
    return this.asks ? `${this.dialog.innerText} ${card}` : card;
  }

  find<E extends HTMLElement>(selector: string): E {
    const found = this.root.querySelector<E>(selector);
    if (!found) throw new Error(`No ${selector} in: ${this.root.textContent}`);
    return found;
  }

  part(name: string): HTMLElement {
    return this.find(`[part~="${name}"]`);
  }

  /** Waits until a text is on show. */
  async see(text: string | RegExp): Promise<void> {
    const there = () => (typeof text === 'string' ? this.text.includes(text) : text.test(this.text));
    await waitUntil(() => this.root.querySelector('.card') && there(), `${text}`, PATIENCE).catch(() => {
      throw new Error(`Never saw "${text}" in: ${this.text}`);
    });
  }

  /** A real click in the middle of an element: nothing that a script could send. */
  async press(target: HTMLElement | string): Promise<void> {
    const element = typeof target === 'string' ? this.part(target) : target;
    element.scrollIntoView({ block: 'center' });
    const { x, y, width, height } = element.getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
  }

  key(press: string): Promise<void> {
    return sendKeys({ press });
  }

  /** Chooses the package of so many. */
  async choose(quantity: string): Promise<void> {
    const rows = [...this.root.querySelectorAll<HTMLElement>('[part=package]')];
    const row = rows.find((each) => each.innerText.startsWith(quantity));
    if (!row) throw new Error(`No package of ${quantity}`);
    await this.press(row);
  }

  /** The main button, and the sign-in that follows unless somebody is here. */
  async buy(windows: ReturnType<typeof watchWindows>, pointCeiling = 5_000): Promise<void> {
    const before = windows.opened.length;
    const dialog = () => this.asks;
    await this.press('buy');
    await waitUntil(() => dialog() || windows.opened.length > before, 'dialog or window', PATIENCE);
    const opened = windows.opened[before];
    if (opened) await acceptIn(this.sandbox, opened, pointCeiling);
    await waitUntil(dialog, 'dialog', PATIENCE);
  }

  /** Waits for the dialog to listen, then confirms. */
  async confirm(): Promise<void> {
    await waitUntil(() => !this.part('confirm').inert, 'armed', PATIENCE);
    await this.press('confirm');
  }

  /** Nothing for axe to find, once nothing moves any more; nor a style attribute, which a host's CSP would refuse. */
  async check(): Promise<void> {
    await still(this.root);
    await waitUntil(() => this.asks || !this.root.querySelector('dialog')?.checkVisibility());
    assert.lengthOf(this.root.querySelectorAll('[style]'), 0);
    await assert.isAccessible(this.widget);
  }

  /** As a reload does: what the page held in memory is gone, what it stored stays. */
  leave(): void {
    this.#gone = true;
    this.provider.remove();
  }
}

/** Orders of an account, as the database has them. */
export const ordersOf = (sandbox: Sandbox, accountId = sandbox.demo.customerId) =>
  sandbox
    .deps()
    .db.selectFrom('purchase_order')
    .selectAll()
    .where('account_id', '=', accountId)
    .orderBy('created_at')
    .execute();

/** What a page stored of purchases without an answer. */
export const storedIntents = (): [string, string][] =>
  Object.entries(localStorage).filter(([name]) => name.startsWith('mostrador.intent.'));
