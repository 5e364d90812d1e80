import { type Cell, gridHours, gridOf, type WeekGrid } from '@mostrador/domain';
import type { ReactiveElement } from 'lit';
import type { MostradorHost, Person } from '../../provider/context.ts';
import type { Editor } from '../grid/editor.ts';
import type { Desk } from '../late/desk.ts';
import type { Texts } from '../messages.ts';
import type { Brush, Desktop, Reading, Version } from '../types.ts';
import { wallOf } from '../words.ts';
import { changesBetween, weekdayOf } from './changes.ts';
import { DesktopLoader } from './desktop-loader.ts';
import { History } from './history.ts';
import { type Draft, keepDraft, keptDraft } from './kept-draft.ts';
import { isExpired } from './moment.ts';

/** What a flow asks of its element. */
export interface ScheduleElement extends ReactiveElement {
  /** Whether it shows the whole week, where two schedules have room beside each other. */
  readonly wide: boolean;
  /** In its language; undefined until that is fetched. */
  readonly texts: Texts | undefined;
  readonly editor: Editor;
}

/** Someone else's schedule that a draft met; `open` while the two are compared. */
export interface Conflict {
  readonly theirs: Version;
  readonly open: boolean;
}

/** Pieces that unfold over or in the place of the grid. */
export type Panel = 'hours' | 'copy' | 'zone' | 'presets' | 'block' | null;

const NOTHING: Draft = { grid: '0'.repeat(336), timezone: 'UTC' };

/** A desktop's week as it is saved and as a person would have it. Draws nothing. */
export class ScheduleModel {
  readonly element: ScheduleElement;
  readonly loader = new DesktopLoader(() => this.#take());
  host: MostradorHost | undefined;
  /** What is saved, as far as this page knows. */
  saved: Version | null = null;
  history = new History(NOTHING);
  conflict: Conflict | null = null;
  cursor: Cell = { day: 0, slot: 16 };
  anchor: Cell | null = null;
  brush: Brush = 'paint';
  panel: Panel = null;
  /** The day that Ctrl+C took. */
  copied: number | null = null;
  /** Editing, saving, switching, and what they meet: fetched when a person comes near. */
  desk: Desk | undefined;
  #opening: Promise<Desk | undefined> | undefined;
  #failed = false;
  #desktopId: string | undefined;

  constructor(element: ScheduleElement) {
    this.element = element;
  }

  get reading(): Reading | null {
    return this.loader.reading ?? null;
  }

  get draft(): Draft {
    return this.history.present;
  }

  get grid(): WeekGrid {
    return this.draft.grid;
  }

  /** Changes that are not saved; a change of zone is one. */
  get changes(): number {
    const { saved, draft } = this;
    if (!saved) return 0;
    return changesBetween(saved.grid, draft.grid) + Number(saved.schedule.timezone !== draft.timezone);
  }

  get budget(): number {
    return this.reading?.desktop.quota.weeklyHours ?? 0;
  }

  /** Hours of the week beyond the budget. */
  get excess(): number {
    return Math.max(0, gridHours(this.grid) - this.budget);
  }

  /** The wall clock in the desktop's zone, `YYYY-MM-DDTHH:MM`. */
  get wall(): string {
    return wallOf(this.host?.now() ?? 0, this.zone);
  }

  /** The zone that holds now. */
  get zone(): string {
    return this.reading?.desktop.timezone ?? 'UTC';
  }

  get expired(): boolean {
    const desktop = this.reading?.desktop;
    return !!desktop && isExpired(desktop, this.host?.now() ?? 0);
  }

  /**
   * Whether the person here may do it (EV-03, EV-04), as far as was read. The site itself never may: it asks a person
   * to sign in, and for a moment what was read before is about the site.
   */
  may(act: keyof Desktop['may']): boolean {
    const { host, loader, reading } = this;
    return !host?.person || loader.reader !== host.client || !!reading?.desktop.may[act];
  }

  /** Whether the person here only looks. */
  get onlyLooks(): boolean {
    return !this.may('editSchedule');
  }

  get locked(): boolean {
    const state = this.reading?.desktop.state;
    const runs = state === 'on' || state === 'off';
    return this.onlyLooks || this.expired || !runs || !!this.conflict?.open || !!this.desk?.busy;
  }

  /** Whether the first view already needs the desk: what it draws would move the rest when it comes. */
  get waits(): boolean {
    const desktop = this.reading?.desktop;
    if (!desktop || this.desk || this.#failed) return false;
    const { power, problem, switching, state } = desktop;
    const later = this.saved?.schedule.inForce;
    const runs = state === 'on' || state === 'off';
    return !!(power.session || problem || switching || later || this.conflict || !runs || this.expired);
  }

  follow(host: MostradorHost | undefined): void {
    this.host = host;
    if (host) this.loader.follow(host);
  }

  stop(): void {
    this.loader.stop();
    this.desk?.stop();
    this.host = undefined;
  }

  /** Fetches what edits and saves, once; undefined when it cannot be had. */
  open(): Promise<Desk | undefined> {
    this.#opening ??= import('../late/desk.ts')
      .then(({ openDesk }) => openDesk(this))
      .then((desk) => {
        this.desk = desk;
        this.element.requestUpdate();
        return this.desk;
      })
      .catch(() => {
        this.#opening = undefined;
        this.#failed = true;
        this.element.requestUpdate();
        return undefined;
      });
    return this.#opening;
  }

  /** Has the desk do something, as soon as it is there. */
  async ask(act: (desk: Desk) => void): Promise<void> {
    const desk = this.desk ?? (await this.open());
    if (desk) act(desk);
  }

  /** Signs in whoever may do it, unless that person is here. Call it inside the click. */
  signIn(scope: 'schedule:write' | 'power:start'): Promise<Person> | null | undefined {
    const { host, desk } = this;
    if (host?.person?.scopes.includes(scope) && !desk?.unwelcome) return null;
    const person = host?.signIn({ source: this.element });
    // Whoever awaits it hears of its failure; until then it must not count as unheard.
    person?.catch(() => {});
    return person;
  }

  /** "Guardar horario". Call it inside the click: it may open the platform's window. */
  async save(effectiveFrom?: string): Promise<void> {
    const person = this.signIn('schedule:write');
    await (await this.open())?.save(person, effectiveFrom);
  }

  /** "Encender 3 horas". Call it inside the click. */
  async startPower(): Promise<void> {
    const person = this.signIn('power:start');
    await (await this.open())?.power.start(person);
  }

  /** A version that is saved now, and nothing else. */
  adopt(version: Version): void {
    this.saved = version;
    this.conflict = null;
    this.history = new History({ grid: version.grid, timezone: version.schedule.timezone });
    this.keep();
    this.element.requestUpdate();
  }

  /** Someone else's version that this draft met: nothing is saved until one of them is chosen. */
  meet(theirs: Version): void {
    const { grid, timezone } = this.draft;
    if (theirs.grid === grid && theirs.schedule.timezone === timezone) this.adopt(theirs);
    else {
      this.conflict = { theirs, open: this.element.wide };
      void this.open().then((desk) => desk?.tellConflict());
      this.element.requestUpdate();
    }
  }

  /** Keeps what is not saved across a reload of the tab. */
  keep(): void {
    const { saved, changes, draft } = this;
    if (this.#desktopId && saved) keepDraft(this.#desktopId, changes ? { ...draft, etag: saved.etag } : null);
  }

  #take() {
    const { reading } = this;
    const version = reading?.version;
    if (reading && version && reading.desktop.id !== this.#desktopId) this.#begin(reading);
    else if (version && version.etag !== (this.conflict?.theirs ?? this.saved)?.etag && !this.desk?.saving) {
      if (this.changes) this.meet(version);
      else this.adopt(version);
    }
    if (this.waits) void this.open();
    this.element.requestUpdate();
  }

  /** The first reading of a desktop: what was left unsaved of it comes back. */
  #begin({ desktop, version }: Reading) {
    this.#desktopId = desktop.id;
    const kept = keptDraft(desktop.id);
    this.cursor = { day: weekdayOf(this.wall.slice(0, 10)), slot: 16 };
    this.saved = version;
    this.conflict = null;
    this.history = new History({
      grid: gridOf(version.schedule.weekly),
      timezone: version.schedule.timezone,
    });
    if (!kept) return;
    this.history.push({ grid: kept.grid, timezone: kept.timezone });
    if (kept.etag !== version.etag) this.meet(version);
  }
}
