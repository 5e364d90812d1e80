import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { StampingAccount, z } from '@mostrador/contract';
import { addDays, dayOf } from '@mostrador/domain';
import { type AutoSaleShop, openAutoSaleShop } from '../auto-sales/testing.ts';

type View = z.output<typeof StampingAccount>;

describe('consumption beside each stamping account', () => {
  let shop: AutoSaleShop;
  before(async () => {
    shop = await openAutoSaleShop();
    await shop.setStock(shop.stampingAccountId, 'stamp', 250);
    await shop.db
      .deleteFrom('consumption_day')
      .where('stamping_account_id', '=', shop.stampingAccountId)
      .execute();
  });
  after(() => shop.server.stop());

  const list = async () => {
    const { body } = await shop.server.call('GET', '/v1/stamping-accounts?limit=200', {
      as: shop.distributor,
    });
    const { data } = body as { data: View[] };
    return data.find(({ id }) => id === shop.stampingAccountId)!;
  };
  const used = (daysAgo: number, count: number) => {
    const day = addDays(dayOf(shop.deps.clock.now(), 'America/Mexico_City'), -daysAgo);
    const values = { stamping_account_id: shop.stampingAccountId, day, used: count };
    return shop.db.insertInto('consumption_day').values(values).execute();
  };

  it('CM-TIM-03, A-CM-15: C.P.D. and D.R. over the last 30 whole days; today and older days do not count', async () => {
    assert.deepEqual(
      [(await list()).averageDailyConsumption, (await list()).daysRemaining, (await list()).runsOutOn],
      [0, null, null],
    );
    await used(31, 900);
    await used(30, 150);
    await used(1, 150);
    await used(0, 500);
    const { averageDailyConsumption, daysRemaining, runsOutOn } = await list();
    assert.deepEqual([averageDailyConsumption, daysRemaining], [10, 25]);
    assert.equal(runsOutOn, addDays(dayOf(shop.deps.clock.now(), 'America/Mexico_City'), 25));
  });

  it('CM-CLI-06: accounts are found by their id, or by number, name and RFC of the customer, which they name', async () => {
    const found = async (query: string) => {
      const path = `/v1/stamping-accounts?limit=200&${query}`;
      const { body } = await shop.server.call('GET', path, { as: shop.distributor });
      return (body as { data: View[] }).data.map(({ name, customerName }) => [customerName, name]);
    };
    const alamo = [['Ferretería Álamo', 'A311F0C29B7E4D55A0C6E1B2D3F40717']];
    for (const search of ['a311', '200071', 'ferreteria', 'FAL150312AB1'])
      assert.deepEqual(await found(`search=${search}`), alamo, search);
    assert.deepEqual(await found('search=a311&kind=unlimited'), []);
    assert.deepEqual(await found('search=a311&kind=standard'), alamo);
  });

  it('the same figures stand in its own consumption', async () => {
    const { averageDailyConsumption, daysRemaining } = await list();
    const path = `/v1/stamping-accounts/${shop.stampingAccountId}/consumption`;
    const { body } = await shop.server.call('GET', path, { as: shop.distributor });
    const own = body as { averageDaily: number; daysRemaining: number };
    assert.deepEqual([own.averageDaily, own.daysRemaining], [averageDailyConsumption, daysRemaining]);
  });

  it('a use counts today, and tomorrow in the average', async () => {
    const before = (await list()).averageDailyConsumption;
    await shop.use(60);
    assert.equal((await list()).averageDailyConsumption, before);
    await shop.server.advance({ days: 1 });
    // The day 30 days ago (150) has left, today's 500 + 60 came.
    assert.equal((await list()).averageDailyConsumption, (150 + 560) / 30);
  });

  it('the last stamp empties the account, and more than there is is refused without a trace', async () => {
    const { balance, used: before } = await list();
    await assert.rejects(shop.use(balance + 1), /insufficient_stamps/);
    assert.deepEqual([(await list()).balance, (await list()).used], [balance, before]);
    await shop.use(balance);
    const row = await shop.db
      .selectFrom('stamping_account')
      .select('empty_since')
      .where('id', '=', shop.stampingAccountId)
      .executeTakeFirstOrThrow();
    assert.ok(row.empty_since);
  });
});
