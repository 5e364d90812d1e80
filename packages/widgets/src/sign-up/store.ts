/** Null where a page may store nothing (a sandboxed frame). */
const pageStore = (): Storage | null => {
  try {
    return sessionStorage;
  } catch {
    return null;
  }
};

interface Kept<T> {
  /** When it may be read no longer, milliseconds of the page's clock. */
  readonly until: number;
  readonly value: T;
}

/** What this tab keeps under a name, until its time is over; null when there is nothing. */
export const readKept = <T>(name: string): T | null => {
  const text = pageStore()?.getItem(name);
  if (!text) return null;
  try {
    const { until, value } = JSON.parse(text) as Kept<T>;
    if (until > Date.now()) return value;
  } catch {
    // Not ours, or half written: as good as nothing.
  }
  forget(name);
  return null;
};

/** Keeps a value for `forMs`. A full or forbidden store costs the memory, never the page. */
export const keep = <T>(name: string, value: T, forMs: number): void => {
  try {
    pageStore()?.setItem(name, JSON.stringify({ until: Date.now() + forMs, value } satisfies Kept<T>));
  } catch {}
};

export const forget = (name: string): void => pageStore()?.removeItem(name);
