import type { Mostrador } from '@mostrador/client';
import { gridOf } from '@mostrador/domain';
import type { MostradorEvent, MostradorHost } from '../../provider/context.ts';
import { type Trouble, troubleOf } from '../../provider/trouble.ts';
import type { Desktop, Reading, Schedule, Version } from '../types.ts';

/** A burst of events is one reading. */
const COALESCE_MS = 80;
const PAGE = { limit: 100 };

export const versionOf = (schedule: Schedule, response: Response): Version => ({
  schedule,
  etag: response.headers.get('ETag') ?? '',
  grid: gridOf(schedule.weekly),
});

/** The schedule as it is saved now, with its version. */
export const readVersion = async (client: Mostrador, id: string, signal?: AbortSignal): Promise<Version> => {
  const { data, response } = await client.send('get', '/v1/desktops/{id}/schedule', {
    signal,
    params: { path: { id } },
  });
  return versionOf(data, response);
};

/** Which desktop the page names, and which one the person chose where it names none. */
export interface Wanted {
  named: string | undefined;
  chosen: string | undefined;
}

/** What there is to choose from: all that the account has, or the one that the page names. */
const list = async (client: Mostrador, { named }: Wanted, signal: AbortSignal): Promise<Desktop[]> => {
  if (named) return [await client.get('/v1/desktops/{id}', { signal, params: { path: { id: named } } })];
  return (await client.get('/v1/desktops', { signal, params: { query: PAGE } })).data;
};

/** The one that was chosen, else the first that works. */
const pick = (desktops: readonly Desktop[], { chosen }: Wanted): Desktop | undefined =>
  desktops.find(({ id }) => id === chosen) ??
  desktops.find(({ state }) => state === 'on' || state === 'off') ??
  desktops[0];

const read = async (client: Mostrador, wanted: Wanted, signal: AbortSignal): Promise<Reading | Nothing> => {
  const all = await list(client, wanted, signal);
  // The always-on family has no schedule (SV-11).
  const choices = all.filter(({ plan }) => plan.family === 'scheduled');
  const desktop = pick(choices, wanted);
  if (!desktop) return all.length ? 'always-on' : 'none';
  const path = { id: desktop.id };
  const [version, usage] = await Promise.all([
    readVersion(client, desktop.id, signal),
    client.get('/v1/desktops/{id}/usage', { signal, params: { path } }),
  ]);
  return { choices, desktop, version, usage };
};

/** Why there is no schedule to show. */
export type Nothing = 'none' | 'always-on';

/** Reads a desktop and its schedule, and again whenever the platform says that they changed. One reading at a time. */
export class DesktopLoader {
  readonly wanted: Wanted = { named: undefined, chosen: undefined };
  /** Undefined until the first reading succeeded. */
  reading: Reading | undefined;
  /** Why the first reading found no schedule. */
  nothing: Nothing | null = null;
  trouble: Trouble | null = null;
  /** Instant (ms) of the last reading. */
  readAt = 0;
  /** Who read it: its `may` is about that one, and about nobody who signed in since. */
  reader: Mostrador | undefined;

  readonly #changed: () => void;
  #host: MostradorHost | undefined;
  #unsubscribe: (() => void) | undefined;
  #round: AbortController | undefined;
  #again = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Reads whenever the answers may differ: another client, session or network. */
  follow(host: MostradorHost): void {
    const last = this.#host;
    this.#host = host;
    if (host.subscribe !== last?.subscribe) {
      this.#unsubscribe?.();
      this.#unsubscribe = host.subscribe(this.#hear);
    }
    if (last?.accountId && host.accountId !== last.accountId) this.reading = undefined;
    if (host.session === 'failed') this.#fail(host.sessionError);
    else if (host.client !== last?.client || host.session !== last.session || (host.online && !last.online))
      void this.#read();
  }

  stop(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    clearTimeout(this.#timer);
    this.#round?.abort();
    this.#round = undefined;
    this.#host = undefined;
  }

  /** Another desktop than the one before. */
  choose(wanted: Partial<Wanted>): void {
    Object.assign(this.wanted, wanted);
    this.reading = undefined;
    void this.#read();
  }

  /** Reads again; while a reading is under way, once more after it. */
  async reload(): Promise<void> {
    if (this.#round) this.#again = true;
    else await this.#read();
  }

  /** A person asked for another try. */
  retry(): void {
    this.#host?.retry();
    void this.reload();
  }

  #hear = ({ type, ...event }: MostradorEvent) => {
    const subject = 'subject' in event ? event.subject : undefined;
    const ours = type === 'reset' || /^(desktop|schedule|power-session)\./.test(type);
    const shown = this.reading?.desktop.id;
    const other = subject?.type === 'desktop' && shown && subject.id !== shown;
    if (!ours || other) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.reload(), COALESCE_MS);
  };

  async #read(): Promise<void> {
    const host = this.#host;
    if (!host || host.session === 'starting' || host.session === 'failed' || host.session === 'visitor')
      return;
    this.#round?.abort();
    const round = new AbortController();
    const { signal } = round;
    this.#round = round;
    this.#again = false;
    try {
      const found = await read(host.client, this.wanted, signal);
      if (signal.aborted) return;
      const some = typeof found === 'object';
      Object.assign(this, { reading: some ? found : undefined, nothing: some ? null : found });
      Object.assign(this, { trouble: null, readAt: host.now(), reader: host.client });
    } catch (error) {
      if (signal.aborted) return;
      this.trouble = troubleOf(error, host.locale, host.online);
    }
    this.#round = undefined;
    this.#changed();
    if (this.#again) void this.#read();
  }

  #fail(error: unknown) {
    const { locale = 'es-MX', online = true } = this.#host ?? {};
    this.trouble = troubleOf(error, locale, online);
    this.#changed();
  }
}
