import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import {
  deleteEmbeddedData,
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../packages/server/src/db/embedded.ts';
import { openPostgres, type PostgresEngine } from '../../packages/server/src/db/engine.ts';
import { type DemoCredentials, readDemo } from '../../packages/server/src/demo/credentials.ts';
import { FIXED_SECRETS } from '../../packages/server/src/demo/secrets.ts';
import { balanceOf, proveLedger } from '../../packages/server/src/ledger/index.ts';
import { seeded } from '../../packages/server/src/testing.ts';
import { attempt, startVictim, type VictimServer, type Write } from './house.ts';

/** `npm run test:faults` kills 200 times; `npm test` a few. */
const KILLS = Number(process.env.MOSTRADOR_KILLS ?? 4);
const CUTS = Math.max(3, Math.round(KILLS / 10));
const RESTARTS = Math.max(1, Math.round(KILLS / 40));
/** Writes of one round; they run side by side. */
const WRITES = 10;

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
let state = seed;
/** mulberry32: small, and the same on every machine. */
function random(): number {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
}
const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
/** The moment of a fault, and a client's pause between two tries: real time is what is tested here. */
const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe(`after a fault everything that was acknowledged is there once (seed ${seed})`, () => {
  let dataDir: string;
  let postgres: EmbeddedPostgres;
  let engine: PostgresEngine;
  let demo: DemoCredentials;
  let accounts: string[];
  let customer: string;
  let victim: VictimServer;
  /** What the distributor had, and how many transfers there were. */
  let opening: { stamp: number; point: number; transfers: number };
  /** What clients were told, by key. */
  const told = new Map<string, { write: Write; status: number; body: string }>();

  before(async () => {
    console.log(`seed ${seed}`);
    dataDir = mkdtempSync(join(tmpdir(), 'mostrador-faults-'));
    // mkdtemp closes it to all others, and then root's data would not stay here.
    chmodSync(dataDir, 0o755);
    postgres = await startEmbeddedPostgres({ dataDir: join(dataDir, 'postgres') });
    await seeded.prepare(postgres.url);
    engine = openPostgres(postgres.url, { maxConnections: 2 });
    demo = await readDemo(engine.db, FIXED_SECRETS);
    customer = demo.customerId;
    const rows = await engine.db
      .selectFrom('stamping_account')
      .innerJoin('account', 'account.id', 'customer_id')
      .select('stamping_account.id')
      .where('account.parent_id', '=', demo.distributorId)
      .where('stamping_account.kind', '=', 'standard')
      .execute();
    accounts = rows.map(({ id }) => id);
    const transfers = await engine.db.selectFrom('transfer').select('id').execute();
    const stock = (unit: 'stamp' | 'point') =>
      balanceOf(engine.db, { owner: demo.distributorId, unit, role: 'stock' });
    opening = { stamp: await stock('stamp'), point: await stock('point'), transfers: transfers.length };
    victim = await startVictim(postgres.url);
    // Enough for every round of the long mode.
    await knownOutcome(give('stamp', 5_000_000));
    await knownOutcome(give('point', 1_000_000));
  });
  after(async () => {
    await victim?.kill();
    await engine?.close();
    await postgres?.stop();
    if (dataDir) await deleteEmbeddedData(join(dataDir, 'postgres'));
  });

  const give = (unit: 'stamp' | 'point', quantity: number): Write => ({
    path: '/v1/transfers',
    key: crypto.randomUUID(),
    as: demo.operatorSecretKey,
    body: {
      unit,
      quantity,
      amount: { amount: quantity * 100, currency: 'MXN' },
      toAccountId: demo.distributorId,
    },
  });
  const quantity = () => 1 + Math.floor(random() * 20);
  const item = (account: string) => ({
    toStampingAccountId: account,
    quantity: quantity(),
    amount: { amount: 100, currency: 'MXN' },
  });

  /** A transfer of stamps or points, or a batch: by one distributor, whose stock all of them debit. */
  function newWrite(): Write {
    const base = { key: crypto.randomUUID(), as: demo.distributorSecretKey };
    const kind = random();
    if (kind < 0.4)
      return { ...base, path: '/v1/transfers', body: { unit: 'stamp', ...item(pick(accounts)) } };
    if (kind < 0.7) {
      return {
        ...base,
        path: '/v1/transfers',
        body: { unit: 'point', quantity: quantity(), toAccountId: customer },
      };
    }
    return { ...base, path: '/v1/transfer-batches', body: { items: accounts.map(item) } };
  }

  /** Asks until it is known, whichever server is there then; a second answer is the first one. */
  async function knownOutcome(write: Write): Promise<void> {
    for (let tries = 0; tries < 400; tries += 1) {
      const response = await attempt(victim.url, write);
      if (!response) {
        await later(25);
        continue;
      }
      const answer = { write, status: response.status, body: await response.text() };
      const before = told.get(write.key);
      if (before)
        assert.deepEqual([answer.status, answer.body], [before.status, before.body], 'told otherwise');
      told.set(write.key, answer);
      assert.equal(answer.status, 201, answer.body);
      return;
    }
    throw new Error(`Never answered: ${write.path} ${write.key}`);
  }

  /** Every key is asked once more, and then the books are compared with what was told. */
  async function prove(writes: readonly Write[]): Promise<void> {
    await Promise.all(writes.map(knownOutcome));
    const keys = writes.map(({ key }) => key);
    const { rows } = await sql<{ key: string; count: number }>`
      SELECT key, count(*)::int4 AS count FROM idempotency_key WHERE key = ANY (${keys}) GROUP BY key`.execute(
      engine.db,
    );
    assert.equal(rows.length, keys.length);
    const proof = await proveLedger(engine.db);
    assert.ok(proof.balanced, JSON.stringify(proof));
    for (const unit of ['stamp', 'point'] as const) {
      const ref = { owner: demo.distributorId, unit, role: 'stock' as const };
      assert.equal(
        await balanceOf(engine.db, ref),
        opening[unit] - given(unit),
        `${unit}s of the distributor`,
      );
    }
    const { rows: books } = await sql<{ transfers: number; sales: number }>`
      SELECT (SELECT count(*) FROM transfer)::int4 AS transfers,
             (SELECT count(*) FROM sale s WHERE s.reference LIKE 'trf_%' AND EXISTS (SELECT FROM transfer t WHERE t.id = s.reference))::int4 AS sales`.execute(
      engine.db,
    );
    assert.deepEqual(
      [books[0]!.transfers, books[0]!.sales],
      [opening.transfers + movements(), opening.transfers + movements()],
    );
  }

  const bodies = () => [...told.values()].map(({ write }) => write);
  const itemsOf = ({ body }: Write) =>
    ((body as { items?: { quantity: number }[] }).items ?? [body]) as { quantity: number; unit?: string }[];
  const movements = () => bodies().reduce((sum, write) => sum + itemsOf(write).length, 0);
  /** What the distributor gave, less what the operator gave it. */
  const given = (unit: 'stamp' | 'point') =>
    bodies().reduce((sum, write) => {
      const sign = write.as === demo.operatorSecretKey ? -1 : 1;
      return (
        sum +
        itemsOf(write).reduce(
          (part, entry) => part + ((entry.unit ?? 'stamp') === unit ? sign * entry.quantity : 0),
          0,
        )
      );
    }, 0);

  test('killed with -9 between commit and answer: the same key gets the answer, and nothing is done twice', async () => {
    const write = newWrite();
    const { committed } = await victim.hold();
    const lost = attempt(victim.url, write);
    await committed;
    await victim.kill();
    assert.equal(await lost, undefined, 'the answer was lost');
    const { rows } = await sql`SELECT 1 FROM idempotency_key WHERE key = ${write.key}`.execute(engine.db);
    assert.equal(rows.length, 1, 'and yet it was done');
    victim = await startVictim(postgres.url);
    await prove([write]);
  });

  test(`killed with -9 at any moment under load, ${KILLS} times`, async () => {
    for (let kill = 0; kill < KILLS; kill += 1) {
      const writes = Array.from({ length: WRITES }, newWrite);
      const outcomes = writes.map(knownOutcome);
      await later(random() * 80);
      await victim.kill();
      victim = await startVictim(postgres.url);
      await Promise.all(outcomes);
      await prove(writes);
    }
  });

  test(`connections cut in mid-transaction, ${CUTS} times`, async () => {
    for (let cut = 0; cut < CUTS; cut += 1) {
      const writes = Array.from({ length: WRITES }, newWrite);
      const outcomes = writes.map(knownOutcome);
      await later(random() * 40);
      await sql`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle'`.execute(
        engine.db,
      );
      await Promise.all(outcomes);
      await prove(writes);
    }
  });

  test(`the database restarted under load, ${RESTARTS} times`, async () => {
    const port = Number(new URL(postgres.url).port);
    for (let restart = 0; restart < RESTARTS; restart += 1) {
      const writes = Array.from({ length: WRITES }, newWrite);
      const outcomes = writes.map(knownOutcome);
      await later(random() * 40);
      await postgres.stop();
      postgres = await startEmbeddedPostgres({ dataDir: join(dataDir, 'postgres'), port });
      await Promise.all(outcomes);
      await prove(writes);
    }
  });
});
