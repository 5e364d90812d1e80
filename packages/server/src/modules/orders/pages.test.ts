import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { beginPlatformSession } from '../identity/platform-session.ts';
import { type OrderBody, openShop, type Shop, signIn } from './testing.ts';

describe("the platform's confirmation window", () => {
  let shop: Shop;
  let hundred: string;
  let cookie: string;
  before(async () => {
    shop = await openShop();
    hundred = await shop.offer(shop.person, 'stampPackage', 100);
    cookie = await cookieOf(shop.customerId);
  });
  after(() => shop.server.stop());
  beforeEach(() => shop.server.advance({ days: 1 }));

  async function cookieOf(accountId: string): Promise<string> {
    const { profile_id } = await shop.db
      .selectFrom('profile_link')
      .select('profile_id')
      .where('account_id', '=', accountId)
      .orderBy('profile_id')
      .executeTakeFirstOrThrow();
    const headers = await beginPlatformSession(shop.db, profile_id, shop.server.url);
    return headers['set-cookie']!.split(';')[0]!;
  }
  async function waiting(kind: 'stampPackage' | 'pointPackage' = 'stampPackage'): Promise<OrderBody> {
    const site = await shop.siteSession(0);
    const offer = kind === 'stampPackage' ? hundred : await shop.offer(site, kind, 500);
    const to = kind === 'stampPackage' ? { to: shop.stampingAccountId } : {};
    const quote = await shop.quote(site, offer, to);
    const { body } = await shop.order(site, quote.body.id, {
      source: kind === 'stampPackage' ? 'points' : 'method',
    });
    assert.equal(body.state, 'awaiting-confirmation');
    return body;
  }
  const open = async (path: string, headers: Record<string, string> = { cookie }) => {
    const response = await shop.server.fetch(path, { headers, redirect: 'manual' });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  const send = (id: string, fields: Record<string, string>, headers?: Record<string, string>) =>
    post(`/confirm/${id}?locale=es-MX`, fields, headers);
  const post = async (
    path: string,
    fields: Record<string, string>,
    headers: Record<string, string> = { cookie, origin: shop.server.url },
  ) => {
    const response = await shop.server.fetch(path, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams(fields).toString(),
    });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  const stateOf = async ({ id }: OrderBody) => {
    const { state, reason } = await shop.getOrder(shop.person, id);
    return [state, reason];
  };

  it('CM-COM-05: shows what is bought and what it costs, and says that it is irreversible', async () => {
    const order = await waiting();
    const { status, text, headers } = await open(order.confirmationUrl!.replace(shop.server.url, ''));
    assert.equal(status, 200);
    for (const part of [
      'Confirmación de Compra',
      'shop.test pide que confirme su compra a Bahía Contable.',
      'Paquete de 100 Timbres',
      'Pruebas',
      '$500.00',
      '$68.97',
      '500 puntos',
      'Este proceso es incancelable e irreversible',
      '¿Realmente desea continuar?',
    ]) {
      assert.ok(text.includes(part), part);
    }
    assert.match(headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/);
    const english = await open(`/confirm/${order.id}?locale=en`);
    assert.ok(english.text.includes('This process cannot be cancelled or reversed'));
  });

  it('what its seller has withdrawn meanwhile is not bought any more, and the page says so', async () => {
    const order = await waiting();
    const setWithdrawn = (withdrawn_at: Date | null) =>
      shop.db.updateTable('price_package').set({ withdrawn_at }).where('id', '=', hundred).execute();
    await setWithdrawn(shop.deps.clock.now());
    const { status, text } = await send(order.id, { decision: 'confirm' });
    await setWithdrawn(null);
    assert.equal(status, 409);
    assert.ok(text.includes('La oferta ya no está a la venta'), text);
    assert.deepEqual(await stateOf(order), ['awaiting-confirmation', undefined]);
  });

  it("needs the platform's own sign-in: the site's token opens nothing", async () => {
    const order = await waiting();
    const bearer = { authorization: `Bearer ${await shop.siteSession(1_000)}` };
    const { status, headers } = await open(`/confirm/${order.id}?locale=en`, bearer);
    assert.equal(status, 303);
    assert.equal(
      headers.get('location'),
      `/sign-in?${new URLSearchParams({ next: `/confirm/${order.id}?locale=en`, locale: 'en' })}`,
    );
  });

  it('confirmed, it is bought, and the window tells the site that asked and no other', async () => {
    const order = await waiting();
    const before = await shop.balance(shop.stampingAccountId, 'stamp');
    const answer = await send(order.id, { decision: 'confirm' });
    assert.equal(answer.status, 303);
    assert.deepEqual(await stateOf(order), ['fulfilled', undefined]);
    assert.equal(await shop.balance(shop.stampingAccountId, 'stamp'), before + 100);
    const { text } = await open(answer.headers.get('location')!);
    assert.ok(text.includes('Gracias por su compra en Timbres.'));
    assert.ok(
      text.includes(`data-order-id="${order.id}" data-state="fulfilled" data-origin="http://shop.test"`),
    );
    const audit = await shop.db
      .selectFrom('audit_entry')
      .select(['operation', 'channel', 'actor_kind'])
      .where('subject_id', '=', order.id)
      .where('operation', '=', 'confirmOrder')
      .execute();
    assert.deepEqual(audit, [{ operation: 'confirmOrder', channel: 'platform', actor_kind: 'person' }]);
  });

  it('confirmed twice at once, it is bought once', async () => {
    const order = await waiting();
    const points = await shop.balance(shop.customerId, 'point');
    await Promise.all([1, 2, 3].map(() => send(order.id, { decision: 'confirm' })));
    assert.equal(await shop.balance(shop.customerId, 'point'), points - 500);
  });

  it('refused, nothing is bought and the site is told', async () => {
    const order = await waiting();
    const points = await shop.balance(shop.customerId, 'point');
    await send(order.id, { decision: 'refuse' });
    assert.deepEqual(await stateOf(order), ['failed', 'confirmation_refused']);
    assert.equal(await shop.balance(shop.customerId, 'point'), points);
    const { text } = await open(`/confirm/${order.id}?locale=es-MX`);
    assert.ok(text.includes('Usted canceló esta compra.'));
    await send(order.id, { decision: 'confirm' });
    assert.deepEqual(await stateOf(order), ['failed', 'confirmation_refused'], 'it stays refused');
  });

  it('after the quote ended it says so and leads back to the site; confirming buys nothing', async () => {
    const order = await waiting();
    // Only the clock: no job has run yet.
    shop.deps.testClock?.setOffset(shop.deps.testClock.offsetMs + 16 * 60_000);
    await send(order.id, { decision: 'confirm' });
    assert.deepEqual(await stateOf(order), ['failed', 'confirmation_expired']);
    const { text } = await open(`/confirm/${order.id}?locale=es-MX`);
    assert.ok(text.includes('La cotización venció antes de confirmarla'));
    assert.ok(text.includes('<a href="http://shop.test">Volver a shop.test</a>'));
  });

  it("adds a method at the provider's page and pays with it; it is stored when the person confirms", async () => {
    const order = await waiting('pointPackage');
    const first = await open(`/confirm/${order.id}?locale=es-MX`);
    assert.ok(first.text.includes('Aún no tiene medios de pago guardados.'));
    assert.ok(!first.text.includes('Sí, comprar'), 'nothing to pay with yet');
    const link = /href="(\/dev\/payments[^"]*)"/.exec(first.text)?.[1]?.replaceAll('&amp;', '&');
    const provider = await open(link!);
    assert.equal(provider.status, 200);
    assert.ok(provider.text.includes(`action="/confirm/${order.id}"`));
    assert.ok(provider.text.includes('value="tok_ok"'));
    const back = await open(`/confirm/${order.id}?locale=es-MX&providerToken=tok_ok`);
    assert.ok(back.text.includes('Visa ···· 4242'));
    const methods = () =>
      shop.db
        .selectFrom('payment_method')
        .select('label')
        .where('account_id', '=', shop.customerId)
        .execute();
    assert.deepEqual(await methods(), []);
    await send(order.id, { decision: 'confirm', method: 'new', providerToken: 'tok_ok' });
    assert.deepEqual(await stateOf(order), ['fulfilled', undefined]);
    assert.deepEqual(await methods(), [{ label: 'Visa ···· 4242' }]);
  });

  it('who wants another card than the stored ones is led to none of them, and may add one', async () => {
    await shop.addMethod(shop.person, 'tok_declined');
    const order = await waiting('pointPackage');
    const { text } = await open(`/confirm/${order.id}?locale=es-MX`);
    const radios = text.match(/<input type="radio" name="method"[^>]*>/g) ?? [];
    assert.ok(radios.length > 0);
    for (const radio of radios) assert.match(radio, / required(?! checked)/);
    assert.ok(text.includes('Agregar un medio de pago'));
    assert.match(text, /value="refuse" formnovalidate/, 'who says no chooses nothing');
    const added = await open(`/confirm/${order.id}?locale=es-MX&providerToken=tok_debit`);
    assert.match(added.text, /value="new" required checked/);
  });

  it('a bank charge waits for its days, and the page says until when', async () => {
    const order = await waiting('pointPackage');
    const answer = await send(order.id, {
      decision: 'confirm',
      method: 'new',
      providerToken: 'tok_bank_slow',
    });
    assert.deepEqual(await stateOf(order), ['awaiting-payment', undefined]);
    const { text } = await open(answer.headers.get('location')!);
    assert.match(text, /a más tardar el \w+/);
  });

  it('a declined card is told with what to do next', async () => {
    const order = await waiting('pointPackage');
    const answer = await send(order.id, {
      decision: 'confirm',
      method: 'new',
      providerToken: 'tok_declined',
    });
    assert.deepEqual(await stateOf(order), ['failed', 'payment_declined']);
    const { text } = await open(answer.headers.get('location')!);
    assert.ok(text.includes('Su banco rechazó el cargo y no se cobró nada.'));
  });

  const returning = ({ id }: OrderBody, to: string) =>
    `/confirm/${id}?${new URLSearchParams({ locale: 'es-MX', return_to: to })}`;
  const linkIn = (text: string, start: string) =>
    new RegExp(`(?:href|action)="(${start}[^"]*)"`).exec(text)?.[1]?.replaceAll('&amp;', '&') ?? '';

  it('without windows the way back to the page survives sign-in, language, provider and decision', async () => {
    const page = 'http://shop.test/puntos?vista=1&otra=2';
    const order = await waiting('pointPackage');
    const first = returning(order, page);
    const stranger = await open(first, {});
    assert.equal(new URL(stranger.headers.get('location')!, 'http://p').searchParams.get('next'), first);
    const { text } = await open(first);
    const kept = (address: string) => new URL(address, 'http://p').searchParams.get('return_to');
    assert.equal(kept(/href="([^"]*)" hreflang/.exec(text)![1]!.replaceAll('&amp;', '&')), page);
    const provider = await open(linkIn(text, '/dev/payments'));
    assert.ok(provider.text.includes(`name="return_to" value="${page.replace('&', '&amp;')}"`));
    assert.equal(kept(linkIn(provider.text, '/confirm/[^"]*\\?')), page, 'back without choosing');
    const chosen = await open(`${first}&providerToken=tok_ok`);
    const answer = await post(linkIn(chosen.text, '/confirm/'), {
      decision: 'confirm',
      method: 'new',
      providerToken: 'tok_ok',
    });
    assert.equal(kept(answer.headers.get('location')!), page);
    const outcome = await open(answer.headers.get('location')!);
    assert.equal(linkIn(outcome.text, 'http'), page);
    assert.ok(outcome.text.includes('>Volver a shop.test</a>'));
    assert.ok(!outcome.text.includes('Puede cerrar esta ventana'), 'it is the site’s own page');
    assert.ok(!outcome.text.includes('data-origin'), 'it closes no window and tells no opener');
  });

  for (const elsewhere of [
    'https://evil.test/',
    'https://shop.test/other-scheme',
    'http://shop.test.evil.test/',
    'http://shop.test@evil.test/',
    'javascript:alert(1)//http://shop.test',
    '//evil.test',
    'nothing',
  ]) {
    it(`leads back to the order's own origin only, not to ${elsewhere}`, async () => {
      const order = await waiting();
      const answer = await post(returning(order, elsewhere), { decision: 'refuse' });
      assert.equal(answer.headers.get('location'), `/confirm/${order.id}?locale=es-MX`);
      const { text } = await open(returning(order, elsewhere));
      assert.ok(text.includes('<a href="http://shop.test">Volver a shop.test</a>'));
      assert.equal(linkIn(text, '(?:http|javascript|//)'), 'http://shop.test');
    });
  }

  it('what refuses meanwhile is told on the page, and the order waits on', async () => {
    const order = await waiting();
    await shop.settings({ stamp_purchase_enabled: false });
    const refused = await send(order.id, { decision: 'confirm' });
    assert.equal(refused.status, 409);
    assert.ok(refused.text.includes('Su distribuidor no tiene habilitada la compra de timbres.'));
    assert.deepEqual(await stateOf(order), ['awaiting-confirmation', undefined]);
    await shop.settings({ stamp_purchase_enabled: true });
    await send(order.id, { decision: 'confirm' });
    assert.deepEqual(await stateOf(order), ['fulfilled', undefined]);
  });

  it('section 9: a person of another account cannot confirm, nor see it', async () => {
    const order = await waiting();
    const distributor = await cookieOf(shop.distributorId);
    const seen = await open(`/confirm/${order.id}?locale=es-MX`, { cookie: distributor });
    assert.equal(seen.status, 404);
    assert.ok(!seen.text.includes('Paquete de 100'));
    const sent = await send(
      order.id,
      { decision: 'confirm' },
      { cookie: distributor, origin: shop.server.url },
    );
    assert.equal(sent.status, 404);
    assert.deepEqual(await stateOf(order), ['awaiting-confirmation', undefined]);
  });

  it('a member reads only: it is told who may confirm', async () => {
    const order = await waiting();
    const link = (value: string) =>
      shop.db
        .updateTable('profile_link')
        .set({ link: value })
        .where('account_id', '=', shop.customerId)
        .where('profile_id', '=', shop.profileId)
        .execute();
    await link('member');
    const { status, text } = await send(order.id, { decision: 'confirm' });
    assert.equal(status, 403);
    assert.ok(text.includes('Pida a quien administra Empresa de Pruebas'));
    await link('principal');
    assert.deepEqual(await stateOf(order), ['awaiting-confirmation', undefined]);
  });

  it("support, which leaves the shop alone, confirms nothing of its distributor's either", async () => {
    const key = shop.server.demo.publishableKey;
    const site = await signIn(shop.db, shop.distributorId, { key, pointCeiling: 0 });
    const quote = await shop.quote(site, await shop.offer(site, 'stampPackage', 2_000));
    const { body: order } = await shop.order(site, quote.body.id);
    assert.equal(order.state, 'awaiting-confirmation', JSON.stringify(order));
    const { id } = await shop.db
      .selectFrom('profile')
      .select('id')
      .where('email', '=', shop.server.demo.supportProfile.identifier)
      .executeTakeFirstOrThrow();
    const begun = await beginPlatformSession(shop.db, id, shop.server.url);
    const support = begun['set-cookie']!.split(';')[0]!;
    const { status, text } = await send(
      order.id,
      { decision: 'confirm' },
      { cookie: support, origin: shop.server.url },
    );
    assert.equal(status, 403);
    assert.ok(text.includes('Pida a quien administra Bahía Contable'));
    assert.equal((await shop.getOrder(site, order.id)).state, 'awaiting-confirmation');
  });

  it("another site's form does nothing, even with the person's cookie", async () => {
    const order = await waiting();
    const { status } = await send(order.id, { decision: 'confirm' }, { cookie, origin: 'http://evil.test' });
    assert.equal(status, 403);
    assert.deepEqual(await stateOf(order), ['awaiting-confirmation', undefined]);
  });

  it("the provider's page leads back to the platform only", async () => {
    const { text } = await open(`/dev/payments?${new URLSearchParams({ return: 'https://evil.test/' })}`);
    assert.ok(!text.includes('evil.test/"'));
    assert.ok(text.includes('tok_bank_slow'));
  });
});
