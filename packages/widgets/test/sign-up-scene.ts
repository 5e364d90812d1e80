import type { Sandbox } from '@mostrador/server/sandbox';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import type { MostradorErrorEvent, MostradorSignedUpEvent } from '../src/events/index.ts';
import type { MostradorProvider } from '../src/provider/provider.ts';
import type { MostradorSignUp } from '../src/sign-up/sign-up.ts';
import { waitUntil } from './wait-until.ts';

const PATIENCE = { timeout: 8_000 };

/** What a person would type. */
export const ROSA = {
  name: 'Rosa Gil',
  email: 'rosa@example.com',
  emailAgain: 'rosa@example.com',
  phone: '646 555 0190',
  company: 'Panadería Gil',
  rfc: 'PRUE7010023T5',
  companyPhone: '646 555 0191',
  postalCode: '22800',
  state: 'Baja California',
  city: 'Ensenada',
  colony: 'Zona Centro',
  street: 'Juárez',
  exteriorNumber: '100',
} as const;
export const PASSWORD = 'caballo batería grapa';

type Entry = HTMLInputElement | HTMLTextAreaElement;

export interface SceneOptions {
  kind?: string;
  width?: number;
  provider?: Partial<MostradorProvider>;
}

let people = 0;

/** A sign-up on a page, and the hands, eyes and ears of a person before it. */
export class SignUpScene {
  readonly sandbox: Sandbox;
  readonly provider: MostradorProvider;
  readonly widget: MostradorSignUp;
  readonly signedUp: MostradorSignedUpEvent[] = [];
  readonly errors: MostradorErrorEvent[] = [];
  /** What a screen reader was told politely. */
  readonly heard: string[] = [];
  /** Nobody has signed up with it before: the tests of a suite share one platform. */
  readonly email: string;

  constructor(sandbox: Sandbox, { kind = 'distributor', width = 1040, provider = {} }: SceneOptions = {}) {
    this.sandbox = sandbox;
    this.email = `rosa${++people}@example.com`;
    this.provider = document.createElement('mostrador-provider');
    const { url: baseUrl, fetch, demo } = sandbox;
    const { publishableKey } = demo;
    Object.assign(this.provider, { baseUrl, publishableKey, fetch, locale: 'es-MX', ...provider });
    this.widget = document.createElement('mostrador-sign-up');
    this.widget.setAttribute('kind', kind);
    this.widget.style.inlineSize = `${width}px`;
    this.provider.addEventListener('mostrador-signed-up', (event) => this.signedUp.push(event));
    this.provider.addEventListener('mostrador-error', (event) => this.errors.push(event));
    this.provider.append(this.widget);
    document.body.append(this.provider);
    this.#listen();
  }

  get root(): ShadowRoot {
    const { shadowRoot } = this.widget;
    if (!shadowRoot) throw new Error('The widget is not defined');
    return shadowRoot;
  }

  get form(): HTMLFormElement {
    const form = this.widget.querySelector('form');
    if (!form) throw new Error(`No form; it says: ${this.text}`);
    return form;
  }

  /** What is on show, as one line. */
  get text(): string {
    const card = this.root.querySelector<HTMLElement>('.card')?.innerText ?? '';
    const form = this.widget.querySelector<HTMLElement>('form')?.innerText ?? '';
    return `${card} ${form}`.replace(/\s+/g, ' ').trim();
  }

  field(name: string): Entry {
    const entry = this.form.querySelector<Entry>(`[name=${name}]`);
    if (!entry) throw new Error(`No field ${name}`);
    return entry;
  }

  piece(part: string): HTMLElement {
    const piece = this.form.querySelector<HTMLElement>(`[data-mostrador-part~="${part}"]`);
    if (!piece) throw new Error(`No ${part} in: ${this.text}`);
    return piece;
  }

  part(name: string): HTMLElement {
    const part = this.root.querySelector<HTMLElement>(`[part~="${name}"]`);
    if (!part) throw new Error(`No part ${name} in: ${this.text}`);
    return part;
  }

  /** What a screen reader adds to a field's name: its remark and its help. */
  described(name: string): string {
    const ids = this.field(name).getAttribute('aria-describedby')?.split(' ') ?? [];
    return ids.map((id) => document.getElementById(id)?.textContent?.trim()).join(' ');
  }

  get focused(): string {
    const { activeElement } = document;
    return activeElement instanceof HTMLInputElement ? activeElement.name : (activeElement?.localName ?? '');
  }

  async see(text: string | RegExp): Promise<void> {
    const there = () => (typeof text === 'string' ? this.text.includes(text) : text.test(this.text));
    await waitUntil(there, `${text}`, PATIENCE).catch(() => {
      throw new Error(`Never saw "${text}" in: ${this.text}`);
    });
  }

  async hear(text: string): Promise<void> {
    await waitUntil(() => this.heard.includes(text), text, PATIENCE).catch(() => {
      throw new Error(`Never heard "${text}" but: ${this.heard.join(' | ')}`);
    });
  }

  /** The form stands and can be typed into. */
  async open(): Promise<void> {
    await waitUntil(() => this.widget.querySelector('form:not([inert])'), 'the form', PATIENCE);
  }

  /** Fills fields in as a browser does: without a key, by `change` alone. */
  fill(values: Record<string, string>): void {
    for (const [name, value] of Object.entries(values)) {
      const field = this.field(name);
      field.value = value;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }
  }

  /** Types into a field, key by key, and stays there. */
  async type(name: string, value: string): Promise<void> {
    const field = this.field(name);
    field.focus();
    field.select();
    await sendKeys({ type: value });
  }

  key(press: string): Promise<void> {
    return sendKeys({ press });
  }

  /** A real click in the middle of an element. */
  async press(target: HTMLElement): Promise<void> {
    target.scrollIntoView({ block: 'center' });
    const { x, y, width, height } = target.getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
  }

  submit(): Promise<void> {
    return this.press(this.piece('submit'));
  }

  /** What this scene's person would type. */
  get person(): Record<keyof typeof ROSA, string> {
    return { ...ROSA, email: this.email, emailAgain: this.email };
  }

  /** Fills all in, in a wide place, and sends it. */
  async signUp(changes: Record<string, string> = {}): Promise<void> {
    await this.open();
    this.fill({ ...this.person, ...changes });
    await this.submit();
    await this.see('¡Gracias por crear tu perfil con nosotros!');
  }

  /** Opens the link of the last mail and sets the password, as on the platform's page; where that leads back to. */
  async activate(recipient = this.email): Promise<string> {
    const { db } = this.sandbox.deps();
    const mail = await db
      .selectFrom('outbox_mail')
      .select('body_text')
      .where('recipient', '=', recipient)
      .orderBy('created_at', 'desc')
      .executeTakeFirstOrThrow();
    const token = /#token=(\S+)/.exec(mail.body_text)?.[1];
    const response = await this.sandbox.backEnd(`${this.sandbox.url}/v1/profiles/activation`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token, password: PASSWORD }),
    });
    const { returnUrl } = (await response.json()) as { returnUrl: string };
    return returnUrl;
  }

  /** The page is left, as by a reload; what the tab keeps stays. */
  leave(): void {
    this.provider.remove();
  }

  /** The polite region is made with its first text. */
  #listen() {
    const hear = () => {
      const region = this.widget.shadowRoot?.querySelector('span[role=status]');
      const text = region?.textContent;
      if (text && this.heard.at(-1) !== text) this.heard.push(text);
    };
    const all = { childList: true, subtree: true, characterData: true };
    new MutationObserver(hear).observe(this.root, all);
  }
}

/** As a distributor's back end calls the platform. */
export const asDistributor = async (sandbox: Sandbox, method: string, path: string): Promise<Response> =>
  sandbox.backEnd(`${sandbox.url}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${sandbox.demo.distributorSecretKey}`,
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
    },
  });
