import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, test } from 'node:test';
import pg from 'pg';
import { deleteEmbeddedData, FolderHeldError, startEmbeddedPostgres } from './embedded.ts';

const PROGRAM = new URL('./testing/embedded-holder.ts', import.meta.url).pathname;
const asRoot = process.getuid?.() === 0;

let folder: string;
let dataDir: string;
let children: ChildProcess[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mostrador-embedded-'));
  chmodSync(folder, 0o755);
  dataDir = join(folder, 'postgres');
  children = [];
});

afterEach(async () => {
  for (const child of children.filter(
    ({ exitCode, signalCode }) => exitCode === null && signalCode === null,
  )) {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  await deleteEmbeddedData(dataDir);
  rmSync(folder, { recursive: true, force: true });
});

/** Another Node process that starts PostgreSQL on the folder, and says a line for each thing done. */
function startHolder(): { child: ChildProcess; lines: AsyncIterator<string> } {
  const child = spawn(process.execPath, [PROGRAM, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  return { child, lines: createInterface({ input: child.stdout! })[Symbol.asyncIterator]() };
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql);
    return rows;
  } finally {
    await client.end();
  }
}

test('after kill -9 of the server process the next start works and nothing acknowledged is lost', async () => {
  const { child, lines } = startHolder();
  let acknowledged = 0;
  while (acknowledged < 200) acknowledged = Number((await lines.next()).value);
  child.kill('SIGKILL');
  await once(child, 'exit');
  for (let line = await lines.next(); !line.done; line = await lines.next())
    acknowledged = Number(line.value);

  const server = await startEmbeddedPostgres({ dataDir });
  const [row] = await query(
    server.url,
    'select count(*)::int as rows, max(number) as last from acknowledged',
  );
  await server.stop();

  // The insert that was on its way may have been committed without an answer.
  assert.ok(Number(row?.last) >= acknowledged, `${row?.last} committed, ${acknowledged} acknowledged`);
  assert.equal(row?.rows, row?.last);
});

test('a second start on a folder in use says which process holds it, and leaves that one alone', async () => {
  const { child, lines } = startHolder();
  await lines.next();
  await assert.rejects(startEmbeddedPostgres({ dataDir }), (error: unknown) => {
    assert.ok(error instanceof FolderHeldError);
    assert.equal(error.holder.pid, child.pid);
    assert.match(error.message, new RegExp(`in use by process ${child.pid}`));
    return true;
  });
  await assert.rejects(deleteEmbeddedData(dataDir), FolderHeldError);
  assert.equal((await lines.next()).done, false, 'the first goes on');
});

test('a server that somebody else started on the folder is named, not stopped', async () => {
  const first = await startEmbeddedPostgres({ dataDir });
  const holder = join(dataDir, 'holder.json');
  const note = readFileSync(holder);
  rmSync(holder);
  await assert.rejects(startEmbeddedPostgres({ dataDir }), /process \d+, which Mostrador did not start/);
  assert.equal((await query(first.url, 'select 1 as one'))[0]?.one, 1);
  writeFileSync(holder, note);
  await first.stop();
});

test('a process id that came again for a stranger does not keep the server from starting', async () => {
  const first = await startEmbeddedPostgres({ dataDir });
  await query(first.url, 'create table kept (id int)');
  const postmaster = join(dataDir, 'cluster', 'postmaster.pid');
  const lines = readFileSync(postmaster, 'utf8').split('\n');
  await first.stop();
  // As after a reboot: both files are there, and their ids belong to this test's own process.
  writeFileSync(postmaster, [process.pid, ...lines.slice(1)].join('\n'), { mode: 0o600 });
  const { uid, gid } = statSync(join(dataDir, 'cluster'));
  chownSync(postmaster, uid, gid);
  const holder = { pid: process.pid, started: 'another boot/1', since: '2026-01-01T00:00:00Z' };
  writeFileSync(join(dataDir, 'holder.json'), JSON.stringify(holder));

  const second = await startEmbeddedPostgres({ dataDir });
  assert.equal((await query(second.url, 'select count(*)::int as rows from kept'))[0]?.rows, 0);
  await second.stop();
});

test('initdb that fails is a rejection that says why, and the next start begins cleanly', async () => {
  mkdirSync(dataDir, { recursive: true });
  chmodSync(dataDir, 0o755);
  // A folder where the password file would go.
  mkdirSync(join(dataDir, 'initdb-password'));
  await assert.rejects(startEmbeddedPostgres({ dataDir }), /initdb-password/);
  rmSync(join(dataDir, 'initdb-password'), { recursive: true });
  const server = await startEmbeddedPostgres({ dataDir });
  await server.stop();
});

test('a port that is taken is told with the words of the server', async () => {
  const first = await startEmbeddedPostgres({ dataDir });
  const port = Number(new URL(first.url).port);
  const other = join(folder, 'other');
  await assert.rejects(
    startEmbeddedPostgres({ dataDir: other, port }),
    /could not bind|Address already in use/,
  );
  await first.stop();
  await deleteEmbeddedData(other);
});

test('data of another release are refused before they are touched', async () => {
  const first = await startEmbeddedPostgres({ dataDir });
  await first.stop();
  writeFileSync(join(dataDir, 'cluster', 'PG_VERSION'), '17\n');
  await assert.rejects(startEmbeddedPostgres({ dataDir }), /of PostgreSQL 17, but 18 is installed/);
});

test('the app is no superuser, writes reach the disk, sorting is the same everywhere, pg_trgm is there', async () => {
  const server = await startEmbeddedPostgres({ dataDir });
  const [row] = await query(
    server.url,
    `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
       (select rolsuper from pg_roles where rolname = current_user) as super,
       (select datlocale from pg_database where datname = current_database()) as locale`,
  );
  assert.deepEqual(row, { fsync: 'on', commit: 'on', super: false, locale: 'C.UTF-8' });
  await query(server.url, 'create extension pg_trgm');
  await server.stop();
});

test('it listens on loopback only, and the passwords are for the owner alone', async () => {
  const server = await startEmbeddedPostgres({ dataDir });
  const [row] = await query(server.adminUrl, `select current_setting('listen_addresses') as addresses`);
  assert.equal(row?.addresses, '127.0.0.1');
  assert.equal(statSync(join(dataDir, 'passwords.json')).mode & 0o777, 0o600);
  const stranger = new URL(server.url);
  stranger.password = 'guess';
  await assert.rejects(query(stranger.href, 'select 1'), /password authentication failed/);
  await server.stop();
});

test('root may start it below a folder that is closed to others', {
  skip: !asRoot && 'needs root',
}, async () => {
  chmodSync(folder, 0o700);
  const server = await startEmbeddedPostgres({ dataDir });
  await query(server.url, 'create table kept (id int)');
  await server.stop();
  const real = realpathSync(dataDir);
  assert.match(real, /^\/var\/lib\/mostrador\//);

  const again = await startEmbeddedPostgres({ dataDir });
  assert.equal((await query(again.url, 'select count(*)::int as rows from kept'))[0]?.rows, 0);
  await again.stop();
  await deleteEmbeddedData(dataDir);
  assert.equal(existsSync(real), false, 'a reset leaves nothing behind');
});
