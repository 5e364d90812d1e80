import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { sql } from 'kysely';
import type { Database } from '../db/tables.generated.ts';
import type { LogEntry } from '../deps.ts';
import { newId } from '../ids.ts';
import { expireCreditCodes } from '../modules/credit-codes/jobs.ts';
import { codeDesk } from '../modules/credit-codes/testing.ts';
import { switchDesktops } from '../modules/desktops/jobs.ts';
import { openDesktop } from '../modules/desktops/open.ts';
import { expireDistributors, removeDistributors } from '../modules/distributors/jobs.ts';
import { addDistributor } from '../modules/distributors/testing.ts';
import { expireConfirmations } from '../modules/orders/jobs.ts';
import { openShop, type Shop } from '../modules/orders/testing.ts';
import { removeQuotes } from '../modules/quotes/jobs.ts';
import { endContracts, expireUnlimited, renewDistributors } from '../modules/services/jobs.ts';
import { addMember } from '../modules/services/testing.ts';
import type { DueJob } from './index.ts';
import { runDue } from './run-due.ts';
import { addContract, breakRows } from './testing.ts';

let shop: Shop;
let heard: LogEntry[] = [];
before(async () => {
  shop = await openShop({ log: (entry) => void heard.push(entry) });
});
after(() => shop.server.stop());
beforeEach(() => {
  heard = [];
});

interface Case {
  job: DueJob;
  table: keyof Database;
  /** A row that falls due at that instant; answers its id. */
  add(at: Date): Promise<string>;
  /** SQL that is true once it was done, unless the row is gone then. */
  done: string;
}

const setDue = (table: keyof Database, column: string, id: string, at: Date) =>
  sql`UPDATE ${sql.table(table)} SET ${sql.ref(column)} = ${at} WHERE id = ${id}`.execute(shop.db);
const distributor = async (extra: Parameters<typeof addDistributor>[1]) =>
  (await addDistributor(shop.server, extra)).id;

const CASES: Case[] = [
  {
    ...{ job: expireDistributors, table: 'account', done: "state = 'expired'" },
    add: (expires_at) => distributor({ expires_at }),
  },
  {
    ...{ job: removeDistributors, table: 'account', done: 'deleted_at IS NOT NULL' },
    add: (deletes_at) =>
      distributor({ state: 'cancelled', cancelled_from: 'active', cancelled_at: new Date(0), deletes_at }),
  },
  {
    ...{ job: renewDistributors, table: 'account', done: "expires_at > now() + interval '300 days'" },
    async add(expires) {
      const { id } = await addMember(shop, { expires });
      const itself = { automatic_renewal: true };
      await shop.db.updateTable('settings').set(itself).where('account_id', '=', id).execute();
      return id;
    },
  },
  {
    ...{ job: endContracts, table: 'contract', done: "state = 'expired'" },
    add: (ends_at) => addContract(shop, ends_at),
  },
  {
    ...{ job: expireUnlimited, table: 'stamping_account', done: "state = 'expired'" },
    async add(expires_at) {
      const id = newId('sta');
      const terms = { kind: 'unlimited', state: 'active', rfc: null, expires_at, created_at: new Date(0) };
      const row = { id, name: id, customer_id: shop.customerId, ...terms };
      await shop.db.insertInto('stamping_account').values(row).execute();
      return id;
    },
  },
  {
    ...{ job: expireCreditCodes, table: 'credit_code', done: "state = 'expired'" },
    add: async (at) => (await codeDesk(shop).create({ expiresAt: at.toISOString() })).body.id,
  },
  {
    ...{ job: expireConfirmations, table: 'purchase_order', done: "state = 'failed'" },
    async add(at) {
      const offer = await shop.offer(shop.person, 'stampPackage', 100);
      const { id } = (await shop.buy(await shop.siteSession(0), offer)).body;
      await setDue('purchase_order', 'confirm_by', id, at);
      return id;
    },
  },
  {
    ...{ job: removeQuotes, table: 'quote', done: 'false' },
    async add(at) {
      const offer = await shop.offer(shop.person, 'stampPackage', 100);
      const { id } = (await shop.quote(shop.person, offer, { to: shop.stampingAccountId })).body;
      await setDue('quote', 'remove_at', id, at);
      return id;
    },
  },
  {
    ...{ job: switchDesktops, table: 'desktop', done: 'next_transition_at > starts_at' },
    async add(startsAt) {
      const plan = shop.db.selectFrom('desktop_plan').select('id').where('name', '=', 'Escritorio M');
      const { id: planId } = await plan.executeTakeFirstOrThrow();
      const validity = { startsAt, endsAt: new Date(startsAt.getTime() + 86_400_000 * 300) };
      return openDesktop(shop.db, { customerId: shop.customerId, planId, name: 'x', validity }, startsAt);
    },
  },
];

for (const { job, table, add, done } of CASES) {
  test(`${job.name}: a row that is broken keeps no other waiting, is told once, and is done once it is mended`, async () => {
    const at = (seconds: number) => new Date(shop.deps.clock.now().getTime() + seconds * 1_000);
    const [first, second] = [at(20), at(21)];
    const [broken, sound] = [await add(first), await add(second)];
    const now = new Date(second.getTime() + 60_000);
    const isDone = async (id: string) => {
      const row = sql`SELECT 1 FROM ${sql.table(table)} WHERE id = ${id} AND NOT (${sql.raw(done)})`;
      return (await row.execute(shop.db)).rows.length === 0;
    };
    const mend = await breakRows(shop.db, table, `id = '${broken}'`);
    await assert.rejects(runDue(shop.deps, now, [job]), /this row is broken/);
    assert.deepEqual([await isDone(broken), await isDone(sound)], [false, true]);
    const error = 'error: this row is broken';
    assert.deepEqual(heard, [{ level: 'error', message: job.name, id: broken, error }]);
    // Nothing is tried, nothing told, until its pause is over.
    await runDue(shop.deps, new Date(now.getTime() + 14_999), [job]);
    assert.equal(heard.length, 1);
    await mend();
    await runDue(shop.deps, new Date(now.getTime() + 15_000), [job]);
    assert.equal(await isDone(broken), true);
    assert.equal(heard.length, 1);
  });
}
