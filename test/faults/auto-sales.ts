import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { newId } from '../../packages/server/src/ids.ts';
import type { Chance } from './chance.ts';
import { holding } from './holding.ts';
import type { Scene } from './scene.ts';

/** Stamps that an account uses in a round at most, and that its rule sells at once: one event is enough (A-CM-11). */
const USED_MAX = 10;
const QUANTITY = 20;

/** An automatic sale of each account, whose balance is at its minimum or under it. */
export interface AutoSales {
  /** Every account uses some stamps, as a server would have it that died right after its commit. */
  use(chance: Chance): Promise<void>;
  /** Has a rule something to answer? */
  open(): Promise<boolean>;
  /** Each account is above its minimum by one sale at most, and what it got is what its rule sold. */
  compare(): Promise<void>;
}

export async function openAutoSales(scene: Scene, url: string): Promise<AutoSales> {
  const { db, demo, accounts } = scene;
  const before = new Map<string, number>();
  for (const account of accounts) before.set(account, await holding(scene, account, 'stamp', 'stock'));
  await db.deleteFrom('auto_sale').execute();
  // What a round uses is there even if no rule has answered yet.
  const minimumOf = (account: string) => Math.max(before.get(account)!, USED_MAX);
  const items = accounts.map((stampingAccountId) => ({
    ...{ stampingAccountId, minimum: minimumOf(stampingAccountId), quantity: QUANTITY, state: 'on' },
    amount: { amount: 1_000, currency: 'MXN' },
  }));
  const saved = await fetch(`${url}/v1/auto-sales`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${demo.distributorSecretKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({ items }),
  });
  assert.ok(saved.ok, await saved.text());
  const used = new Map<string, number>();

  return {
    async use(chance) {
      for (const account of accounts) {
        const stamps = chance.upTo(USED_MAX);
        used.set(account, (used.get(account) ?? 0) + stamps);
        for (let stamp = 0; stamp < stamps; stamp += 1) await useOne(scene, account);
      }
    },
    async open() {
      const { rows } = await sql`SELECT 1 FROM auto_sale_trigger`.execute(db);
      return rows.length > 0;
    },
    async compare() {
      const runs = await db
        .selectFrom('auto_sale_run')
        .innerJoin('transfer', 'transfer.id', 'transfer_id')
        .innerJoin('sale', 'sale.reference', 'transfer.id')
        .select(['stamping_account_id', 'transfer.quantity'])
        .where('auto_sale_run.state', '=', 'fired')
        .execute();
      for (const account of accounts) {
        const sold = runs.filter((run) => run.stamping_account_id === account);
        const balance = await holding(scene, account, 'stamp', 'stock');
        const minimum = minimumOf(account);
        assert.ok(
          minimum < balance && balance <= minimum + QUANTITY,
          `${account} has ${balance} of ${minimum}`,
        );
        const kept = before.get(account)! - (used.get(account) ?? 0);
        assert.equal(balance, kept + sold.length * QUANTITY, account);
      }
    },
  };
}

/** The use of one stamp with all that it leaves to others, at the platform's business time. */
async function useOne({ db }: Scene, account: string): Promise<void> {
  const item = { account, quantity: 1, reference: null, eventId: newId('evt') };
  const { rows } = await sql<{ code: string | null }>`
    SELECT code FROM stamps_consume(${JSON.stringify([item])}::jsonb,
      now() + (SELECT coalesce(max(offset_ms), 0) FROM test_clock) * interval '1 millisecond')`.execute(db);
  assert.equal(rows[0]?.code, null);
}
