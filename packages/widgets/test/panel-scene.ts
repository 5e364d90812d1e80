import type { Sandbox } from '@mostrador/server/sandbox';
import { assert } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import type { PanelElement } from '../src/panel/panel-element.ts';
import type { MostradorProvider } from '../src/provider/provider.ts';
import { still } from './still.ts';
import { waitUntil } from './wait-until.ts';

/** Two cores do more than one thing. */
const PATIENCE = { timeout: 20_000 };

type Panel = PanelElement<unknown, never>;

interface SceneOptions {
  readonly provider?: Partial<MostradorProvider>;
  readonly width?: number;
  readonly properties?: Record<string, unknown>;
  /** By default the page acts for the distributor itself, with everything that a site may be given. */
  readonly session?: 'distributor' | 'customer' | 'nobody';
  readonly scopes?: readonly string[];
}

/** What a distributor's own back end may ask for its own pages. */
const DISTRIBUTOR_SCOPES = [
  'balances:read',
  'consumption:read',
  'offers:read',
  'orders:read',
  'orders:create',
  'events:read',
  'customers:read',
  'transfers:read',
  'transfers:create',
  'packages:write',
  'codes:write',
  'sales:read',
  'sales:write',
  'contracts:write',
];

/** An embed session of the distributor itself, as its back end mints it. */
const distributorSession = async (sandbox: Sandbox, scopes: readonly string[]) => {
  const answer = await sandbox.fetch(`${sandbox.url}/v1/embed-sessions`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${sandbox.demo.distributorSecretKey}`,
    },
    body: JSON.stringify({ scopes, origin: location.origin }),
  });
  if (!answer.ok) throw new Error(await answer.text());
  return answer.json();
};

/** A panel on a page, and the hands and eyes of a person before it. */
export class PanelScene {
  readonly sandbox: Sandbox;
  readonly provider: MostradorProvider;
  readonly widget: Panel;

  constructor(sandbox: Sandbox, tag: string, options: SceneOptions = {}) {
    const { session = 'distributor', scopes = DISTRIBUTOR_SCOPES } = options;
    const sessions = {
      distributor: () => distributorSession(sandbox, scopes),
      customer: () => sandbox.embedSession(),
      nobody: async () => null,
    };
    this.sandbox = sandbox;
    this.provider = document.createElement('mostrador-provider');
    Object.assign(this.provider, {
      baseUrl: sandbox.url,
      publishableKey: sandbox.demo.publishableKey,
      fetch: sandbox.fetch,
      fetchSession: sessions[session],
      locale: 'es-MX',
      ...options.provider,
    });
    this.widget = document.createElement(tag) as Panel;
    Object.assign(this.widget, options.properties);
    this.widget.style.inlineSize = `${options.width ?? 760}px`;
    this.provider.append(this.widget);
    document.body.append(this.provider);
  }

  get root(): ShadowRoot {
    const { shadowRoot } = this.widget;
    if (!shadowRoot) throw new Error('The widget is not defined');
    return shadowRoot;
  }

  get text(): string {
    const shown = [...this.root.querySelectorAll<HTMLElement>('.card, dialog[open]')];
    return shown
      .map(({ innerText }) => innerText)
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim();
  }

  find<E extends HTMLElement = HTMLElement>(selector: string): E {
    const found = this.root.querySelector<E>(selector);
    if (!found) throw new Error(`No ${selector} in: ${this.text}`);
    return found;
  }

  part<E extends HTMLElement = HTMLElement>(name: string): E {
    return this.find<E>(`[part~="${name}"]`);
  }

  /** Waits until a text is on show. */
  async see(text: string | RegExp): Promise<void> {
    const there = () => (typeof text === 'string' ? this.text.includes(text) : text.test(this.text));
    await waitUntil(() => this.root.querySelector('.card') && there(), `${text}`, PATIENCE).catch(() => {
      throw new Error(`Never saw "${text}" in: ${this.text}`);
    });
  }

  async until(so: () => unknown, what: string): Promise<void> {
    await waitUntil(so, what, PATIENCE);
  }

  /** A real click in the middle of an element: nothing that a script could send. */
  async press(target: HTMLElement | string): Promise<void> {
    const element = typeof target === 'string' ? this.part(target) : target;
    element.scrollIntoView({ block: 'center' });
    const { x, y, width, height } = element.getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
  }

  /** Presses the button of the note that says why something failed: it says so. */
  async answer(says: 'Reintentar' | 'Cerrar'): Promise<void> {
    const button = () => this.root.querySelector<HTMLElement>('[part~=problem] [part~=link]');
    await this.until(() => button()?.innerText === says && !this.widget.acts.busy, says);
    await this.press(button()!);
  }

  /** Types into a field in the place of what it holds. */
  async type(id: string, text: string): Promise<void> {
    const input = this.find<HTMLInputElement>(`#${id}`);
    input.focus();
    input.select();
    await sendKeys({ type: text });
  }

  /** Says yes to the question, once it can be pressed. */
  async confirm(): Promise<void> {
    await waitUntil(() => this.root.querySelector('dialog')?.open, 'the question', PATIENCE);
    await waitUntil(() => !this.part('confirm').inert, 'armed', PATIENCE);
    await this.press('confirm');
  }

  /** Nothing is cut off or wider than the card. */
  fits(): void {
    const card = this.part('card');
    assert.isAtMost(card.scrollWidth, card.clientWidth);
  }

  /** axe finds nothing to mend, once nothing moves any more. */
  async accessible(): Promise<void> {
    await still(this.root);
    const dialog = () => this.root.querySelector('dialog');
    await this.until(() => dialog()?.open || !dialog()?.checkVisibility(), 'a dialog that stands');
    await assert.isAccessible(this.widget as unknown as Element);
  }
}
