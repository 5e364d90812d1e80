import type { Sandbox } from '@mostrador/server/sandbox';
import { assert } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import type { MostradorDesktopSchedule } from '../src/desktop-schedule/desktop-schedule.ts';
import type {
  MostradorErrorEvent,
  MostradorPowerStartedEvent,
  MostradorScheduleSavedEvent,
} from '../src/events/index.ts';
import type { MostradorProvider } from '../src/provider/provider.ts';
import { acceptIn, type watchWindows } from './platform.ts';
import { still } from './still.ts';
import { waitUntil } from './wait-until.ts';

/** Two cores do more than one thing. */
const PATIENCE = { timeout: 20_000 };

type Place = readonly [day: number, slot: number];
type Week = Record<string, { start: string; end: string }[]>;

/** A schedule on a page, and the hands and ears of a person before it. */
export class ScheduleScene {
  readonly sandbox: Sandbox;
  readonly provider: MostradorProvider;
  readonly widget: MostradorDesktopSchedule;
  readonly saved: MostradorScheduleSavedEvent[] = [];
  readonly started: MostradorPowerStartedEvent[] = [];
  readonly errors: MostradorErrorEvent[] = [];
  /** What a screen reader heard, in order. */
  readonly heard: string[] = [];
  #gone = false;

  constructor(
    sandbox: Sandbox,
    options: { provider?: Partial<MostradorProvider>; width?: number; desktopId?: string; dir?: string } = {},
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
    this.provider.dir = options.dir ?? '';
    this.widget = document.createElement('mostrador-desktop-schedule');
    this.widget.desktopId = 'desktopId' in options ? options.desktopId : sandbox.demo.desktopId;
    this.widget.style.inlineSize = `${options.width ?? 760}px`;
    this.provider.addEventListener('mostrador-schedule-saved', (event) => this.saved.push(event));
    this.provider.addEventListener('mostrador-power-started', (event) => this.started.push(event));
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

  get text(): string {
    return (this.root.querySelector<HTMLElement>('.card')?.innerText ?? '').replace(/\s+/g, ' ').trim();
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

  /** Waits until a screen reader has heard a sentence. */
  async hear(sentence: string): Promise<void> {
    await waitUntil(() => this.heard.includes(sentence), sentence, PATIENCE).catch(() => {
      throw new Error(`Never heard "${sentence}", but: ${this.heard.join(' | ')}`);
    });
  }

  /** Waits for the grid and for what follows a change. */
  async ready(): Promise<this> {
    await waitUntil(() => this.root.querySelector('.board [tabindex="0"]'), 'the grid', PATIENCE).catch(
      () => {
        throw new Error(`No grid in: ${this.text}`);
      },
    );
    await this.widget.model.open();
    await this.widget.updateComplete;
    return this;
  }

  async press(target: HTMLElement | string): Promise<void> {
    const element = typeof target === 'string' ? this.part(target) : target;
    element.scrollIntoView({ block: 'center' });
    const { x, y, width, height } = element.getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
  }

  /** The cell of a day (0 Monday) and a half hour (0 to 47). */
  cell(day: number, slot: number): HTMLElement {
    const cells = this.root.querySelectorAll<HTMLElement>('.board [role=gridcell]');
    return cells[cells.length > 48 ? day * 48 + slot : slot]!;
  }

  /** Names of the focus. */
  get focused(): string {
    return this.root.activeElement?.getAttribute('aria-label') ?? '';
  }

  /** The middle of a cell, or another share of its width, in the window. */
  #at([day, slot]: Place, share = 0.5): [number, number] {
    const { x, y, width, height } = this.cell(day, slot).getBoundingClientRect();
    return [Math.round(x + width * share), Math.round(y + height / 2)];
  }

  /** A real drag from one cell to another; `edge` takes the first at that share of its width. */
  async drag(from: Place, to: Place, edge = 0.5): Promise<void> {
    this.find('.board').scrollIntoView({ block: 'center' });
    await sendMouse({ type: 'move', position: this.#at(from, edge) });
    await sendMouse({ type: 'down' });
    await this.move(to);
  }

  async move(to: Place): Promise<void> {
    await sendMouse({ type: 'move', position: this.#at(to) });
  }

  async drop(): Promise<void> {
    await sendMouse({ type: 'up' });
    await this.widget.updateComplete;
  }

  /** Keys one after the other; `Control+Shift+z` holds the first ones down. */
  async keys(...presses: string[]): Promise<void> {
    for (const chord of presses) {
      const held = chord.split('+');
      const press = held.pop() ?? '';
      for (const down of held) await sendKeys({ down });
      await sendKeys({ press });
      for (const up of held.reverse()) await sendKeys({ up });
    }
    await this.widget.updateComplete;
  }

  /** Waits as long as a busy machine needs. */
  until(is: () => unknown, what: string): Promise<void> {
    return waitUntil(is, what, PATIENCE);
  }

  /** Puts the focus on a cell as Tab and arrows would. */
  focusCell(day: number, slot: number): void {
    Object.assign(this.widget.model, { cursor: { day, slot }, anchor: null });
    this.widget.requestUpdate();
    this.cell(day, slot).tabIndex = 0;
    this.cell(day, slot).focus();
  }

  /** The blocks of a day as they are drawn. */
  blocks(day: number): string[] {
    const track = this.root.querySelectorAll('.day .track:not(.other)')[day];
    return [...(track?.querySelectorAll<HTMLElement>('.block:not(.temporary)') ?? [])].map(
      (block) => block.innerText.split('\n')[0] || block.title,
    );
  }

  /** "Guardar horario", and the sign-in that follows unless somebody is here. */
  async save(windows: ReturnType<typeof watchWindows>): Promise<void> {
    await this.signInBy('save', windows);
  }

  /** Presses a button that asks for a person, who accepts. */
  async signInBy(part: string, windows: ReturnType<typeof watchWindows>): Promise<void> {
    const before = windows.opened.length;
    const known = !!this.provider.querySelector('*') && this.widget.model.host?.person;
    await this.press(part);
    if (known) return;
    await waitUntil(() => windows.opened.length > before, 'window', PATIENCE);
    await acceptIn(this.sandbox, windows.opened[before]!);
  }

  async check(): Promise<void> {
    await still(this.root);
    await assert.isAccessible(this.widget);
  }

  /** As a reload does: what the page held in memory is gone, what it stored stays. */
  leave(): void {
    this.#gone = true;
    this.provider.remove();
  }

  #listen() {
    const root = this.root;
    new MutationObserver(() => {
      const region = root.firstElementChild;
      const text = region?.role === 'status' && region.localName === 'span' ? region.textContent : '';
      if (text && this.heard.at(-1) !== text) this.heard.push(text);
    }).observe(root, { childList: true, subtree: true, characterData: true });
  }
}

/** Someone else saves a desktop's schedule: support of the distributor, or another administrator's session. */
export const saveElsewhere = async (
  sandbox: Sandbox,
  change: (weekly: Week) => Week,
  person: 'support' | 'customer' = 'support',
  more: object = {},
): Promise<void> => {
  const path = `${sandbox.url}/v1/desktops/${sandbox.demo.desktopId}/schedule`;
  const headers = {
    authorization: `Bearer ${await sandbox.signInAs(person)}`,
    'content-type': 'application/json',
  };
  const present = await sandbox.backEnd(path, { headers });
  const schedule = await present.json();
  const body = JSON.stringify({ ...schedule, weekly: change(schedule.weekly), ...more });
  const ifMatch = present.headers.get('etag') ?? '';
  const answer = await sandbox.backEnd(path, {
    method: 'PUT',
    body,
    headers: { ...headers, 'if-match': ifMatch },
  });
  if (!answer.ok) throw new Error(await answer.text());
};
