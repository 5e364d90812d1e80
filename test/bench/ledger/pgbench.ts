import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PGBENCH = '/usr/bin/pgbench';
export const hasPgbench = () => existsSync(PGBENCH);

export interface Limit {
  /** Transactions. */
  perSecond: number;
  p99_ms: number;
}

/** Makes the schema of limit.sql in the platform's database, with as many accounts as the platform has. */
export async function prepareLimit(
  { query }: { query: (sql: string, values?: unknown[]) => Promise<unknown> },
  accounts: number,
): Promise<void> {
  await query(readFileSync(new URL('limit.sql', import.meta.url), 'utf8'));
  await query(
    'INSERT INTO bench.account (id, balance) SELECT g, 1000000000000 FROM generate_series(1, $1::int) g',
    [accounts],
  );
  await query('VACUUM ANALYZE bench.account');
}

/** Runs one of this folder's scripts for so many seconds. */
export function pgbench(
  databaseUrl: string,
  script: string,
  { seconds, connections, accounts }: { seconds: number; connections: number; accounts: number },
): Limit {
  const logs = mkdtempSync(join(tmpdir(), 'mostrador-pgbench-'));
  try {
    const output = execFileSync(
      PGBENCH,
      [
        ...[
          '-n',
          '-M',
          'prepared',
          '-T',
          `${seconds}`,
          '-c',
          `${connections}`,
          '-j',
          '2',
          '-D',
          `naccounts=${accounts}`,
        ],
        ...['-l', `--log-prefix=${join(logs, 'log')}`],
        ...['-f', fileURLToPath(new URL(script, import.meta.url)), databaseUrl],
      ],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
    );
    return { perSecond: Number(/tps = ([\d.]+)/.exec(output)?.[1]), p99_ms: p99Of(logs) };
  } finally {
    rmSync(logs, { recursive: true });
  }
}

/** The log's third column is a transaction's time in microseconds. */
function p99Of(folder: string): number {
  const times = readdirSync(folder)
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').trimEnd().split('\n'))
    .map((line) => Number(line.split(' ')[2]))
    .sort((a, b) => a - b);
  return (times[Math.floor(times.length * 0.99)] ?? Number.NaN) / 1_000;
}
