import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { findFolder } from './embedded/folder.ts';
import { lives, readHolder } from './embedded/holder.ts';
import { deleteEmbeddedData, type EmbeddedPostgres, startEmbeddedPostgres } from './embedded.ts';
import { migrate } from './migrate.ts';

/** Name of the variable by which `npm test` hands its one cluster to every test file. */
export const TEST_CLUSTER = 'MOSTRADOR_TEST_CLUSTER';

const PREFIX = 'mostrador-test-';

/** How a database begins: prepared once a cluster under this name, then copied. */
export interface Template {
  /** Letters, digits and underscores; another content needs another name. */
  name: string;
  /** Fills the empty database and closes its connections. */
  prepare(url: string): Promise<unknown>;
}

/** A database of one test file, dropped by `drop` or with its cluster. */
export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

/** Every table, no row. */
export const migrated: Template = { name: 'migrated', prepare: migrate };

/**
 * Clones a database of its own for a test: about 50 ms.
 *
 * @example
 * const database = await createTestDatabase();
 * after(() => database.drop());
 */
export async function createTestDatabase(template: Template = migrated): Promise<TestDatabase> {
  const cluster = await testCluster();
  const name = `test_${randomBytes(6).toString('hex')}`;
  await withClient(cluster, async (client) => {
    await ensureTemplate(client, cluster, template);
    await client.query(`create database ${name} template ${templateName(template)}`);
  });
  return {
    url: urlOf(cluster, name),
    drop: () => withClient(cluster, (client) => dropDatabase(client, name)),
  };
}

/** SQLSTATE of an act that the role may not do. */
const FORBIDDEN = '42501';
const DROP_ATTEMPTS_MAX = 50;

/** A vacuum that works in it is the superuser's, which our role may not end: it leaves by itself soon. */
async function dropDatabase(client: pg.Client, name: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await client.query(`drop database if exists ${name} with (force)`);
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== FORBIDDEN || attempt === DROP_ATTEMPTS_MAX) throw error;
      await client.query('select pg_sleep(0.1)');
    }
  }
}

let shared: Promise<string> | undefined;

/**
 * The URL of the cluster that all tests share, as a role that may make databases: the one of `npm test`, or,
 * when a file is run alone, one that is started now and vanishes with this process.
 */
export function testCluster(): Promise<string> {
  shared ??= Promise.resolve(process.env[TEST_CLUSTER] ?? startForThisProcess());
  return shared;
}

/**
 * Starts a cluster for tests, whose app role may make databases. It gives up durability for speed: a crash
 * loses what nobody wants.
 */
export async function startTestCluster(): Promise<EmbeddedPostgres> {
  await removeAbandoned();
  const dataDir = join(tmpdir(), `${PREFIX}${randomBytes(6).toString('hex')}`);
  const server = await startEmbeddedPostgres({ dataDir, durable: false });
  await withClient(server.adminUrl, (admin) =>
    admin.query(`alter role ${new URL(server.url).username} createdb`),
  );
  return {
    ...server,
    stop: async () => {
      await server.stop();
      await deleteEmbeddedData(dataDir);
    },
  };
}

async function startForThisProcess(): Promise<string> {
  const server = await startTestCluster();
  process.once('beforeExit', () => server.stop());
  return server.url;
}

/** Stops and deletes the clusters of test runs that were killed. */
async function removeAbandoned(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const dataDir = join(tmpdir(), name);
    const folder = findFolder(dataDir);
    const holder = folder && readHolder(folder.holder);
    // Another user's, or one that another run removes at this moment, is not ours to worry about.
    if (holder && !lives(holder)) await deleteEmbeddedData(dataDir).catch(() => undefined);
  }
}

/** Test files run side by side: the first prepares the template, the others wait for it. */
async function ensureTemplate(client: pg.Client, cluster: string, template: Template): Promise<void> {
  const name = templateName(template);
  await client.query('select pg_advisory_lock(hashtext($1))', [name]);
  const found = await client.query('select datistemplate as ready from pg_database where datname = $1', [
    name,
  ]);
  if (!found.rows[0]?.ready) {
    await client.query(`drop database if exists ${name} with (force)`);
    await client.query(`create database ${name}`);
    await template.prepare(urlOf(cluster, name));
    await client.query(`alter database ${name} is_template true`);
  }
  await client.query('select pg_advisory_unlock(hashtext($1))', [name]);
}

function templateName({ name }: Template): string {
  if (!/^\w+$/.test(name)) throw new Error(`A template's name has letters, digits and underscores: ${name}`);
  return `template_${name}`;
}

async function withClient(url: string, act: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await act(client);
  } finally {
    await client.end();
  }
}

function urlOf(cluster: string, database: string): string {
  const url = new URL(cluster);
  url.pathname = `/${database}`;
  return url.href;
}
