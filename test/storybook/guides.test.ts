import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createMostrador } from '@mostrador/client';
import { createApp } from '../../packages/server/src/app.ts';
import { type Listening, listen } from '../../packages/server/src/node.ts';
import { createSandbox, type Sandbox } from '../../packages/server/src/sandbox.ts';

const SNIPPETS = fileURLToPath(new URL('../../stories/guides/snippets/', import.meta.url));
const SNAPSHOT = new URL('../../packages/server/dist/sandbox-snapshot.tgz', import.meta.url);

describe('the programs of the guides run as they are written', () => {
  let sandbox: Sandbox;
  let platform: Listening;
  before(async () => {
    sandbox = await createSandbox({
      snapshot: new Blob([readFileSync(SNAPSHOT)]),
      siteOrigin: 'http://shop.test',
    });
    platform = await listen(createApp(sandbox.deps()), { port: 0, host: '127.0.0.1' });
  });
  after(async () => {
    await platform.close();
    await sandbox.close();
  });

  const run = (snippet: string, more: Record<string, string> = {}) =>
    spawn(process.execPath, ['--conditions=@mostrador/source', `${SNIPPETS}${snippet}`], {
      env: {
        ...process.env,
        MOSTRADOR_URL: platform.url,
        MOSTRADOR_SECRET_KEY: sandbox.demo.distributorSecretKey,
        ...more,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });

  test('the client: balances, customers, and a refusal that it tells by its code', async () => {
    const program = run('client.ts');
    let printed = '';
    program.stdout.on('data', (chunk) => {
      printed += chunk;
    });
    const [code] = await once(program, 'close');
    const lines = printed.trim().split('\n');
    assert.equal(code, 0);
    assert.equal(lines[0], '1494 stamps and 20000 points in stock');
    assert.ok(lines.includes('200070 Empresa de Pruebas'));
    assert.equal(lines.length, 7);
  });

  test('a back end follows what happens, and after a stop hears what it missed', async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'mostrador-guide-'));
    const programs: ReturnType<typeof run>[] = [];
    // A program that still runs may write its position into the folder.
    t.after(async () => {
      await Promise.all(programs.map(ended));
      rmSync(folder, { recursive: true, force: true });
    });
    const listen = () => {
      const program = run('follow.ts', { POSITION_FILE: join(folder, 'last-event-id') });
      programs.push(program);
      return { program, lines: createInterface({ input: program.stdout })[Symbol.asyncIterator]() };
    };
    const sell = async () => {
      const { distributorSecretKey: credential, stampingAccountId } = sandbox.demo;
      const { id } = await createMostrador({ baseUrl: platform.url, credential }).post('/v1/transfers', {
        body: {
          unit: 'stamp',
          quantity: 1,
          amount: { amount: 130, currency: 'MXN' },
          toStampingAccountId: stampingAccountId,
        },
      });
      return `transfer.created ${id}`;
    };

    const first = listen();
    await lineWhere(first.lines, (line) => line === 'listening');
    // Once the second is told, the position of the first is stored.
    for (let sale = 0; sale < 2; sale += 1) {
      const heard = await sell();
      await lineWhere(first.lines, (line) => line === heard);
    }
    await ended(first.program);

    const missed = await sell();
    await lineWhere(listen().lines, (line) => line === missed);
  });

  test('a schedule is changed by its version, a desktop switched on, and what comes next is told', async () => {
    const { identifier, password } = sandbox.demo.profile;
    const program = run('schedule.ts', { MOSTRADOR_IDENTIFIER: identifier, MOSTRADOR_PASSWORD: password });
    let printed = '';
    program.stdout.on('data', (chunk) => {
      printed += chunk;
    });
    const [code] = await once(program, 'close');
    const lines = printed.trim().split('\n');
    assert.equal(code, 0);
    assert.equal(lines[0], '73 of 80 hours a week');
    assert.match(lines[1] ?? '', /^on until 20\d\d-/);
    assert.match(lines[2] ?? '', /^20\d\d-\d\d-\d\dT\d\d:\d\d o(n|ff) by (schedule|power-session)$/);
    assert.equal(lines.at(-1), '1 changes of schedules');
    assert.equal(lines.length, 7);
  });

  test('a back end mints a session for whoever is signed in at the shop, and for nobody else', async () => {
    const port = await freePort();
    const program = run('session.ts', {
      PORT: String(port),
      SITE_ORIGIN: 'http://shop.test',
      MOSTRADOR_CUSTOMER: sandbox.demo.customerId,
    });
    try {
      const address = `http://127.0.0.1:${port}/mostrador-session`;
      const nobody = await fetchOnceUp(address);
      assert.equal(nobody.status, 401);
      const somebody = await fetch(address, { headers: { cookie: 'shop=1' } });
      const { token, expiresAt } = (await somebody.json()) as { token: string; expiresAt: string };
      assert.match(token, /^es_/);
      assert.ok(Date.parse(expiresAt) > Date.now());
    } finally {
      program.kill();
    }
  });
});

async function ended(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return;
  const closed = once(program, 'close');
  program.kill();
  await closed;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Reads what a program prints up to a line that fits. */
async function lineWhere(lines: AsyncIterator<string>, fits: (line: string) => boolean): Promise<void> {
  for (;;) {
    const { value, done } = await lines.next();
    if (done) throw new Error('The program ended.');
    if (fits(value)) return;
  }
}

/** The program needs a moment to listen: until then nobody answers at its address. */
async function fetchOnceUp(address: string): Promise<Response> {
  const giveUpAt = performance.now() + 20_000;
  for (;;) {
    try {
      return await fetch(address);
    } catch (error) {
      if (performance.now() > giveUpAt) throw error;
    }
  }
}
