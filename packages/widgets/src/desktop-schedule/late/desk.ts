import { isMostradorError } from '@mostrador/client';
import { weeklyOf } from '@mostrador/domain';
import { MostradorErrorEvent } from '../../events/error.ts';
import { MostradorScheduleSavedEvent } from '../../events/schedule-saved.ts';
import { Announcer } from '../../parts/announcer.ts';
import type { MostradorHost, Person } from '../../provider/context.ts';
import { MostradorSignInError } from '../../provider/context.ts';
import { readVersion, versionOf } from '../model/desktop-loader.ts';
import type { ScheduleModel } from '../model/schedule-model.ts';
import type { Version } from '../types.ts';
import { DeskDrawing } from './draw.ts';
import { Edits } from './edits.ts';
import { Hands } from './hands/hands.ts';
import { KeptFocus } from './hands/kept-focus.ts';
import { type Said, sayingOf } from './hands/said.ts';
import { type DeskTexts, deskMessages } from './messages.ts';
import { asksAnew, type Notice, noticeOf } from './notice.ts';
import { PowerDesk } from './power-desk.ts';
import { PRESETS } from './presets.ts';
import { deskStyles } from './styles.ts';
import { closeByEscape } from './unfolded.ts';

const SAY_EVERY_MS = 500;

/** Editing, saving, switching on and off, and whatever they meet: fetched when a person comes near the widget. */
export class Desk {
  readonly model: ScheduleModel;
  readonly power: PowerDesk;
  readonly draw: DeskDrawing;
  readonly edits: Edits;
  readonly hands: Hands;
  readonly #announcer: Announcer;
  readonly #focus: KeptFocus;
  busy: 'signing-in' | 'saving' | 'starting' | 'stopping' | null = null;
  notice: Notice | null = null;
  /** The platform refused who is signed in: asks anew, whatever the host still believes. */
  unwelcome = false;

  constructor(model: ScheduleModel) {
    this.model = model;
    this.power = new PowerDesk(this);
    this.draw = new DeskDrawing(this);
    this.edits = new Edits(model, (said) => this.say(said));
    this.hands = new Hands(this);
    this.#focus = new KeptFocus(model);
    closeByEscape(model);
    this.#announcer = new Announcer(model.element, SAY_EVERY_MS);
    const sheet = deskStyles.styleSheet;
    const root = model.element.shadowRoot;
    if (sheet && root && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
  }

  get words(): DeskTexts {
    const { element, host } = this.model;
    return deskMessages(element.texts?.locale ?? host?.locale ?? 'es-MX', element);
  }

  get saving(): boolean {
    return this.busy === 'saving';
  }

  /** Says an act to screen readers. */
  say(said: Said): void {
    const { texts } = this.model.element;
    if (texts) this.#announcer.announce(sayingOf(texts, this.words, this.model, said));
  }

  /** A week to begin from in the place of the present one. */
  begin(preset: keyof typeof PRESETS): void {
    this.edits.commit({ grid: PRESETS[preset] }, { key: 'saidPreset' });
  }

  stop(): void {
    this.power.stop();
  }

  willUpdate(): void {
    this.#focus.hold();
  }

  updated(): void {
    this.power.updated();
    this.#focus.keep();
  }

  /**
   * Saves the draft over the version that it was made of, or over the one it met.
   * @param signingIn who signs in for it; null when that person is here
   */
  async save(signingIn: Promise<Person> | null | undefined, effectiveFrom?: string): Promise<void> {
    const { saved, conflict } = this.model;
    const base = conflict?.theirs ?? saved;
    if (this.busy || !base || !(await this.admit(signingIn))) return;
    const { host, reading } = this.model;
    if (!host || !reading) return;
    this.set('saving');
    try {
      await this.#put(host, base, reading.desktop.id, effectiveFrom);
    } catch (error) {
      this.set(null);
      await this.#refused(error, host, reading.desktop.id);
    }
    this.set(null);
  }

  /** "Usar los guardados": theirs stays, the draft goes. */
  useSaved(): void {
    const { conflict } = this.model;
    this.notice = null;
    if (conflict) this.model.adopt(conflict.theirs);
  }

  /** Compares the two, or goes back to editing before choosing. */
  compare(open: boolean): void {
    const { model } = this;
    if (model.conflict) model.conflict = { ...model.conflict, open };
    model.element.requestUpdate();
  }

  tellConflict(): void {
    this.say({ key: 'text', text: this.draw.conflictSaid() });
  }

  /** Whether whoever signs in may go on: an account with other desktops means that this one is not theirs. */
  async admit(signingIn: Promise<Person> | null | undefined): Promise<boolean> {
    this.notice = null;
    if (signingIn === null) return true;
    const shown = this.model.host?.accountId;
    this.set('signing-in');
    try {
      const person = await (signingIn ?? Promise.reject(new MostradorSignInError('failed')));
      this.unwelcome = false;
      if (!shown || person.account?.id === shown) return true;
      this.tell({ kind: 'words', code: 'account_changed', words: 'otherAccount' });
    } catch (error) {
      this.tell(noticeOf(error, this.model.host?.locale ?? 'es-MX'));
    } finally {
      this.set(null);
    }
    return false;
  }

  set(busy: Desk['busy']): void {
    this.busy = busy;
    this.model.element.requestUpdate();
  }

  tell(notice: Notice): void {
    this.notice = notice;
    const title = notice.kind === 'failure' ? notice.failure.title : notice.code;
    this.model.element.dispatchEvent(new MostradorErrorEvent({ code: notice.code, title }));
    this.model.element.requestUpdate();
  }

  /** Says what a refusal means, and asks for another person where this one's session is over. */
  refuse(error: unknown): void {
    if (asksAnew(error)) this.unwelcome = true;
    this.tell(noticeOf(error, this.model.host?.locale ?? 'es-MX'));
  }

  async #put(host: MostradorHost, base: Version, id: string, effectiveFrom?: string) {
    const { draft, wall } = this.model;
    const { exceptions, effectiveFrom: planned } = base.schedule;
    const from = effectiveFrom ?? (planned && planned > wall.slice(0, 10) ? planned : null);
    const { data, response } = await host.client.send('put', '/v1/desktops/{id}/schedule', {
      params: { path: { id } },
      ifMatch: base.etag,
      body: {
        timezone: draft.timezone,
        weekly: weeklyOf(draft.grid) as never,
        exceptions,
        effectiveFrom: from,
      },
    });
    this.#saved(versionOf(data, response));
  }

  #saved(version: Version) {
    const { model } = this;
    model.adopt(version);
    this.say({ key: 'saidSaved' });
    model.element.dispatchEvent(new MostradorScheduleSavedEvent(version.schedule));
    void model.loader.reload();
  }

  async #refused(error: unknown, host: MostradorHost, id: string): Promise<void> {
    const { model } = this;
    if (isMostradorError(error, 'version_conflict')) {
      const theirs = await readVersion(host.client, id).catch(() => null);
      return theirs ? model.meet(theirs) : this.refuse(error);
    }
    if (isMostradorError(error, 'network_error', 'timeout', 'unexpected_response')) {
      // It may have arrived: what is saved now tells.
      const now = await readVersion(host.client, id).catch(() => null);
      const { grid, timezone } = model.draft;
      if (now && now.etag !== model.saved?.etag && now.grid === grid && now.schedule.timezone === timezone)
        return this.#saved(now);
    }
    this.refuse(error);
    if (isMostradorError(error, 'desktop_expired', 'state_conflict', 'forbidden')) void model.loader.reload();
  }
}

/** The desk of a widget, once it speaks its language. */
export const openDesk = async (model: ScheduleModel): Promise<Desk> => {
  await deskMessages.load(model.element.texts?.locale ?? 'es-MX');
  return new Desk(model);
};
