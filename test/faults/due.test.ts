import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { proveLedger } from '../../packages/server/src/ledger/index.ts';
import { type AutoSales, openAutoSales } from './auto-sales.ts';
import { chanceOf } from './chance.ts';
import { type Client, openClient } from './client.ts';
import { DESKTOPS, type Desktops, openDesktops } from './desktops.ts';
import { later, startVictim, type VictimServer } from './house.ts';
import { openScene, type Scene } from './scene.ts';
import { openSlowOrders, type SlowOrders } from './slow-orders.ts';

/** `npm run test:faults` kills 200 times, twenty of them here; `npm test` a few. */
const ROUNDS = Math.max(3, Math.round(Number(process.env.MOSTRADOR_KILLS ?? 4) / 10));
/** A fault comes at most so long after the clock was moved. */
const SOON_MS = 250;
/** More than the three business days of a bank charge, wherever the week begins. */
const DAYS = 6;
const TRIES_MAX = 200;

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
const chance = chanceOf(seed);

describe(`what falls due while its servers are killed is done once (seed ${seed})`, () => {
  let scene: Scene;
  let client: Client;
  let orders: SlowOrders;
  let autoSales: AutoSales;
  let desktops: Desktops;
  const victims: VictimServer[] = [];

  before(async () => {
    console.log(`seed ${seed}`);
    scene = await openScene();
    victims.push(await startVictim(scene.databaseUrl), await startVictim(scene.databaseUrl));
    client = openClient(() => chance.pick(victims).url);
    orders = await openSlowOrders(scene, client);
    autoSales = await openAutoSales(scene, victims[0]!.url);
    desktops = await openDesktops(scene);
  });
  after(async () => {
    await Promise.all(victims.map((victim) => victim.kill()));
    await scene?.close();
  });

  async function killAndStart(): Promise<void> {
    const place = chance.upTo(victims.length) - 1;
    await victims[place]!.kill();
    victims[place] = await startVictim(scene.databaseUrl);
  }

  /** Moves business time on by whichever server is there then; one that dies meanwhile may have moved it, or not. */
  async function advance(minutes: number): Promise<void> {
    for (let tries = 0; tries < TRIES_MAX; tries += 1) {
      try {
        return await chance.pick(victims).advance(scene.demo.operatorSecretKey, minutes);
      } catch {
        await later(25);
      }
    }
    throw new Error('No server moved the clock');
  }

  async function finish(): Promise<void> {
    while ((await orders.open()) || (await autoSales.open()) || (await desktops.open())) await advance(1);
    while (!(await agree())) await later(25);
  }

  /** Has every server heard of the moved clock? */
  async function agree(): Promise<boolean> {
    const times = await Promise.all(victims.map((victim) => victim.now(scene.demo.operatorSecretKey)));
    return Math.max(...times) - Math.min(...times) < 1_000;
  }

  async function round(): Promise<void> {
    await orders.place();
    await autoSales.use(chance);
    const acts = Array.from({ length: DESKTOPS }, () => desktops.act(chance, true));
    await Promise.all(acts.map((act) => act(client.ask)));
    const strike = async () => {
      await later(chance.next() * SOON_MS);
      await killAndStart();
    };
    await Promise.all([advance(DAYS * 1_440), strike()]);
    await finish();
  }

  test(`bank charges and debit cards settle or fail, automatic sales sell, desktops are switched: each once, in ${ROUNDS} kills`, async () => {
    for (let rounds = 0; rounds < ROUNDS; rounds += 1) {
      await round();
      await orders.compare();
      await autoSales.compare();
      await desktops.compare();
      const proof = await proveLedger(scene.db);
      assert.ok(proof.balanced, JSON.stringify(proof));
    }
    const { rows } = await sql<{ rejected: number; settled: number }>`
      SELECT (count(*) FILTER (WHERE state = 'rejected'))::int4 AS rejected,
             (count(*) FILTER (WHERE state = 'settled'))::int4 AS settled FROM payment
      WHERE account_id = ${scene.demo.customerId}`.execute(scene.db);
    assert.deepEqual(rows, [{ rejected: 2 * ROUNDS, settled: 4 * ROUNDS }]);
  });
});
