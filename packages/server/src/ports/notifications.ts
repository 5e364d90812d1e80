/** Tells every server process that something happened: PostgreSQL's NOTIFY, or a callback in the tab. */
export interface Notifications {
  /** Calls the listener after any event was committed, or at least when it may have been. */
  subscribe(listener: () => void): () => void;
  /** Tells all processes, this one included. */
  notify(): void;
  close(): Promise<void>;
}

/** Within one process. */
export function localNotifications(): Notifications {
  const listeners = new Set<() => void>();
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    notify() {
      for (const listener of listeners) listener();
    },
    close: async () => listeners.clear(),
  };
}
