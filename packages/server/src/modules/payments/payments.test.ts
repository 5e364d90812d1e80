import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Payment, z } from '@mostrador/contract';
import { businessDaysLater, SETTLEMENT_DAYS } from '@mostrador/domain';
import { runDue } from '../../jobs/run-due.ts';
import type { PaymentProvider } from '../../ports/payments.ts';
import { simulatedPayments } from '../../ports/payments-simulated.ts';
import { type OrderBody, openShop, type Shop } from '../orders/testing.ts';
import { settlePayments } from './jobs.ts';
import { readMethods, removeMethod } from './methods.ts';

type PaymentBody = z.output<typeof Payment>;

describe('paying with a method', () => {
  let shop: Shop;
  let fiveHundred: string;
  /** What the test does to the provider; the simulated one otherwise. */
  let fault: Partial<PaymentProvider> = {};
  let calls: string[] = [];
  before(async () => {
    shop = await openShop();
    const real = simulatedPayments(shop.db);
    shop.deps.payments = {
      get patienceMs() {
        return fault.patienceMs ?? real.patienceMs;
      },
      methodPage: real.methodPage,
      store: (token) => (fault.store ?? real.store)(token),
      charge: (charge) => {
        calls.push(`charge ${charge.amount}`);
        return (fault.charge ?? real.charge)(charge);
      },
      outcome: (charge, now) => (fault.outcome ?? real.outcome)(charge, now),
      refund: (charge) => real.refund(charge),
    };
    fiveHundred = await shop.offer(shop.person, 'pointPackage', 500);
  });
  after(() => shop.server.stop());

  const balances = async () => ({
    customer: await shop.balance(shop.customerId, 'point'),
    stock: await shop.balance(shop.distributorId, 'point'),
    reserved: await shop.balance(shop.distributorId, 'point', 'reserved'),
  });
  const buyWith = async (token: string, key = crypto.randomUUID()) => {
    const method = await shop.addMethod(shop.person, token);
    return shop.buy(shop.person, fiveHundred, { source: 'method', paymentMethodId: method.id, key });
  };
  const paymentOf = async (order: OrderBody) =>
    (await shop.server.call('GET', `/v1/payments/${order.payment.paymentId}`, { as: shop.person }))
      .body as PaymentBody;

  it('a slow provider holds no lock while it says what a token stands for', async () => {
    let answer = () => {};
    const asked = new Promise<void>((told) => {
      fault = {
        store: async (token) => {
          told();
          await new Promise<void>((resolve) => {
            answer = resolve;
          });
          return simulatedPayments(shop.db).store(token);
        },
      };
    });
    const adding = shop.addMethod(shop.person, 'tok_bank_slow');
    await asked;
    fault = {};
    // The same account's methods change meanwhile.
    const other = await shop.addMethod(shop.person, 'tok_ok');
    answer();
    const { label } = await adding;
    assert.notEqual(label, other.label);
    for (const { id } of await readMethods(shop.db, shop.customerId))
      await removeMethod(shop.db, shop.customerId, id, new Date());
  });

  it('a provider that says nothing keeps nobody waiting for ever, and charges once when it speaks again', async () => {
    const silent = () => new Promise<never>(() => {});
    calls = [];
    fault = { patienceMs: 50, outcome: silent };
    const { status, body } = await buyWith('tok_ok');
    assert.deepEqual([status, body.state], [201, 'processing']);
    const later = new Date(shop.deps.clock.now().getTime() + 120_000);
    assert.equal(await runDue(shop.deps, later, [settlePayments]), 1);
    fault = { patienceMs: 50, charge: silent };
    assert.equal(await runDue(shop.deps, new Date(later.getTime() + 120_000), [settlePayments]), 1);
    assert.equal((await paymentOf(body)).state, 'processing');
    fault = {};
    await runDue(shop.deps, new Date(later.getTime() + 600_000), [settlePayments]);
    assert.equal((await shop.getOrder(shop.person, body.id)).state, 'fulfilled');
    assert.deepEqual(calls, ['charge 50000', 'charge 50000']);
    calls = [];
  });

  it('an answered request does not ask the provider again', async () => {
    let stores = 0;
    fault = {
      store: (token) => {
        stores += 1;
        return simulatedPayments(shop.db).store(token);
      },
    };
    const request = { as: shop.person, key: crypto.randomUUID(), body: { providerToken: 'tok_ok' } };
    const [first, again] = [
      await shop.server.call('POST', '/v1/payment-methods', request),
      await shop.server.call('POST', '/v1/payment-methods', request),
    ];
    fault = {};
    assert.deepEqual([again.status, again.body, stores], [first.status, first.body, 1]);
    await removeMethod(shop.db, shop.customerId, (first.body as { id: string }).id, new Date());
  });

  it('SV-19: a credit card is online: charged once, fulfilled in the answer', async () => {
    calls = [];
    const { status, body } = await buyWith('tok_ok');
    assert.deepEqual([status, body.state, body.payment.expectedSettlementAt], [201, 'fulfilled', null]);
    assert.deepEqual(calls, ['charge 50000']);
    const payment = await paymentOf(body);
    assert.deepEqual(
      [payment.state, payment.amount.amount, payment.method.kind, payment.method.label],
      ['settled', 50_000, 'credit-card', 'Visa ···· 4242'],
    );
  });

  it('a declined card: the order failed with the reason, and nothing is kept', async () => {
    const before = await balances();
    const { status, body } = await buyWith('tok_declined');
    assert.deepEqual([status, body.state, body.reason], [201, 'failed', 'payment_declined']);
    assert.deepEqual(await balances(), before);
    assert.deepEqual(
      [(await paymentOf(body)).state, (await paymentOf(body)).reason],
      ['rejected', 'payment_declined'],
    );
    const sales = await shop.db.selectFrom('sale').select('id').where('reference', '=', body.id).execute();
    assert.deepEqual(sales, []);
  });

  it('a repeated key gives the outcome that the first answer gave, and charges nothing again', async () => {
    const key = crypto.randomUUID();
    calls = [];
    const method = await shop.addMethod(shop.person, 'tok_ok');
    const quote = await shop.quote(shop.person, fiveHundred);
    const options = { source: 'method' as const, paymentMethodId: method.id, key };
    const first = await shop.order(shop.person, quote.body.id, options);
    const again = await shop.order(shop.person, quote.body.id, options);
    assert.equal(again.headers.get('idempotent-replayed'), 'true');
    assert.deepEqual(again.body, first.body);
    assert.equal(first.body.state, 'fulfilled');
    assert.equal(calls.length, 1);
  });

  /** What the order's buyer was written, since the mails were last read. */
  const mailsRead = async () => {
    const mails = await shop.db.deleteFrom('outbox_mail').returning(['recipient', 'body_text']).execute();
    return mails.map(({ recipient, body_text }) => `${recipient}\n${body_text}`);
  };

  for (const [token, kind, days] of [
    ['tok_bank_slow', 'bank-account', SETTLEMENT_DAYS.latest],
    ['tok_debit', 'debit-card', SETTLEMENT_DAYS.earliest],
  ] as const) {
    it(`SV-19, section 9: by ${kind} the stock is reserved, and reaches the buyer after ${days} business days`, async () => {
      const before = await balances();
      await mailsRead();
      const { body } = await buyWith(token);
      assert.equal(body.state, 'awaiting-payment');
      assert.deepEqual(await balances(), {
        customer: before.customer,
        stock: before.stock - 500,
        reserved: before.reserved + 500,
      });
      const ordered = new Date(body.createdAt);
      assert.equal(
        body.payment.expectedSettlementAt,
        businessDaysLater(ordered, SETTLEMENT_DAYS.latest, 'America/Mexico_City').toISOString(),
      );
      const settles = businessDaysLater(ordered, days, 'America/Mexico_City');
      const minutes = (settles.getTime() - shop.deps.clock.now().getTime()) / 60_000;
      await shop.server.advance({ minutes: minutes - 1 });
      assert.equal((await shop.getOrder(shop.person, body.id)).state, 'awaiting-payment', 'a minute before');
      await shop.server.advance({ minutes: 2 });
      const settled = await shop.getOrder(shop.person, body.id);
      assert.equal(settled.state, 'fulfilled');
      assert.equal(settled.fulfilledAt, settles.toISOString());
      assert.deepEqual(await balances(), {
        customer: before.customer + 500,
        stock: before.stock - 500,
        reserved: before.reserved,
      });
      assert.equal((await paymentOf(body)).settledAt, settles.toISOString());
      const sale = await shop.db
        .selectFrom('sale')
        .selectAll()
        .where('reference', '=', body.id)
        .executeTakeFirstOrThrow();
      assert.equal(
        sale.created_at.toISOString(),
        settles.toISOString(),
        'section 9: the sale is made at settlement',
      );
      const [mail, ...more] = await mailsRead();
      assert.match(mail!, /^cliente@example\.com\nHola, /);
      assert.match(mail!, /Se acreditó el cargo de \$500\.00 a .* ···· \d{4}\./);
      assert.match(mail!, /Empresa de Pruebas ya tiene su compra: Paquete de 500 Puntos\./);
      assert.deepEqual(more, []);
    });
  }

  it('section 9: a rejected bank charge gives the reservation back, and its buyer hears of it by mail', async () => {
    const before = await balances();
    await mailsRead();
    const { body } = await buyWith('tok_bank_rejected');
    assert.equal(body.state, 'awaiting-payment');
    await shop.server.advance({ days: 7 });
    const ended = await shop.getOrder(shop.person, body.id);
    assert.deepEqual([ended.state, ended.reason], ['failed', 'payment_rejected']);
    assert.deepEqual(await balances(), before);
    assert.deepEqual(
      [(await paymentOf(body)).state, (await paymentOf(body)).reason],
      ['rejected', 'payment_rejected'],
    );
    const [mail, ...more] = await mailsRead();
    assert.match(mail!, /El cargo de \$500\.00 a CLABE ···· 0005 fue rechazado: no se le cobró nada\./);
    assert.match(mail!, /Empresa de Pruebas no recibió su compra: Paquete de 500 Puntos\./);
    assert.deepEqual(more, []);
  });

  it('a crash before the provider heard of the charge: the due job charges it', async () => {
    fault = {
      outcome: async () => {
        throw new Error('killed');
      },
    };
    calls = [];
    const before = await balances();
    const { body } = await buyWith('tok_ok');
    assert.equal(body.state, 'processing');
    assert.deepEqual(calls, []);
    assert.deepEqual(await balances(), {
      ...before,
      stock: before.stock - 500,
      reserved: before.reserved + 500,
    });
    fault = {};
    await shop.server.advance({ minutes: 2 });
    assert.equal((await shop.getOrder(shop.person, body.id)).state, 'fulfilled');
    assert.deepEqual(calls, ['charge 50000']);
  });

  it('a crash after the provider charged: the due job learns the outcome and charges nothing again', async () => {
    const real = simulatedPayments(shop.db);
    fault = {
      charge: async (charge) => {
        await real.charge(charge);
        throw new Error('the answer was lost');
      },
    };
    calls = [];
    const { body } = await buyWith('tok_ok');
    assert.equal(body.state, 'processing');
    fault = {};
    await shop.server.advance({ minutes: 2 });
    assert.equal((await shop.getOrder(shop.person, body.id)).state, 'fulfilled');
    assert.equal(calls.length, 1);
    const charges = await shop.db
      .selectFrom('simulated_charge')
      .select('payment_id')
      .where('payment_id', '=', body.payment.paymentId!)
      .execute();
    assert.equal(charges.length, 1);
  });

  it('a provider that stays away is asked again and again, and forgotten never', async () => {
    const away = async () => {
      throw new Error('out of reach');
    };
    fault = { outcome: away, charge: away };
    const { body } = await buyWith('tok_ok');
    await shop.server.advance({ days: 1 });
    assert.equal((await shop.getOrder(shop.person, body.id)).state, 'processing');
    fault = {};
    await shop.server.advance({ minutes: 61 });
    assert.equal((await shop.getOrder(shop.person, body.id)).state, 'fulfilled');
  });

  it('two processes that look at once settle once', async () => {
    const { body } = await buyWith('tok_bank_slow');
    const before = await balances();
    const now = new Date(Date.parse(body.payment.expectedSettlementAt!) + 1_000);
    await Promise.all([1, 2, 3, 4].map(() => runDue(shop.deps, now, [settlePayments])));
    assert.equal((await shop.getOrder(shop.person, body.id)).state, 'fulfilled');
    assert.equal((await balances()).customer, before.customer + 500);
  });

  it('stores methods by token only, the first as the default, and never twice', async () => {
    const list = async () =>
      (await shop.server.call('GET', '/v1/payment-methods', { as: shop.distributor })).body as {
        data: { id: string; label: string; default: boolean }[];
      };
    const first = await shop.addMethod(shop.distributor, 'tok_ok');
    const second = await shop.addMethod(shop.distributor, 'tok_bank_slow');
    assert.equal((await shop.addMethod(shop.distributor, 'tok_ok')).id, first.id);
    assert.deepEqual(
      (await list()).data.map((method) => [method.id, method.default]),
      [
        [first.id, true],
        [second.id, false],
      ],
    );
    const refused = await shop.server.call('POST', '/v1/payment-methods', {
      as: shop.distributor,
      body: { providerToken: '4242424242424242' },
    });
    assert.equal((refused.body as { code: string }).code, 'payment_token_refused');
    const removed = await shop.server.call('DELETE', `/v1/payment-methods/${first.id}`, {
      as: shop.distributor,
    });
    assert.equal(removed.status, 204);
    assert.deepEqual(
      (await list()).data.map((method) => [method.id, method.default]),
      [[second.id, true]],
    );
    const stranger = await shop.server.call('DELETE', `/v1/payment-methods/${second.id}`, {
      as: shop.person,
    });
    assert.equal(stranger.status, 404);
  });

  it('the seller sees the payment, a stranger does not', async () => {
    const { body } = await buyWith('tok_ok');
    const read = (as: string) => shop.server.call('GET', `/v1/payments/${body.payment.paymentId}`, { as });
    assert.equal((await read(shop.distributor)).status, 200);
    assert.equal((await read(shop.operator)).status, 200);
    const own = await shop.buy(shop.distributor, await shop.offer(shop.distributor, 'pointPackage', 3_000), {
      source: 'method',
    });
    const hidden = await shop.server.call('GET', `/v1/payments/${own.body.payment.paymentId}`, {
      as: shop.person,
    });
    assert.equal(hidden.status, 404);
  });
});
