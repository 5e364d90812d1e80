import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { addCustomer } from '../distributors/testing.ts';
import { type OrderBody, openShop, type Shop, signIn } from './testing.ts';

describe('buying through a site (api.md, Principals)', () => {
  let shop: Shop;
  let hundred: string;
  before(async () => {
    shop = await openShop();
    hundred = await shop.offer(shop.person, 'stampPackage', 100);
  });
  after(() => shop.server.stop());
  /** Every test has a day of its own. */
  beforeEach(() => shop.server.advance({ days: 1 }));

  const quoteAs = async (as: string) => (await shop.quote(as, hundred, { to: shop.stampingAccountId })).body;
  const buyAs = async (as: string) => shop.order(as, (await quoteAs(as)).id);

  it('within the points a day that the person consented to, the site buys at once', async () => {
    const site = await shop.siteSession(1_000);
    assert.equal((await buyAs(site)).body.state, 'fulfilled');
    assert.equal((await buyAs(site)).body.state, 'fulfilled');
  });

  it('beyond it the order waits for the person, costs nothing yet, and ends with its quote', async () => {
    const site = await shop.siteSession(700);
    assert.equal((await buyAs(site)).body.state, 'fulfilled');
    const points = await shop.balance(shop.customerId, 'point');
    const quote = await quoteAs(site);
    const { status, body } = await shop.order(site, quote.id);
    assert.deepEqual([status, body.state], [201, 'awaiting-confirmation']);
    assert.equal(body.confirmationUrl, `${shop.server.url}/confirm/${body.id}?locale=es-MX`);
    assert.equal(await shop.balance(shop.customerId, 'point'), points);
    await shop.server.advance({ minutes: 14 });
    assert.equal((await shop.getOrder(site, body.id)).state, 'awaiting-confirmation');
    await shop.server.advance({ minutes: 2 });
    const ended = await shop.getOrder(site, body.id);
    assert.deepEqual(
      [ended.state, ended.reason, ended.confirmationUrl],
      ['failed', 'confirmation_expired', undefined],
    );
  });

  it('0 points a day: each purchase is confirmed', async () => {
    assert.equal((await buyAs(await shop.siteSession(0))).body.state, 'awaiting-confirmation');
  });

  it('0 points a day: also what costs nothing is confirmed', async () => {
    const key = shop.server.demo.publishableKey;
    const site = await signIn(shop.db, shop.distributorId, { key, pointCeiling: 0 });
    const free = await shop.quote(site, await shop.service('contablink'));
    assert.equal(free.body.total.amount, 0, JSON.stringify(free.body));
    assert.equal((await shop.order(site, free.body.id)).body.state, 'awaiting-confirmation');
  });

  it("the day is the account's: after midnight there the site may spend again", async () => {
    const zone = (timezone: string) =>
      shop.db.updateTable('account').set({ timezone }).where('id', '=', shop.customerId).execute();
    // A zone in which it is shortly before midnight now.
    const hour = shop.deps.clock.now().getUTCHours();
    const ahead = 23 - hour;
    await zone(ahead <= 12 ? `Etc/GMT${ahead >= 0 ? '-' : '+'}${Math.abs(ahead)}` : `Etc/GMT+${24 - ahead}`);
    const site = await shop.siteSession(500);
    assert.equal((await buyAs(site)).body.state, 'fulfilled');
    assert.equal((await buyAs(site)).body.state, 'awaiting-confirmation');
    await shop.server.advance({ minutes: 60 });
    assert.equal((await buyAs(site)).body.state, 'fulfilled');
    await zone('America/Mexico_City');
  });

  it('signing in again gives the site no second allowance', async () => {
    assert.equal((await buyAs(await shop.siteSession(500))).body.state, 'fulfilled');
    assert.equal((await buyAs(await shop.siteSession(500))).body.state, 'awaiting-confirmation');
  });

  it('the points a day are the person’s: what the site spends for another of the accounts counts too', async () => {
    const site = await shop.siteSession(500);
    const { db, profileId: profile_id } = shop;
    const account_id = await addCustomer(shop.server, shop.distributorId);
    await db
      .insertInto('profile_link')
      .values({ profile_id, account_id, link: 'administrator', created_at: shop.deps.clock.now() })
      .execute();
    assert.equal((await buyAs(site)).body.state, 'fulfilled');
    await db.updateTable('purchase_order').set({ account_id }).where('state', '=', 'fulfilled').execute();
    assert.equal((await buyAs(site)).body.state, 'awaiting-confirmation');
  });

  it('two purchases at once cannot pass the ceiling together', async () => {
    const site = await shop.siteSession(500);
    const quotes = await Promise.all([quoteAs(site), quoteAs(site), quoteAs(site)]);
    const answers = await Promise.all(quotes.map(({ id }) => shop.order(site, id)));
    assert.deepEqual(answers.map(({ body }) => body.state).toSorted(), [
      'awaiting-confirmation',
      'awaiting-confirmation',
      'fulfilled',
    ]);
  });

  it('what a payment method pays is always confirmed, also where none is stored yet', async () => {
    const site = await shop.siteSession(1_000_000);
    const quote = await shop.quote(site, await shop.offer(site, 'pointPackage', 500));
    const { status, body } = await shop.order(site, quote.body.id, { source: 'method' });
    assert.deepEqual(
      [status, body.state, body.payment.paymentMethodId],
      [201, 'awaiting-confirmation', null],
    );
  });

  it("a method is added in the platform's window only, and the refusal says so", async () => {
    const answer = await shop.server.call('POST', '/v1/payment-methods', {
      as: await shop.siteSession(1_000),
      body: { providerToken: 'tok_ok' },
    });
    const body = answer.body as { code: string; detail: string };
    assert.deepEqual([answer.status, body.code], [403, 'customer_authorization_required']);
    assert.match(body.detail, /ventana de la plataforma/);
  });

  it('too few points are told at once, not after the window', async () => {
    await shop.setStock(shop.customerId, 'point', 499);
    const { status, body } = await buyAs(await shop.siteSession(0));
    assert.deepEqual([status, body.code], [409, 'insufficient_points']);
    await shop.setStock(shop.customerId, 'point', 20_000);
  });

  it("the confirmation's address speaks the caller's language", async () => {
    const site = await shop.siteSession(0);
    const quote = await quoteAs(site);
    const answer = await shop.server.call('POST', '/v1/orders', {
      as: site,
      key: crypto.randomUUID(),
      headers: { 'accept-language': 'en' },
      body: { quoteId: quote.id, payment: { source: 'points' }, confirmed: true },
    });
    assert.match((answer.body as OrderBody).confirmationUrl ?? '', /locale=en$/);
  });
});
