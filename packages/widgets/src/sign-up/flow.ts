import type { LitElement } from 'lit';
import { MostradorErrorEvent } from '../events/error.ts';
import { MostradorSignedUpEvent } from '../events/signed-up.ts';
import type { MostradorHost } from '../provider/context.ts';
import { troubleOf } from '../provider/trouble.ts';
import type { Desk } from './desk/desk.ts';
import { Entries } from './entries.ts';
import type { SignUpTexts } from './messages.ts';
import { forgetNewcomer, keepNewcomer, keptNewcomer, returnedToken } from './newcomer.ts';
import { OptionsReader } from './options-reader.ts';
import type { Progress } from './progress/progress.ts';
import type { FormKind, Newcomer } from './types.ts';

/** The element around. */
export interface FlowElement extends LitElement {
  readonly texts: SignUpTexts;
  /** The form in the page, once it is drawn. */
  readonly form: HTMLFormElement | undefined;
  say(text: string): void;
  restart(): void;
  signIn(): void;
}

let made = 0;

/**
 * From the empty form to the account: what is read, what is typed, what was sent and what comes of it. Draws
 * nothing; what is needed once somebody types, or has signed up, is fetched then.
 */
export class SignUpFlow {
  readonly element: FlowElement;
  readonly entries: Entries;
  readonly reader: OptionsReader;
  host: MostradorHost | undefined;
  kind: FormKind = 'customer';
  desk: Desk | null = null;
  newcomer: Newcomer | null = null;
  /** Somebody is back from the activation; who it is is being read. */
  returning = false;
  /** Null while its code is fetched. */
  progress: Progress | null = null;

  readonly #id = `mostrador-sign-up-${++made}`;
  #opened = '';
  #opening: Promise<Desk | null> | undefined;

  constructor(element: FlowElement) {
    this.element = element;
    this.entries = new Entries(this.changed);
    this.reader = new OptionsReader(() => this.#read());
  }

  readonly changed = (): void => this.element.requestUpdate();

  readonly say = (text: string): void => this.element.say(text);

  /** Ids in the page are generated: several forms may stand in it. */
  readonly id = (name: string): string => `${this.#id}-${name}`;

  get texts(): SignUpTexts {
    return this.element.texts;
  }

  get form(): HTMLFormElement | undefined {
    return this.element.form;
  }

  /** As this kind nobody may sign up here: why, where it is known; null while anybody may. */
  get closed() {
    if (this.host && !this.host.publishableKey) return { reason: 'no_key' as const };
    const { options } = this.reader;
    const kind = options?.kinds.find((each) => each.kind === this.kind);
    return options && !kind?.available ? { reason: kind?.reason ?? null } : null;
  }

  /** The host or the kind changed, or the element was connected. */
  follow(host: MostradorHost | undefined, kind: FormKind): void {
    this.host = host;
    if (!host) return;
    const place = `${kind} ${host.publishableKey}`;
    if (place !== this.#opened) this.#open(place, kind, host);
    this.reader.follow(host);
    this.progress?.follow(host);
  }

  /** The element was removed. What is typed stays kept, what was sent too. */
  stop(): void {
    this.#leave();
    this.entries.stop();
    this.reader.stop();
    this.#opened = '';
    this.host = undefined;
  }

  /** What follows the first touch, fetched once; null when it cannot be had, which the frame then says. */
  open(): Promise<Desk | null> {
    this.#opening ??= this.#fetchDesk();
    return this.#opening;
  }

  /** The platform took the form. */
  sent(host: MostradorHost, newcomer: Newcomer): void {
    this.entries.clear();
    this.newcomer = newcomer;
    keepNewcomer(host.publishableKey, this.kind, newcomer);
    this.element.dispatchEvent(new MostradorSignedUpEvent({ id: newcomer.id, kind: this.kind }));
    void this.#followNewcomer(newcomer);
  }

  /** Back to the form, with what this page still knows of it. */
  restart(): void {
    const { host, kind } = this;
    this.#leave();
    this.newcomer = null;
    if (host) forgetNewcomer(host.publishableKey, kind);
    this.entries.change({ attempt: null, step: 0 });
  }

  #open(place: string, kind: FormKind, host: MostradorHost) {
    const { publishableKey } = host;
    this.#leave();
    this.#opened = place;
    this.kind = kind;
    this.entries.open(publishableKey, kind);
    this.newcomer = keptNewcomer(publishableKey, kind);
    const token = returnedToken();
    if (token) void this.#takeUp(host, token);
    else if (this.newcomer) void this.#followNewcomer(this.newcomer);
  }

  #leave() {
    this.desk?.stop();
    this.progress?.stop();
    this.desk = null;
    this.progress = null;
    this.#opening = undefined;
  }

  async #fetchDesk(): Promise<Desk | null> {
    const opened = this.#opened;
    try {
      const { Desk } = await import('./desk/desk.ts');
      const desk = await Desk.open(this);
      if (opened === this.#opened) this.desk = desk;
    } catch (error) {
      this.#opening = undefined;
      this.reader.fail(troubleOf(error, this.host?.locale ?? 'es-MX', true));
    }
    this.changed();
    return this.desk;
  }

  /** Somebody comes back from the activation. */
  async #takeUp(host: MostradorHost, token: string) {
    const { kind, newcomer: known } = this;
    this.returning = true;
    try {
      const { newcomerOf } = await import('./progress/returning.ts');
      const newcomer = await newcomerOf(host.clientWith(token), token, kind);
      if (newcomer && this.host && kind === this.kind) {
        this.newcomer = { ...newcomer, email: known?.id === newcomer.id ? known.email : null };
        keepNewcomer(host.publishableKey, kind, this.newcomer);
      }
    } catch {
      // A link that was followed too late: what this tab knows by itself goes on.
    }
    this.returning = false;
    this.changed();
    if (this.newcomer) await this.#followNewcomer(this.newcomer);
  }

  async #followNewcomer(newcomer: Newcomer) {
    const { Progress } = await import('./progress/progress.ts');
    const progress = await Progress.open(this.element, this.kind, newcomer);
    if (newcomer !== this.newcomer || !this.host) return;
    this.progress = progress;
    this.progress.follow(this.host);
    this.changed();
  }

  #read() {
    const { trouble } = this.reader;
    if (trouble) this.element.dispatchEvent(new MostradorErrorEvent(trouble.problem));
    this.changed();
  }
}
