import pg from 'pg';
import type { Notifications } from './notifications.ts';

const CHANNEL = 'mostrador';
/** Many commits within this time make one notification. */
const COALESCE_MS = 5;
const RECONNECT_MS = 1_000;

/** One LISTEN connection a process; other processes' commits wake this one's streams. */
export async function postgresNotifications(url: string, pool: pg.Pool): Promise<Notifications> {
  const listeners = new Set<() => void>();
  let client: pg.Client | null = null;
  let closed = false;
  let pending: NodeJS.Timeout | null = null;
  const wake = () => {
    for (const listener of listeners) listener();
  };
  const connect = async () => {
    const next = new pg.Client({ connectionString: url });
    next.on('notification', wake);
    next.on('error', () => {});
    await next.connect();
    await next.query(`LISTEN ${CHANNEL}`);
    next.on('end', reconnect);
    client = next;
    // What was told while nobody listened is looked up now.
    wake();
  };
  const reconnect = () => {
    if (!closed) setTimeout(() => void connect().catch(reconnect), RECONNECT_MS).unref();
  };
  await connect();
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    notify() {
      pending ??= setTimeout(() => {
        pending = null;
        // A lost notification costs a poll interval, not an event.
        pool.query(`NOTIFY ${CHANNEL}`).catch(() => {});
      }, COALESCE_MS).unref();
    },
    async close() {
      closed = true;
      if (pending) clearTimeout(pending);
      await client?.end();
    },
  };
}
