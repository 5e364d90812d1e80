import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { proveLedger } from '../../ledger/index.ts';
import { type AutoSaleShop, openAutoSaleShop, saved } from './testing.ts';

describe('an automatic sale', () => {
  let shop: AutoSaleShop;
  before(async () => {
    shop = await openAutoSaleShop();
  });
  after(() => shop.server.stop());

  const path = () => `/v1/stamping-accounts/${shop.stampingAccountId}/auto-sale`;

  it('is off where there is none, and what was read can be put back', async () => {
    const { status, body, headers } = await shop.read();
    assert.deepEqual([status, body.state, body.quantity, body.amount], [200, 'off', null, null]);
    const back = await shop.server.call('PUT', path(), {
      as: shop.distributor,
      body,
      headers: { 'if-match': headers.get('etag') ?? '' },
    });
    assert.equal(back.status, 200, JSON.stringify(back.body));
    assert.deepEqual(back.body, body);
  });

  it('CM-TIM-04, A-CM-11: above the minimum it waits; the use that reaches it is followed by the sale', async () => {
    await shop.begin(2_000, 53);
    const rule = await saved(shop.put({ comment: 'venta automática' }));
    assert.deepEqual([rule.state, rule.balance, rule.lastFiredAt], ['on', 53, null]);
    assert.deepEqual(await shop.use(2), { balance: 51, fires: false });
    assert.deepEqual(await shop.figures(), { stock: 2_000, balance: 51 });
    assert.deepEqual(await shop.use(1), { balance: 50, fires: true });
    assert.deepEqual(await shop.figures(), { stock: 1_500, balance: 550 });
    const sale = await shop.db
      .selectFrom('sale')
      .selectAll()
      .where('seller_id', '=', shop.distributorId)
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow();
    // A-CM-20: 150,000 x 16 / 116 = 20,689.66.
    assert.deepEqual(
      [sale.buyer_id, sale.state, sale.kind, sale.quantity, sale.total, sale.vat],
      [shop.customerId, 'pending', 'stamp', 500, 150_000, 20_690],
    );
    const transfer = await shop.server.call('GET', `/v1/transfers/${sale.reference}`, {
      as: shop.distributor,
    });
    const { comment, balanceAfter } = transfer.body as { comment: string; balanceAfter: unknown };
    assert.deepEqual([comment, balanceAfter], ['venta automática', { from: 1_500, to: 550 }]);
    const events = (await shop.told()).slice(-1);
    assert.deepEqual(events, [{ type: 'fired', account: 'customer' }]);
  });

  it('A-CM-11: saved at or below its minimum it fires at once, and the answer shows it', async () => {
    await shop.begin(2_000, 50);
    const rule = await saved(shop.put());
    assert.equal(rule.balance, 550);
    assert.ok(rule.lastFiredAt);
    assert.deepEqual(await shop.figures(), { stock: 1_500, balance: 550 });
  });

  it('A-CM-11: once per event: a quantity that stays below the minimum is not sold in a loop', async () => {
    await shop.begin(2_000, 10);
    await saved(shop.put({ minimum: 500, quantity: 100 }));
    assert.deepEqual(await shop.figures(), { stock: 1_900, balance: 110 });
    await shop.tick();
    assert.deepEqual(await shop.figures(), { stock: 1_900, balance: 110 });
    await shop.use(1);
    assert.deepEqual(await shop.figures(), { stock: 1_800, balance: 209 });
  });

  it('A-CM-11: all or nothing: short of stock it sells nothing, says so, and rests longer each time', async () => {
    await shop.begin(499, 20);
    const before = (await shop.told()).length;
    const rule = await saved(shop.put());
    assert.deepEqual([rule.state, rule.reason, rule.balance], ['paused', 'seller_out_of_stock', 20]);
    assert.deepEqual(await shop.figures(), { stock: 499, balance: 20 });
    const pauseMinutes = (at: string | null) =>
      Math.round((new Date(at ?? 0).getTime() - shop.deps.clock.now().getTime()) / 60_000);
    assert.equal(pauseMinutes(rule.retryAt), 5);
    // Uses while it is paused are no storm of tries.
    for (let count = 0; count < 5; count += 1) await shop.use(1);
    await shop.tick();
    await shop.server.advance({ minutes: 5 });
    assert.equal(pauseMinutes((await shop.read()).body.retryAt), 10);
    const told = (await shop.told()).slice(before).filter(({ type }) => type !== 'updated');
    assert.deepEqual(told, [
      { type: 'paused', reason: 'seller_out_of_stock', account: 'distributor' },
      { type: 'paused', reason: 'seller_out_of_stock', account: 'distributor' },
    ]);
  });

  it('A-CM-11: its distributor hears by mail that it paused, once, and not of what it limited itself', async () => {
    const mails = () =>
      shop.server.db.deleteFrom('outbox_mail').returning(['recipient', 'body_text']).execute();
    await shop.begin(1_000, 20);
    await saved(shop.put());
    await mails();
    await shop.begin(499, 20);
    assert.equal((await saved(shop.put())).state, 'paused');
    await shop.server.advance({ minutes: 5 });
    const [mail, ...more] = await mails();
    assert.equal(mail?.recipient, 'distribuidor@example.com');
    assert.match(
      mail.body_text,
      /No alcanzaron los timbres para abonar 500 a la cuenta .+ de Empresa de Pruebas\./,
    );
    assert.deepEqual(more, [], 'the second try is no news');
    await shop.begin(5_000, 20);
    await saved(shop.put({ dailyCeiling: 500 }));
    await shop.begin(5_000, 20);
    assert.equal((await saved(shop.put({ dailyCeiling: 500 }))).reason, 'daily_ceiling');
    assert.deepEqual(await mails(), []);
  });

  it('goes on by itself as soon as stock comes, long before its next try', async () => {
    await shop.begin(499, 20);
    await saved(shop.put());
    await shop.tick();
    assert.equal((await shop.read()).body.state, 'paused');
    await shop.setStock(shop.distributorId, 'stamp', 500);
    await shop.tick();
    const { body } = await shop.read();
    assert.deepEqual([body.state, body.reason, body.retryAt], ['on', null, null]);
    assert.deepEqual(await shop.figures(), { stock: 0, balance: 520 });
  });

  it('a paused one whose account was filled otherwise is on again', async () => {
    await shop.begin(499, 20);
    await saved(shop.put());
    await shop.setStock(shop.stampingAccountId, 'stamp', 300);
    await shop.server.advance({ minutes: 5 });
    assert.equal((await shop.read()).body.state, 'on');
    assert.deepEqual((await shop.told()).slice(-1), [{ type: 'resumed', account: 'distributor' }]);
  });

  it('CM-TIM-04: its balance tells the customer of the automatic sale that is on or paused, never of one that is off', async () => {
    const notice = async () => {
      const { body } = await shop.server.call('GET', '/v1/balances', { as: shop.person });
      return (body as { autoSale: object | null }).autoSale;
    };
    const { stampingAccountId } = shop;
    const terms = {
      stampingAccountId,
      minimum: 50,
      quantity: 500,
      amount: { amount: 150_000, currency: 'MXN' },
    };
    await shop.begin(2_000, 600);
    await saved(shop.put({ state: 'off' }));
    assert.equal(await notice(), null);
    const rule = await saved(shop.put());
    assert.deepEqual(await notice(), { ...terms, state: 'on', firesOn: rule.forecast.firesOn });
    await shop.begin(0, 20);
    await saved(shop.put());
    assert.partialDeepStrictEqual(await notice(), { ...terms, state: 'paused' });
  });

  it('the customer sees it paused, and not what its distributor is short of; it changes nothing', async () => {
    await shop.begin(0, 20);
    await saved(shop.put());
    const { body, headers } = await shop.read(shop.person);
    assert.deepEqual([body.state, body.reason, body.retryAt], ['paused', null, null]);
    const put = await shop.server.call('PUT', path(), {
      as: shop.person,
      body: { minimum: 1, quantity: 1, amount: { amount: 0, currency: 'MXN' } },
      headers: { 'if-match': headers.get('etag') ?? '' },
    });
    assert.equal(put.status, 403);
  });

  it('ceilings of a day and a month hold, and it goes on when the next one begins', async () => {
    await shop.begin(10_000, 100);
    await shop.db.deleteFrom('auto_sale_run').execute();
    await saved(shop.put({ minimum: 100, quantity: 500, dailyCeiling: 1_000 }));
    await shop.use(500);
    assert.deepEqual(await shop.figures(), { stock: 9_000, balance: 600 });
    await shop.use(550);
    const paused = (await shop.read()).body;
    assert.deepEqual([paused.state, paused.reason, paused.balance], ['paused', 'daily_ceiling', 50]);
    // Midnight in Mexico City, which has kept UTC-6 since 2022.
    assert.match(paused.retryAt ?? '', /T06:00:00\.000Z$/);
    await shop.server.advance({ days: 1 });
    assert.deepEqual(await shop.figures(), { stock: 8_500, balance: 550 });
    const bad = await shop.put({ quantity: 500, monthlyCeiling: 499 });
    assert.deepEqual([bad.status, bad.body.errors?.[0]?.pointer], [422, '/monthlyCeiling']);
  });

  it('off it does not fire, and removed it is gone with its events', async () => {
    await shop.begin(2_000, 60);
    await saved(shop.put({ state: 'off' }));
    assert.deepEqual(await shop.use(20), { balance: 40, fires: false });
    assert.equal((await shop.figures()).stock, 2_000);
    await saved(shop.put({ minimum: 10 }));
    assert.equal((await shop.server.call('DELETE', path(), { as: shop.distributor })).status, 204);
    assert.equal((await shop.server.call('DELETE', path(), { as: shop.distributor })).status, 204);
    await shop.use(35);
    assert.deepEqual(await shop.figures(), { stock: 2_000, balance: 5 });
  });

  it('A-CM-23: a suspended distributor sells nothing by itself; its customers keep stamping', async () => {
    await shop.begin(2_000, 60);
    await saved(shop.put());
    const suspend = (state: string) =>
      shop.db.updateTable('account').set({ state }).where('id', '=', shop.distributorId).execute();
    await suspend('suspended');
    await shop.use(15);
    assert.deepEqual(await shop.figures(), { stock: 2_000, balance: 45 });
    await suspend('active');
    assert.equal((await shop.read()).body.reason, 'distributor_suspended');
    await shop.server.advance({ minutes: 5 });
    assert.deepEqual(await shop.figures(), { stock: 1_500, balance: 545 });
  });

  it('refuses accounts that could never receive, a stale version, and a rule without its version', async () => {
    await shop.begin(2_000, 600);
    await saved(shop.put());
    const block = (state: string) =>
      shop.db
        .updateTable('stamping_account')
        .set({ state })
        .where('id', '=', shop.stampingAccountId)
        .execute();
    await block('blocked');
    assert.equal((await shop.put()).body.code, 'stamping_account_blocked');
    await block('active');
    const body = { minimum: 1, quantity: 1, amount: { amount: 1, currency: 'MXN' } };
    const as = shop.distributor;
    assert.equal((await shop.server.call('PUT', path(), { as, body })).status, 428);
    const stale = await shop.server.call('PUT', path(), { as, body, headers: { 'if-match': '"0"' } });
    assert.equal(stale.status, 412);
    const operator = await shop.server.call('PUT', path(), {
      as: shop.operator,
      body,
      headers: { 'if-match': '*' },
    });
    assert.deepEqual(
      [operator.status, (operator.body as { code: string }).code],
      [422, 'recipient_not_allowed'],
    );
  });

  it('forecasts when the balance runs out and when it will fire (A-CM-15)', async () => {
    await shop.begin(2_000, 600);
    const { forecast } = await saved(shop.put({ minimum: 100 }));
    assert.ok(forecast.averageDaily > 0);
    assert.equal(forecast.daysRemaining, Math.floor(600 / forecast.averageDaily));
    assert.ok(forecast.firesOn! < forecast.runsOutOn!);
  });

  it('after all of it every balance is its entries', async () => {
    assert.ok((await proveLedger(shop.db)).balanced);
  });
});
