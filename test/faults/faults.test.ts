import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { type Actors, newAct } from './acts.ts';
import { type Books, openBooks } from './books.ts';
import { chanceOf } from './chance.ts';
import { type Client, openClient } from './client.ts';
import { openDesktops } from './desktops.ts';
import { attempt, later, startVictim, type VictimServer } from './house.ts';
import { purchasesOf } from './purchases.ts';
import { openScene, type Scene } from './scene.ts';
import { writesOf } from './writes.ts';

/** `npm run test:faults` kills 200 times; `npm test` a few. */
const KILLS = Number(process.env.MOSTRADOR_KILLS ?? 4);
const CUTS = Math.max(3, Math.round(KILLS / 10));
const RESTARTS = Math.max(1, Math.round(KILLS / 40));
/** Acts of one round; they run side by side. */
const ACTS = 10;
/** A fault comes at most so long after an answer. */
const SOON_MS = 40;

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
const chance = chanceOf(seed);

describe(`after a fault everything that was acknowledged is there once (seed ${seed})`, () => {
  let scene: Scene;
  let victim: VictimServer;
  let client: Client;
  let books: Books;
  let actors: Actors;

  before(async () => {
    console.log(`seed ${seed}`);
    scene = await openScene();
    books = await openBooks(scene.db);
    const { accounts } = scene;
    const purchases = await purchasesOf(scene);
    const desktops = await openDesktops(scene);
    actors = { writes: writesOf(scene), purchases, accounts, desktops, chance };
    victim = await startVictim(scene.databaseUrl);
    client = openClient(() => victim.url);
  });
  after(async () => {
    console.log(`${client?.lost()} answers were lost after their commit`);
    await victim?.kill();
    await scene?.close();
  });

  async function killAndStart(): Promise<void> {
    await victim.kill();
    victim = await startVictim(scene.databaseUrl);
  }

  /** Every key is asked once more, and then the books are compared with what was told. */
  async function prove(): Promise<void> {
    await client.askAgain();
    await settle();
    await books.compare(client.told);
    await actors.desktops.compare();
    // Redemptions that a fault cut off count as guesses for a while, and whoever makes too many has to wait.
    await scene.db.deleteFrom('guess').execute();
  }

  /** A charge or a desktop's command that a fault left open is taken up a minute later. */
  async function settle(): Promise<void> {
    const open = scene.db.selectFrom('payment').select('id').where('check_at', 'is not', null);
    while ((await open.execute()).length || (await actors.desktops.open()))
      await victim.advance(scene.demo.operatorSecretKey, 1);
  }

  async function round(fault: () => Promise<unknown>): Promise<void> {
    const acts = Array.from({ length: ACTS }, () => newAct(actors)(client.ask));
    const [answers, ms] = [chance.upTo(ACTS) - 1, chance.next() * SOON_MS];
    const strike = async () => {
      await client.answers(answers);
      await later(ms);
      await fault();
    };
    await Promise.all([...acts, strike()]);
    await prove();
  }

  test('killed with -9 between commit and answer: each kind of write gets its answer by its key, and nothing is done twice', async () => {
    const { writes, purchases, accounts } = actors;
    const orders = purchases.map(async (purchase) => {
      const { id } = await client.ask(writes.quote(purchase));
      return writes.order(purchase, id);
    });
    const codes = [1, 2].map(async (quantity) => {
      const { id, code, pin } = await client.ask(writes.code('stamp', quantity));
      return { id, code: code!, pin: pin!, unit: 'stamp' as const, quantity };
    });
    const [redeemed, voided] = await Promise.all(codes);
    const sent = [
      writes.transfer('stamp', 3, accounts[0]!),
      writes.transfer('point', 4, accounts[0]!),
      writes.batch(accounts.map((_, index) => index + 1)),
      writes.quote(purchases[0]!),
      ...(await Promise.all(orders)),
      writes.code('point', 5),
      writes.redemption(redeemed!),
      writes.voiding(voided!),
    ];
    const { committed } = await victim.hold(sent.length);
    const lost = sent.map((write) => attempt(victim.url, write));
    await committed;
    await victim.kill();
    assert.ok(
      (await Promise.all(lost)).every((answer) => answer === undefined),
      'the answers were lost',
    );
    const keys = sent.map(({ key }) => key);
    const { rows } = await sql`SELECT key FROM idempotency_key WHERE key = ANY (${keys})`.execute(scene.db);
    assert.equal(rows.length, sent.length, 'and yet all was done');
    victim = await startVictim(scene.databaseUrl);
    await Promise.all(sent.map(client.ask));
    await prove();
  });

  test(`killed with -9 at any moment under load, ${KILLS} times`, async () => {
    for (let kill = 0; kill < KILLS; kill += 1) await round(killAndStart);
  });

  test(`the server's connections to the database cut in mid-transaction, ${CUTS} times`, async () => {
    const cut = () =>
      sql`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle'`.execute(scene.db);
    for (let cuts = 0; cuts < CUTS; cuts += 1) await round(cut);
  });

  test(`the clients' connections cut, and asked anew while the first request is at work, ${CUTS} times`, async () => {
    for (let cuts = 0; cuts < CUTS; cuts += 1) await round(async () => client.hangUp());
  });

  test(`the database restarted under load, ${RESTARTS} times`, async () => {
    for (let restart = 0; restart < RESTARTS; restart += 1) await round(scene.restartDatabase);
  });
});
