import { isMostradorError, type Mostrador } from '@mostrador/client';
import type { MostradorHost } from '../../provider/context.ts';
import { beginningOf } from '../../provider/event-hub.ts';
import { shareEvents } from '../../provider/share-events.ts';
import { type Trouble, troubleOf } from '../../provider/trouble.ts';
import type { Newcomer, SignUp } from '../types.ts';

const TICK_MS = 1_000;

/** The token is spent, or the sign-up is gone: nothing more can be known here. */
const isOver = (error: unknown) =>
  isMostradorError(error, 'session_expired', 'invalid_credential', 'authentication_required', 'not_found');

/**
 * Keeps a sign-up as the platform tells it: over the newcomer's own event stream, shared among the tabs, and by
 * reading again where there is none. Ticks each second while something counts.
 */
export class Following {
  readonly newcomer: Newcomer;
  /** Null until it is read; for ever where there is no token. */
  signUp: SignUp | null = null;
  trouble: Trouble | null = null;
  over = false;
  /** What failed last was the asking for a mail, and it was not refused: it may be asked for once more. */
  unsent = false;

  readonly #changed: () => void;
  #host: MostradorHost | undefined;
  #client: Mostrador | undefined;
  #events: ReturnType<typeof shareEvents> | undefined;
  #ticking: ReturnType<typeof setInterval> | undefined;

  constructor(newcomer: Newcomer, changed: () => void) {
    this.newcomer = newcomer;
    this.#changed = changed;
  }

  /** Business time in milliseconds. */
  get now(): number {
    return this.#host?.now() ?? Date.now();
  }

  /** Seconds until another mail may be asked for; null when none can be. */
  get resendSeconds(): number | null {
    const after = this.signUp?.resendAfter;
    return after ? Math.max(0, Math.ceil((Date.parse(after) - this.now) / 1000)) : null;
  }

  follow(host: MostradorHost): void {
    const last = this.#host;
    this.#host = host;
    const { token, id } = this.newcomer;
    if (!token || this.over) return;
    if (!last || last.locale !== host.locale || last.baseUrl !== host.baseUrl) {
      this.#client = host.clientWith(token);
      this.#events?.stop();
      this.#events = shareEvents({
        client: this.#client,
        name: `mostrador:${host.baseUrl}:${id}`,
        lastEventId: undefined,
        since: beginningOf(this.now),
        onEvent: ({ type }) => {
          if (type === 'reset' || type === 'sign-up.updated') void this.read();
        },
        onStatus: () => {},
      });
      void this.read();
    } else if (host.online && !last.online) void this.read();
    this.#ticking ??= setInterval(this.#tick, TICK_MS);
  }

  stop(): void {
    this.#events?.stop();
    this.#events = undefined;
    clearInterval(this.#ticking);
    this.#ticking = undefined;
    this.#host = undefined;
  }

  read(): Promise<void> {
    const { id } = this.newcomer;
    return this.#ask((client) => client.get('/v1/sign-ups/{id}', { params: { path: { id } } }));
  }

  /** Asks for the activation mail again. */
  resend(): Promise<void> {
    return this.#ask((client) => client.post('/v1/profiles/activation/resend', {}), true);
  }

  async #ask(question: (client: Mostrador) => Promise<SignUp>, sends = false): Promise<void> {
    const client = this.#client;
    if (!client) return;
    try {
      const signUp = await question(client);
      if (client !== this.#client) return;
      this.signUp = signUp;
      this.trouble = null;
      this.unsent = false;
    } catch (error) {
      if (client !== this.#client || !this.#host) return;
      this.over = isOver(error);
      this.unsent = sends && !(isMostradorError(error) && error.status >= 400 && error.status < 500);
      if (this.over) this.#events?.stop();
      this.trouble = troubleOf(error, this.#host.locale, this.#host.online);
    }
    this.#changed();
  }

  #tick = () => {
    if (this.signUp?.state === 'provisioning' || this.resendSeconds !== null) this.#changed();
  };
}
