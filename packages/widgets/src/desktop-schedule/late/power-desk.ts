import type { Mostrador, Schemas } from '@mostrador/client';
import { MostradorPowerStartedEvent } from '../../events/power-started.ts';
import type { Person } from '../../provider/context.ts';
import type { Desk } from './desk.ts';

const SECOND_MS = 1_000;
/** Minutes left at which a screen reader hears of it. */
const SAID_AT = [30, 10, 1];

/** `02:41:07` of milliseconds. */
export const countdown = (ms: number): string => {
  const seconds = Math.max(0, Math.ceil(ms / SECOND_MS));
  const two = (value: number) => `${Math.floor(value)}`.padStart(2, '0');
  return `${two(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}`;
};

/** The temporary power-on: begins, begins anew, ends; and its clock, by its end and the server's time. */
export class PowerDesk {
  readonly #desk: Desk;
  #timer: ReturnType<typeof setInterval> | undefined;
  #minutes = Number.POSITIVE_INFINITY;
  /** What has the focus of the person who began it: drawn anew it would take the focus along. */
  #held: Element | null = null;
  /** Whether the confirmation of switching off is open. */
  asks = false;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  get #session() {
    return this.#desk.model.reading?.desktop.power.session ?? null;
  }

  /** Milliseconds that are left. */
  get left(): number {
    const { host } = this.#desk.model;
    return this.#session && host ? Date.parse(this.#session.endsAt) - host.now() : 0;
  }

  async start(signingIn: Promise<Person> | null | undefined): Promise<void> {
    this.#held = this.#root.querySelector('[part~=power]:focus');
    await this.#act('starting', signingIn, async (client, id) => {
      const session = await client.post('/v1/desktops/{id}/power-sessions', { params: { path: { id } } });
      this.#began(session);
    });
  }

  /** "Otras 3 h". Call it inside the click. */
  async extend(): Promise<void> {
    await this.#act('starting', this.#desk.model.signIn('power:start'), async (client, id) => {
      const init = { params: { path: { id } } };
      this.#began(await client.post('/v1/desktops/{id}/power-sessions/extension', init));
    });
  }

  ask(asks: boolean): void {
    this.asks = asks;
    this.#desk.model.element.requestUpdate();
  }

  /** "Sí, apagar". Call it inside the click. */
  async end(): Promise<void> {
    const person = this.#desk.model.signIn('power:start');
    this.ask(false);
    await this.#act('stopping', person, async (client, id) => {
      await client.delete('/v1/desktops/{id}/power-sessions', { params: { path: { id } } });
      this.#desk.say({ key: 'text', text: this.#desk.words.t('saidStopped') });
    });
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.asks = false;
    this.#dialog?.close();
  }

  /** Runs the clock while there is something to count, and opens the dialog that is asked for. */
  updated(): void {
    const { element } = this.#desk.model;
    if (!element.isConnected) return;
    const session = this.#session;
    if (session && !this.#timer) this.#timer = setInterval(this.#tick, SECOND_MS);
    if (!session) this.#rest();
    else this.#tick();
    const dialog = this.#dialog;
    if (this.asks && !dialog?.open) dialog?.showModal();
    if (!this.asks) dialog?.close();
    this.#keepFocus();
  }

  get #root() {
    return this.#desk.model.element.renderRoot;
  }

  get #dialog() {
    return this.#root?.querySelector('dialog');
  }

  /** From the button to what runs in its place, and back to it where it failed or is over. */
  #keepFocus() {
    const held = this.#held;
    if (!held) return;
    if (held.isConnected) {
      if (!held.matches(':focus')) this.#held = null;
      return;
    }
    const here = document.activeElement === document.body;
    const place = here ? this.#root.querySelector<HTMLElement>('.running,[part~=power]') : null;
    place?.focus();
    this.#held = place;
  }

  #rest() {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#minutes = Number.POSITIVE_INFINITY;
    this.asks = false;
  }

  #began(session: Schemas['PowerSession']) {
    const { element } = this.#desk.model;
    this.#minutes = Number.POSITIVE_INFINITY;
    element.dispatchEvent(new MostradorPowerStartedEvent(session));
    this.#desk.say({ key: 'text', text: this.#desk.draw.startedSaid(session.endsAt) });
  }

  /** Only the clock's own text changes each second. */
  #tick = () => {
    const { model, words } = this.#desk;
    const { left } = this;
    const clock = model.element.renderRoot.querySelector('.countdown');
    const text = countdown(left);
    if (clock && clock.textContent !== text) clock.textContent = text;
    const minutes = Math.ceil(left / 60_000);
    const passed = SAID_AT.find(
      (at) => minutes <= at && this.#minutes > at && this.#minutes !== Number.POSITIVE_INFINITY,
    );
    if (passed && left > 0) this.#desk.say({ key: 'text', text: words.t('saidMinutes', { count: minutes }) });
    this.#minutes = minutes;
    // The platform switches it off; its event may be late.
    if (left <= 0 && this.#timer) {
      this.#rest();
      void model.loader.reload();
    }
  };

  async #act(
    busy: 'starting' | 'stopping',
    signingIn: Promise<Person> | null | undefined,
    work: (client: Mostrador, id: string) => Promise<void>,
  ): Promise<void> {
    const desk = this.#desk;
    if (desk.busy || !(await desk.admit(signingIn))) return;
    const { host, reading, loader } = desk.model;
    if (!host || !reading) return;
    desk.set(busy);
    try {
      await work(host.client, reading.desktop.id);
    } catch (error) {
      desk.refuse(error);
    }
    await loader.reload();
    desk.set(null);
  }
}
