import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, afterEach, before, test } from 'node:test';
import { deleteEmbeddedData } from '../packages/server/src/db/embedded.ts';

const RUN = new URL('../scripts/run.mjs', import.meta.url).pathname;
const OPEN = /Mostrador is open/;

/** A `npm start` and what it printed. */
interface Started {
  child: ChildProcess;
  output(): string;
  /** Its exit code. */
  ended: Promise<number | null>;
}

interface Demo {
  platformUrl: string;
  siteUrl: string;
  operatorSecretKey: string;
  distributorSecretKey: string;
  publishableKey: string;
  customerId: string;
  stampingAccountId: string;
  desktopId: string;
  profile: { identifier: string; password: string };
  memberProfile: { identifier: string; password: string };
  supportProfile: { identifier: string; password: string };
}

let dataDir: string;
let ports: Record<'PORT' | 'SITE_PORT', string>;
let running: Started[] = [];

before(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'mostrador-start-'));
  // mkdtemp closes it to all others, and then root's data would not stay here.
  chmodSync(dataDir, 0o755);
  ports = { PORT: await freePort(), SITE_PORT: await freePort() };
});

afterEach(async () => {
  for (const { child, ended } of running) {
    child.kill('SIGTERM');
    await ended;
  }
  running = [];
});

after(async () => {
  await deleteEmbeddedData(join(dataDir, 'postgres'));
  rmSync(dataDir, { recursive: true, force: true });
});

test('npm start opens the platform and the site, and writes demo.json for its owner alone', async () => {
  const { output } = await open();
  const demo = readDemo();
  assert.equal(statSync(demoFile()).mode & 0o777, 0o600);
  assert.match(demo.operatorSecretKey, /^sk_/);
  assert.match(demo.distributorSecretKey, /^sk_/);
  assert.match(demo.publishableKey, /^pk_/);
  assert.match(demo.customerId, /^cus_/);
  assert.match(demo.stampingAccountId, /^sta_/);
  assert.match(demo.desktopId, /^dsk_/);
  const people = [demo.profile, demo.memberProfile, demo.supportProfile];
  const shown = [demo.platformUrl, demo.siteUrl, ...people.flatMap(Object.values)];
  for (const value of shown) assert.ok(output().includes(value), `${value} is printed`);
  assert.equal((await fetch(`${demo.platformUrl}/readyz`)).status, 200);
  assert.equal((await fetch(demo.siteUrl)).status, 200);
});

test('a second start keeps the data and the keys, also when the first was killed with -9', async () => {
  const first = await open();
  const demo = readDemo();
  const server = JSON.parse(readFileSync(join(dataDir, 'postgres', 'holder.json'), 'utf8')).pid;
  process.kill(server, 'SIGKILL');
  await first.ended;
  await open();
  assert.deepEqual(readDemo(), demo);
  const authorization = `Bearer ${demo.distributorSecretKey}`;
  assert.equal((await fetch(`${demo.platformUrl}/v1/account`, { headers: { authorization } })).status, 200);
});

test('Ctrl+C stops everything, also when the terminal and npm both pass it on', async () => {
  const { child, ended } = await open();
  const demo = readDemo();
  child.kill('SIGINT');
  child.kill('SIGINT');
  assert.equal(await ended, 0);
  assert.equal(existsSync(join(dataDir, 'postgres', 'cluster', 'postmaster.pid')), false);
  for (const url of [demo.platformUrl, demo.siteUrl]) await assert.rejects(fetch(url));
});

test('a second start on the same folder says which process holds it', async () => {
  const first = await open();
  const second = start([], { PORT: await freePort(), SITE_PORT: await freePort() });
  assert.equal(await second.ended, 1);
  assert.match(second.output(), /in use by process \d+ since/);
  assert.equal(first.child.exitCode, null);
});

test('a port that is taken is named, with what to do', async () => {
  const rival = createServer().listen(Number(ports.PORT), '127.0.0.1');
  await once(rival, 'listening');
  const { ended, output } = start();
  const code = await ended.finally(() => rival.close());
  assert.equal(code, 1);
  assert.match(output(), new RegExp(`port ${ports.PORT} is taken`));
});

test('a variable that is wrong is named', async () => {
  const { ended, output } = start([], { PORT: 'eighty' });
  assert.equal(await ended, 1);
  assert.match(output(), /PORT must be a port/);
});

test('npm start -- --reset begins anew', async () => {
  const before = readDemo();
  await open(['--reset']);
  assert.notEqual(readDemo().distributorSecretKey, before.distributorSecretKey);
});

test('a live server has no demo data, and shows the key of the operator once', async () => {
  const live = { MOSTRADOR_MODE: 'live', MOSTRADOR_DATA_DIR: join(dataDir, 'live') };
  const first = await open([], live);
  assert.match(first.output(), /sk_/);
  assert.equal(existsSync(join(dataDir, 'live', 'demo.json')), false);
  first.child.kill('SIGTERM');
  await first.ended;
  const second = await open([], live);
  assert.doesNotMatch(second.output(), /sk_/);
  second.child.kill('SIGTERM');
  await second.ended;
  const refused = start(['--reset'], live);
  assert.equal(await refused.ended, 1);
  await deleteEmbeddedData(join(dataDir, 'live', 'postgres'));
});

function start(args: readonly string[] = [], env: Record<string, string> = {}): Started {
  const child = spawn(process.execPath, [RUN, 'start', ...args], {
    env: {
      ...process.env,
      DATABASE_URL: '',
      MOSTRADOR_MODE: '',
      MOSTRADOR_DATA_DIR: dataDir,
      ...ports,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => lines.push(line));
  }
  const ended = once(child, 'close').then(([code]) => code as number | null);
  const started = { child, ended, output: () => lines.join('\n') };
  running.push(started);
  return started;
}

/** Starts and waits until it is open. */
async function open(args?: readonly string[], env?: Record<string, string>): Promise<Started> {
  const started = start(args, env);
  await new Promise<void>((resolve, reject) => {
    const look = (): void => {
      if (OPEN.test(started.output())) resolve();
    };
    started.child.stdout?.on('data', () => setImmediate(look));
    void started.ended.then((code) =>
      reject(new Error(`npm start ended with ${code}:\n${started.output()}`)),
    );
  });
  return started;
}

function demoFile(): string {
  return join(dataDir, 'demo.json');
}

function readDemo(): Demo {
  return JSON.parse(readFileSync(demoFile(), 'utf8'));
}

async function freePort(): Promise<string> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  probe.close();
  return String(port);
}
