import { type ChildProcess, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { deleteEmbeddedData, startEmbeddedPostgres } from '../../../packages/server/src/db/embedded.ts';
import { migrate } from '../../../packages/server/src/db/migrate.ts';
import { memoryLimits } from '../../../scripts/bootstrap/node.mjs';

export interface Load {
  /** Transfers, or whatever the script sends. */
  perSecond: number;
  failed: number;
  p50_ms: number;
  p99_ms: number;
}

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** The real server on a filled PostgreSQL of its own. */
export interface Platform {
  databaseUrl: string;
  url: string;
  query(sql: string, values?: unknown[]): Promise<Record<string, unknown>[]>;
  load(mode: string, seconds: number, connections: number): Promise<Load>;
  /** What memory the server holds now, and the most that it has held, in MB; null where there is no /proc. */
  memory_mb(): { now: number; peak: number } | null;
  stop(): Promise<void>;
}

/** @param env what the population and the load are told: `BENCH_ACCOUNTS` */
export async function startPlatform(env: Record<string, string> = {}): Promise<Platform> {
  const dataDir = join(tmpdir(), `mostrador-bench-${randomBytes(4).toString('hex')}`);
  const postgres = await startEmbeddedPostgres({ dataDir });
  const children = { env: { ...process.env, ...env } };
  await migrate(postgres.url);
  await finished(fork(here('populate.ts'), [postgres.url], children));
  const server = fork(here('server.ts'), [postgres.url], {
    ...children,
    execArgv: [...process.execArgv, ...memoryLimits(children.env)],
  });
  const [url] = (await once(server, 'message')) as [string];
  return {
    databaseUrl: postgres.url,
    url,
    async query(sql, values = []) {
      const client = new pg.Client({ connectionString: postgres.url });
      await client.connect();
      try {
        return (await client.query(sql, values)).rows as Record<string, unknown>[];
      } finally {
        await client.end();
      }
    },
    load: (mode, seconds, connections) =>
      runLoad(here('load.ts'), [url, `${connections}`, `${seconds}`, mode], children.env),
    memory_mb: () => memoryOf(server),
    async stop() {
      server.kill();
      await postgres.stop();
      await deleteEmbeddedData(dataDir);
    },
  };
}

/** What a process of its own sends and measures, which it tells in its one message. */
export async function runLoad(script: string, args: string[], env: NodeJS.ProcessEnv): Promise<Load> {
  const child = fork(script, args, { env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const [load] = (await once(child, 'message')) as [Load];
  if (load.failed) throw new Error(`${load.failed} requests of ${args.join(' ')} failed`);
  return load;
}

async function finished(child: ChildProcess): Promise<void> {
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`Filling the database ended with ${code}`);
}

function memoryOf({ pid }: ChildProcess): { now: number; peak: number } | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const mb = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1_024;
    return { now: mb('VmRSS'), peak: mb('VmHWM') };
  } catch {
    return null;
  }
}

export const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
