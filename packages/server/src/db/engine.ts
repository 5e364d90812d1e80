import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Database } from './tables.generated.ts';

const INT8 = 20;
const DATE = 1082;
/** int8 as a number (values stay under 2^53) and dates as `YYYY-MM-DD`, as the tab's engine gives them. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === INT8
      ? Number
      : oid === DATE
        ? (value: string) => value
        : pg.types.getTypeParser(oid, format as 'text'),
};

/**
 * Statements that begin with a comment `prepared: name` are parsed and planned once a connection: worth it where
 * a request is one statement. The rest stays unnamed, since a statement kept for ever outlives a migration.
 */
class PreparingClient extends pg.Client {
  override query(...args: unknown[]): never {
    const [text, values, ...rest] = args;
    const name = typeof text === 'string' && Array.isArray(values) ? PREPARED.exec(text)?.[1] : undefined;
    const forwarded = name ? [{ name, text, values }, ...rest] : args;
    return Reflect.apply(super.query, this, forwarded) as never;
  }
}
const PREPARED = /^\s*\/\* prepared: (\w+) \*\//;

export interface PostgresEngine {
  db: Kysely<Database>;
  pool: pg.Pool;
  close(): Promise<void>;
}

/** A pool of connections to a PostgreSQL 18 or later. */
export function openPostgres(url: string, { maxConnections = 16 } = {}): PostgresEngine {
  const pool = new pg.Pool({
    Client: PreparingClient,
    connectionString: url,
    max: maxConnections,
    types,
    connectionTimeoutMillis: 5_000,
    // A killed server must not leave its transactions open behind it.
    options: '-c idle_in_transaction_session_timeout=30s -c timezone=UTC',
  });
  // An idle connection that the server ends is replaced by the pool; without a listener it would end us.
  pool.on('error', () => {});
  // So does one that ends while it is lent out: its query rejects, the event would end us as well.
  pool.on('connect', (client) => void client.on('error', () => {}));
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  return { db, pool, close: () => db.destroy() };
}
