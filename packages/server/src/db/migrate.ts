import { readdirSync, readFileSync } from 'node:fs';
import pg from 'pg';

const FOLDER = new URL('./migrations/', import.meta.url);
/** Two processes that start at once take turns (kysely#1894). */
const MIGRATION_LOCK = 7_261_000;

/** What a migration runs on: a `pg` client or PGlite. */
export interface SqlRunner {
  execute(sql: string): Promise<unknown>;
  names(sql: string): Promise<string[]>;
}

/** The migrations in order; each is plain SQL and is never edited once released. */
export function migrationFiles(): { name: string; sql: string }[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => ({ name, sql: readFileSync(new URL(name, FOLDER), 'utf8') }));
}

/** Runs what is missing, each migration with its record in one transaction. Answers the names that ran. */
export async function runMigrations(runner: SqlRunner): Promise<string[]> {
  await runner.execute(
    'CREATE TABLE IF NOT EXISTS migration (name text PRIMARY KEY, ran_at timestamptz NOT NULL DEFAULT now())',
  );
  const done = new Set(await runner.names('SELECT name FROM migration'));
  const missing = migrationFiles().filter(({ name }) => !done.has(name));
  for (const { name, sql } of missing) {
    await runner.execute(`BEGIN;\n${sql};\nINSERT INTO migration (name) VALUES ('${name}');\nCOMMIT;`);
  }
  return missing.map(({ name }) => name);
}

/** Brings the database at `url` to the newest schema. */
export async function migrate(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    return await runMigrations({
      execute: (sql) => client.query(sql),
      names: async (sql) => (await client.query<{ name: string }>(sql)).rows.map((row) => row.name),
    });
  } finally {
    await client.end();
  }
}
