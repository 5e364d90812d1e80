import type { EmbedSession } from './context.ts';

/** The host page's callback: asks the site's own back end; null when the site has nobody signed in. */
export type FetchSession = () => Promise<EmbedSession | null>;

/** The site gave no embed session. `status` is its answer's, 0 without one. */
export class MostradorSessionError extends Error {
  readonly code = 'session_unavailable';
  readonly status: number;

  constructor(status: number, options?: ErrorOptions) {
    super(`The site gave no embed session (${status || 'no answer'})`, options);
    this.name = 'MostradorSessionError';
    this.status = status;
  }
}

const checked = (session: EmbedSession | null | undefined): EmbedSession | null => {
  if (session && typeof session.token !== 'string') throw new TypeError('fetchSession gave no token');
  return session ?? null;
};

const WAIT_MS = 15_000;

/** Rejects when the time is over: a site that never answers must not leave its widgets waiting for ever. */
const tooLate = () =>
  new Promise<never>((_, reject) => {
    const signal = AbortSignal.timeout(WAIT_MS);
    signal.addEventListener('abort', () => reject(signal.reason));
  });

/** The callback with every failure made a {@link MostradorSessionError}. */
export const guarded = async (fetchSession: FetchSession): Promise<EmbedSession | null> => {
  try {
    return checked(await Promise.race([fetchSession(), tooLate()]));
  } catch (cause) {
    throw cause instanceof MostradorSessionError ? cause : new MostradorSessionError(0, { cause });
  }
};

/** The callback of a page without script: GET on the page's own origin; 401 or 204 mean nobody. */
export const sessionFromUrl = async (url: string): Promise<EmbedSession | null> => {
  const target = new URL(url, document.baseURI);
  if (target.origin !== location.origin) throw new TypeError('session-url must lie on the page’s own origin');
  const response = await fetch(target, { headers: { accept: 'application/json' }, cache: 'no-store' });
  if (response.status === 401 || response.status === 204) return null;
  if (!response.ok) throw new MostradorSessionError(response.status);
  return response.json() as Promise<EmbedSession>;
};
