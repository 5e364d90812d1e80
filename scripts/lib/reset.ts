import { rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { Configuration } from '../../packages/server/src/config.ts';
import { deleteEmbeddedData } from '../../packages/server/src/db/embedded.ts';

/**
 * Forgets everything, for `npm start -- --reset`. Never what is live: that takes a person with a database
 * client and a clear mind.
 */
export async function reset(configuration: Configuration): Promise<void> {
  if (configuration.mode === 'live')
    throw new Error('--reset is for the demo; this server is live (MOSTRADOR_MODE).');
  rmSync(join(configuration.dataDir, 'demo.json'), { force: true });
  if (configuration.databaseUrl === null) await deleteEmbeddedData(configuration.databaseDir);
  else await emptyDatabase(configuration.databaseUrl);
}

/** Empties a database of ours; one that holds only somebody else's tables is left alone. */
async function emptyDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ ours: boolean; tables: number }>(
      `select to_regclass('public.migration') is not null as ours,
         (select count(*)::int from pg_tables where schemaname = 'public') as tables`,
    );
    if (rows[0]?.tables === 0) return;
    if (!rows[0]?.ours)
      throw new Error('--reset: the tables in the database of DATABASE_URL are not of Mostrador.');
    await client.query('drop schema public cascade; create schema public');
  } finally {
    await client.end();
  }
}
