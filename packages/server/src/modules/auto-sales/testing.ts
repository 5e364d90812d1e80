import assert from 'node:assert/strict';
import type { AutoSale, Problem, z } from '@mostrador/contract';
import { sql } from 'kysely';
import type { Deps } from '../../deps.ts';
import type { Origin } from '../../http/recorded.ts';
import { runDue } from '../../jobs/run-due.ts';
import { type Consumed, consumeStamps } from '../consumption/testing.ts';
import { openShop, type Shop } from '../orders/testing.ts';
import { fireAutoSales } from './jobs.ts';

export type AutoSaleBody = z.output<typeof AutoSale>;

export interface RuleOptions {
  minimum?: number;
  quantity?: number;
  amount?: number;
  state?: 'on' | 'off';
  dailyCeiling?: number;
  monthlyCeiling?: number;
  comment?: string;
}

export interface Answer<T> {
  status: number;
  body: T & Problem;
  headers: Headers;
}

/** The demo's distributor with an account whose balance a test decides, and its automatic sale. */
export interface AutoSaleShop extends Shop {
  /** Sets stock of the distributor and balance of the account; purchases off, no points. */
  begin(stock: number, balance: number): Promise<void>;
  read(as?: string): Promise<Answer<AutoSaleBody>>;
  /** Saves the rule over whatever version there is. */
  put(rule?: RuleOptions): Promise<Answer<AutoSaleBody>>;
  /** An application stamps. */
  use(quantity: number): Promise<Consumed>;
  /** Stock of the distributor and balance of the account. */
  figures(): Promise<{ stock: number; balance: number }>;
  /** Types of the rule's own events so far, oldest first, with what they say. */
  told(): Promise<{ type: string; reason?: string; account: string }[]>;
  /** What falls due now, as any process would do it. */
  tick(): Promise<void>;
  runs(): Promise<string[]>;
}

const APPLICATION: Origin = { operation: 'stampCfdi', access: null, requestId: null, channel: 'job' };

export async function openAutoSaleShop(changes: Partial<Deps> = {}): Promise<AutoSaleShop> {
  const shop = await openShop(changes);
  const { db, deps, distributorId, stampingAccountId } = shop;
  // The demo's own rules would answer what a test does.
  await db.deleteFrom('auto_sale').execute();
  const path = `/v1/stamping-accounts/${stampingAccountId}/auto-sale`;
  const read = async (as = shop.distributor) =>
    (await shop.server.call('GET', path, { as })) as Answer<AutoSaleBody>;
  return {
    ...shop,
    async begin(stock, balance) {
      await shop.setStock(distributorId, 'stamp', stock);
      await shop.setStock(distributorId, 'point', 0);
      await shop.setStock(stampingAccountId, 'stamp', balance);
      await shop.settings({ automatic_stamp_purchase: false });
    },
    read,
    async put({ minimum = 50, quantity = 500, amount = 150_000, ...more } = {}) {
      const etag = (await read()).headers.get('etag') ?? '';
      const body = { minimum, quantity, amount: { amount, currency: 'MXN' }, ...more };
      const headers = { 'if-match': etag };
      const answer = await shop.server.call('PUT', path, { as: shop.distributor, body, headers });
      return answer as Answer<AutoSaleBody>;
    },
    use: (quantity) =>
      consumeStamps(deps, APPLICATION, deps.clock.now(), { stampingAccountId, quantity, reference: null }),
    async figures() {
      return {
        stock: await shop.balance(distributorId, 'stamp'),
        balance: await shop.balance(stampingAccountId, 'stamp'),
      };
    },
    async told() {
      const { rows } = await sql<{ type: string; reason: string | null; account_id: string }>`
        SELECT type, data->>'reason' AS reason, account_id FROM event
        WHERE type LIKE 'auto-sale.%' AND subject_id = ${stampingAccountId} ORDER BY written_at, id`.execute(
        db,
      );
      return rows.map(({ type, reason, account_id }) => ({
        type: type.replace('auto-sale.', ''),
        ...(reason ? { reason } : {}),
        account: account_id === distributorId ? 'distributor' : 'customer',
      }));
    },
    async tick() {
      await runDue(deps, deps.clock.now(), [fireAutoSales]);
    },
    async runs() {
      const rows = await db.selectFrom('auto_sale_run').select('state').orderBy('id').execute();
      return rows.map(({ state }) => state);
    },
  };
}

/** Saves a rule that must be accepted. */
export async function saved(answer: Promise<Answer<AutoSaleBody>>): Promise<AutoSaleBody> {
  const { status, body } = await answer;
  assert.equal(status, 200, JSON.stringify(body));
  return body;
}
