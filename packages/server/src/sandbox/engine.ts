import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect } from 'kysely';
import type { Database } from '../db/tables.generated.ts';

const DATE = 1082;

export interface SandboxEngine {
  db: Kysely<Database>;
  close(): Promise<void>;
}

/** PostgreSQL in WebAssembly, in memory, from a snapshot of a data folder. */
export async function openSandboxEngine(snapshot: Blob): Promise<SandboxEngine> {
  const engine = await PGlite.create({ loadDataDir: snapshot, parsers: { [DATE]: (value) => value } });
  const db = new Kysely<Database>({ dialect: new PGliteDialect({ pglite: engine }) });
  return { db, close: () => db.destroy() };
}
