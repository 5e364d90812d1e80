import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import type { LogEntry } from '../../deps.ts';
import { breakRows } from '../../jobs/testing.ts';
import { type AutoSaleShop, openAutoSaleShop } from './testing.ts';

let shop: AutoSaleShop;
const heard: LogEntry[] = [];
before(async () => {
  shop = await openAutoSaleShop({ log: (entry) => void heard.push(entry) });
});
after(() => shop.server.stop());

it('a rule that cannot even be paused keeps no other one waiting, and sells once it is mended', async () => {
  const rows = await shop.db
    .selectFrom('stamping_account')
    .innerJoin('account', 'account.id', 'customer_id')
    .select('stamping_account.id')
    .where('parent_id', '=', shop.distributorId)
    .where('stamping_account.kind', '=', 'standard')
    .orderBy('stamping_account.id')
    .limit(2)
    .execute();
  const [broken, sound] = rows.map(({ id }) => id) as [string, string];
  await shop.begin(1_000, 0);
  for (const id of [broken, sound]) await shop.setStock(id, 'stamp', 100);
  const amount = { amount: 1_000, currency: 'MXN' };
  const items = [broken, sound].map((stampingAccountId) => ({
    ...{ stampingAccountId, minimum: 50, quantity: 10, amount },
  }));
  await shop.server.call('PUT', '/v1/auto-sales', { as: shop.distributor, body: { items } });
  for (const [seconds, id] of [broken, sound].entries()) {
    await shop.setStock(id, 'stamp', 20);
    const created_at = new Date(shop.deps.clock.now().getTime() - 60_000 + seconds * 1_000);
    await shop.db.insertInto('auto_sale_trigger').values({ stamping_account_id: id, created_at }).execute();
  }
  const mend = await breakRows(shop.db, 'auto_sale', `stamping_account_id = '${broken}'`);
  await assert.rejects(shop.tick(), /this row is broken/);
  const balances = async () => [await shop.balance(broken, 'stamp'), await shop.balance(sound, 'stamp')];
  assert.deepEqual(await balances(), [20, 30]);
  const told = heard.filter(({ id }) => id === broken);
  assert.deepEqual(
    told.map(({ level, message }) => [level, message]),
    [['error', 'auto-sales']],
  );
  await shop.tick();
  assert.equal(heard.filter(({ id }) => id === broken).length, 1);
  await mend();
  await shop.server.advance({ minutes: 1 });
  assert.deepEqual(await balances(), [30, 30]);
});
