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
  /** Transfers. */
  perSecond: number;
  failed: number;
  p50_ms: number;
  p99_ms: number;
}

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** The real server on a filled PostgreSQL of its own. */
export interface Platform {
  databaseUrl: string;
  query(sql: string, values?: unknown[]): Promise<Record<string, unknown>[]>;
  load(mode: string, seconds: number, connections: number): Promise<Load>;
  /** The most memory that the server has held, in MB; unknown where there is no /proc. */
  memory_mb(): number | null;
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
    async query(sql, values = []) {
      const client = new pg.Client({ connectionString: postgres.url });
      await client.connect();
      try {
        return (await client.query(sql, values)).rows as Record<string, unknown>[];
      } finally {
        await client.end();
      }
    },
    async load(mode, seconds, connections) {
      const child = fork(here('load.ts'), [url, `${connections}`, `${seconds}`, mode], {
        ...children,
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      });
      const [load] = (await once(child, 'message')) as [Load];
      if (load.failed) throw new Error(`${load.failed} requests of ${mode} failed`);
      return load;
    },
    memory_mb: () => peakOf(server),
    async stop() {
      server.kill();
      await postgres.stop();
      await deleteEmbeddedData(dataDir);
    },
  };
}

async function finished(child: ChildProcess): Promise<void> {
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`Filling the database ended with ${code}`);
}

function peakOf({ pid }: ChildProcess): number | null {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1_024;
  } catch {
    return null;
  }
}

export const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
