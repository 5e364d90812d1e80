import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { DEMO_CODE } from '../../demo/selling.ts';
import { proveLedger } from '../../ledger/index.ts';
import { addDistributor, addKey } from '../distributors/testing.ts';
import { openShop, type Shop } from '../orders/testing.ts';
import { codeKey } from './secrets.ts';
import { codeDesk } from './testing.ts';

let shop: Shop;
let desk: ReturnType<typeof codeDesk>;
before(async () => {
  shop = await openShop();
  desk = codeDesk(shop);
});
after(() => shop.server.stop());
beforeEach(() => desk.forget());

const stock = () => shop.balance(shop.distributorId, 'stamp');
const reserved = () => shop.balance(shop.distributorId, 'stamp', 'reserved');
const saleOf = (id: string) =>
  shop.db.selectFrom('sale').selectAll().where('reference', '=', id).executeTakeFirstOrThrow();
async function openCodes(unit: 'stamp' | 'point') {
  const row = await shop.db
    .selectFrom('credit_code')
    .select((eb) => eb.fn.coalesce(eb.fn.sum<number>('quantity'), eb.lit(0)).as('sum'))
    .where('seller_id', '=', shop.distributorId)
    .where('state', '=', 'open')
    .where('unit', '=', unit)
    .executeTakeFirstOrThrow();
  return Number(row.sum);
}

describe('A-CM-17: a credit code is sold', () => {
  test('its stamps move from the stock to what is reserved; the sale is pending from now on', async () => {
    const [had, held] = [await stock(), await reserved()];
    const { status, body } = await desk.create();
    assert.equal(status, 201);
    assert.deepEqual([await stock(), await reserved()], [had - 20, held + 20]);
    const sale = await saleOf(body.id);
    assert.deepEqual(
      [sale.state, sale.total, sale.vat, sale.kind, sale.quantity, sale.buyer_id],
      ['pending', 5_000, 690, 'stamp', 20, null],
    );
    assert.deepEqual([body.state, body.saleId, body.receiver, body.expiresAt], ['open', sale.id, null, null]);
  });

  test('the code has 80 random bits; code and PIN stand where they must only', async () => {
    const { body } = await desk.create();
    assert.match(body.code, /^(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    assert.match(body.pin, /^[A-HJKMNP-Z]{6}$/);
    const row = await shop.db
      .selectFrom('credit_code')
      .selectAll()
      .where('id', '=', body.id)
      .executeTakeFirstOrThrow();
    assert.match(row.pin_hash, /^\$argon2id\$/);
    const trail = await shop.db
      .selectFrom('audit_entry')
      .select('after')
      .where('subject_id', '=', body.id)
      .execute();
    const events = await shop.db
      .selectFrom('event')
      .select('data')
      .where('subject_id', '=', body.id)
      .execute();
    assert.ok(trail.length > 0 && events.length > 0);
    assert.ok(!JSON.stringify([trail, row]).includes(body.pin));
    assert.ok(!JSON.stringify(events).includes(body.code));
  });

  test('A-CM-18: the PIN is shown at the creation only, not by a replay and not in the list', async () => {
    const key = crypto.randomUUID();
    const first = await desk.create({}, shop.distributor, key);
    const again = await desk.create({}, shop.distributor, key);
    assert.deepEqual([again.status, again.body.code], [409, 'secret_already_shown']);
    const listed = (await desk.list()).data.find(({ id }) => id === first.body.id);
    assert.equal(listed?.code, first.body.code);
    assert.ok(!('pin' in (listed ?? {})));
  });

  test('points go at face value; stamps without an amount at the global bulk price', async () => {
    const points = { unit: 'point', quantity: 150, amount: undefined };
    assert.equal((await desk.create(points)).body.amount.amount, 15_000);
    const wrong = await desk.create({ ...points, amount: { amount: 1, currency: 'MXN' } });
    assert.equal(wrong.body.code, 'amount_mismatch');
    assert.equal((await desk.create({ amount: undefined })).body.amount.amount, 2_000);
  });

  test('more than there is, nothing at all or an instant that has passed is refused, and nothing moves', async () => {
    const before = await stock();
    const codes = await openCodes('stamp');
    assert.equal((await desk.create({ quantity: 1_000_000 })).body.code, 'insufficient_stamps');
    assert.equal((await desk.create({ quantity: 0 })).status, 422);
    const past = new Date(shop.deps.clock.now().getTime() - 1_000).toISOString();
    assert.equal((await desk.create({ expiresAt: past })).body.errors?.[0]?.pointer, '/expiresAt');
    assert.deepEqual([await stock(), await openCodes('stamp')], [before, codes]);
  });
});

describe('A-CM-17: a credit code is redeemed, once', () => {
  test('section 5: the manual’s code gives its 20 stamps to the account chosen, however it is typed', async () => {
    const had = await shop.balance(shop.stampingAccountId, 'stamp');
    const typed = { code: '837t rtvd-izoh l21x zahb 1zt4 khr', pin: 'dged' };
    const { status, body } = await desk.redeem(typed);
    assert.deepEqual([status, body.unit, body.quantity, body.balanceAfter], [201, 'stamp', 20, had + 20]);
    const code = (await desk.list('?limit=200')).data.find(({ id }) => id === body.id);
    assert.equal(codeKey(code!.code), codeKey(DEMO_CODE.code));
    assert.deepEqual(
      [code?.state, code?.receiver?.number, code?.receiver?.stampingAccountId],
      ['redeemed', '200070', shop.stampingAccountId],
    );
    assert.equal((await desk.redeem(typed)).body.code, 'credit_code_refused');
    assert.equal(await shop.balance(shop.stampingAccountId, 'stamp'), had + 20);
  });

  test('CM-CLI-07 g: it is a purchase of stamps, and both sides hear of it', async () => {
    const { body: code } = await desk.create();
    const { body } = await desk.redeem(code);
    const customer = await shop.db
      .selectFrom('account')
      .select('last_purchase_at')
      .where('id', '=', shop.customerId)
      .executeTakeFirstOrThrow();
    assert.equal(customer.last_purchase_at?.toISOString(), body.redeemedAt);
    const events = await shop.db
      .selectFrom('event')
      .select(['type', 'account_id', 'parent_id'])
      .orderBy('id', 'desc')
      .limit(2)
      .execute();
    for (const event of events) {
      assert.deepEqual([event.account_id, event.parent_id], [shop.customerId, shop.distributorId]);
    }
    assert.deepEqual(events.map(({ type }) => type).sort(), ['balance.changed', 'credit-code.updated']);
  });

  test('points go to the customer, whatever account is named', async () => {
    const had = await shop.balance(shop.customerId, 'point');
    const { body: code } = await desk.create({ unit: 'point', quantity: 90, amount: undefined });
    const { body } = await desk.redeem(code);
    assert.deepEqual([body.toStampingAccountId, body.balanceAfter], [null, had + 90]);
  });

  test('50 at the same instant give one success (saleor#544)', async () => {
    const { body: code } = await desk.create();
    const had = await shop.balance(shop.stampingAccountId, 'stamp');
    const answers = await Promise.all(Array.from({ length: 50 }, () => desk.redeem(code)));
    assert.equal(answers.filter(({ status }) => status === 201).length, 1);
    const others = answers.filter(({ status }) => status !== 201).map(({ body }) => body.code);
    assert.ok(others.every((other) => ['credit_code_refused', 'too_many_attempts'].includes(other)));
    assert.equal(await shop.balance(shop.stampingAccountId, 'stamp'), had + 20);
  });

  test('50 times the same request give one redemption and its answer', async () => {
    const { body: code } = await desk.create();
    const had = await shop.balance(shop.stampingAccountId, 'stamp');
    const idempotencyKey = crypto.randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => desk.redeem(code, { idempotencyKey })),
    );
    assert.ok(answers.some(({ status }) => status === 201));
    const bodies = answers.filter(({ status }) => status === 201).map(({ body }) => JSON.stringify(body));
    assert.equal(new Set(bodies).size, 1);
    const later = await desk.redeem(code, { idempotencyKey });
    assert.deepEqual([later.status, JSON.stringify(later.body)], [201, bodies[0]]);
    assert.equal(await shop.balance(shop.stampingAccountId, 'stamp'), had + 20);
  });

  test('without an account: the only one, or the question which; the code is not lost by it', async () => {
    const { body: code } = await desk.create();
    const asked = await desk.redeem(code, { to: null });
    assert.equal(asked.body.code, 'stamping_account_required');
    assert.equal((await desk.redeem(code)).status, 201);
  });

  test("a blocked, an unlimited or a stranger's account is refused before the code is looked at", async () => {
    const { body: code } = await desk.create();
    const rows = await shop.db
      .selectFrom('stamping_account')
      .select('id')
      .where('customer_id', '!=', shop.customerId)
      .limit(1)
      .execute();
    assert.equal((await desk.redeem(code, { to: rows[0]!.id })).status, 404);
    const set = (values: object) =>
      shop.db.updateTable('stamping_account').set(values).where('id', '=', shop.stampingAccountId).execute();
    await set({ state: 'blocked' });
    assert.equal((await desk.redeem({ ...code, pin: 'X' })).body.code, 'stamping_account_blocked');
    await set({ state: 'active', kind: 'unlimited' });
    assert.equal((await desk.redeem({ ...code, pin: 'X' })).body.code, 'recipient_not_allowed');
    await set({ kind: 'standard' });
    assert.equal((await desk.redeem(code)).status, 201);
  });

  test("section 9: only the customer's own person redeems", async () => {
    const { body: code } = await desk.create();
    const answer = await shop.server.call('POST', '/v1/credit-code-redemptions', {
      as: shop.distributor,
      key: crypto.randomUUID(),
      headers: { 'mostrador-account': shop.customerId },
      body: { code: code.code, pin: code.pin },
    });
    assert.equal((answer.body as { code: string }).code, 'customer_authorization_required');
    assert.equal((await desk.redeem(code, { as: shop.distributor })).status, 403);
  });
});

test('A-CM-23: a suspended distributor sells no code; what it sold before is redeemed', async () => {
  const { body: code } = await desk.create();
  const state = (value: string) =>
    shop.db.updateTable('account').set({ state: value }).where('id', '=', shop.distributorId).execute();
  await state('suspended');
  assert.equal((await desk.create()).body.code, 'distributor_suspended');
  assert.equal((await desk.redeem(code)).status, 201);
  await state('active');
});

describe('A-CM-17: whoever guesses learns nothing', () => {
  test('one message for every failure: unknown, wrong PIN, redeemed, voided, expired, of another distributor', async () => {
    const used = (await desk.create()).body;
    await desk.redeem(used);
    const voided = (await desk.create()).body;
    await desk.voidCode(voided.id);
    const foreign = await foreignCode();
    const open = (await desk.create()).body;
    await desk.forget();
    const attempts = [
      { code: 'ZZZZ-ZZZZ-ZZZZ-ZZZZ', pin: open.pin },
      { code: open.code, pin: 'WRONGG' },
      used,
      voided,
      foreign,
    ];
    const seen = new Set<string>();
    for (const attempt of attempts) {
      const { status, body } = await desk.redeem(attempt);
      seen.add(JSON.stringify([status, body.code, body.title, body.detail]));
    }
    assert.deepEqual(
      [...seen],
      [
        '[422,"credit_code_refused","El código o el NIP no son correctos, o el código ya no se puede canjear",null]',
      ],
    );
    await shop.deps.db
      .updateTable('credit_code')
      .set({ expires_at: new Date(shop.deps.clock.now().getTime() - 1), created_at: new Date(0) })
      .where('id', '=', open.id)
      .execute();
    assert.equal(
      (await desk.redeem(open)).body.code,
      'credit_code_refused',
      'expired, before the job came by',
    );
    await shop.server.advance({ minutes: 1 });
  });

  test('after five wrong PINs even the right one waits; another code does not', async () => {
    const { body: code } = await desk.create();
    const { body: other } = await desk.create();
    for (let guess = 0; guess < 5; guess += 1) {
      assert.equal((await desk.redeem({ ...code, pin: `AAAAA${guess}` })).body.code, 'credit_code_refused');
    }
    const locked = await desk.redeem(code);
    assert.deepEqual([locked.status, locked.body.code], [429, 'too_many_attempts']);
    assert.match(locked.headers.get('retry-after') ?? '', /^\d+$/);
    assert.equal((await desk.redeem(other)).status, 201);
  });

  test('an account has 20 guesses, whatever codes it tries', async () => {
    for (let guess = 0; guess < 20; guess += 1) {
      await desk.redeem({ code: `0000-0000-0000-${1_000 + guess}`, pin: 'AAAAAA' });
    }
    const { body: code } = await desk.create();
    assert.equal((await desk.redeem(code)).body.code, 'too_many_attempts');
  });

  async function foreignCode() {
    const stranger = await addDistributor(shop.server, { parentId: shop.operatorId });
    await shop.setStock(stranger.id, 'stamp', 50);
    return (await desk.create({}, await addKey(shop.server, stranger.id))).body;
  }
});

describe('A-CM-17: a code that nobody redeems', () => {
  test('voided: what it reserved is stock again, and its sale is to be invoiced no more', async () => {
    const had = await stock();
    const { body } = await desk.create();
    const { status, body: voided } = await desk.voidCode(body.id);
    assert.deepEqual([status, voided.state, await stock()], [200, 'voided', had]);
    assert.ok((await saleOf(body.id)).voided_at);
    assert.equal((await desk.voidCode(body.id)).body.code, 'state_conflict');
    const below = await addDistributor(shop.server, { parentId: shop.operatorId });
    assert.equal((await desk.voidCode(body.id, await addKey(shop.server, below.id))).status, 404);
  });

  test('voided and redeemed at the same instant: one of the two', async () => {
    const had = await shop.balance(shop.stampingAccountId, 'stamp');
    const { body } = await desk.create();
    const [voiding, redeeming] = await Promise.all([desk.voidCode(body.id), desk.redeem(body)]);
    assert.equal([voiding.status === 200, redeeming.status === 201].filter(Boolean).length, 1);
    const gained = (await shop.balance(shop.stampingAccountId, 'stamp')) - had;
    assert.equal(gained, redeeming.status === 201 ? 20 : 0);
  });

  test('expired: by itself, at its instant and not before', async () => {
    const had = await stock();
    const expiresAt = new Date(shop.deps.clock.now().getTime() + 3 * 86_400_000).toISOString();
    const { body } = await desk.create({ expiresAt });
    const state = async () => (await desk.list('?limit=200')).data.find(({ id }) => id === body.id)?.state;
    await shop.server.advance({ days: 2 });
    assert.equal(await state(), 'open');
    await shop.server.advance({ days: 1 });
    assert.deepEqual([await state(), await stock()], ['expired', had]);
    assert.ok((await saleOf(body.id)).voided_at);
    const [entry] = await shop.db
      .selectFrom('audit_entry')
      .select(['channel', 'operation'])
      .where('subject_id', '=', body.id)
      .orderBy('id', 'desc')
      .limit(1)
      .execute();
    assert.deepEqual(entry, { channel: 'job', operation: 'expire-credit-codes' });
  });
});

test('CM-FAC-03: the list is filtered by year, month, type and state, page by page', async () => {
  const now = shop.deps.clock.now();
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth() + 1];
  const all = (await desk.list('?limit=200')).data;
  const points = (await desk.list('?limit=200&unit=point')).data;
  assert.ok(points.length > 0 && points.length < all.length);
  assert.ok(points.every(({ unit }) => unit === 'point'));
  assert.ok((await desk.list('?state=voided')).data.every(({ state }) => state === 'voided'));
  assert.equal((await desk.list(`?year=${year - 3}`)).data.length, 0);
  const recent = (await desk.list(`?limit=200&year=${year}&month=${month}`)).data;
  assert.ok(recent.length > 0);
  const alone = await shop.server.call('GET', '/v1/credit-codes?month=4', { as: shop.distributor });
  assert.equal(alone.status, 422);
  const seen: string[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: Awaited<ReturnType<typeof desk.list>> = await desk.list(
      `?limit=3${cursor ? `&cursor=${cursor}` : ''}`,
    );
    seen.push(...page.data.map(({ id }) => id));
    cursor = page.nextCursor;
  }
  assert.deepEqual(
    seen,
    all.map(({ id }) => id),
  );
});

test('CM-FAC-03: the codes to be invoiced are those whose sale is pending', async () => {
  const pending = async () => (await desk.list('?limit=200&saleState=pending')).data.map(({ id }) => id);
  const [{ body: open }, { body: voided }, { body: invoiced }] = [
    await desk.create(),
    await desk.create(),
    await desk.create(),
  ];
  await desk.voidCode(voided.id);
  const { status } = await shop.server.call('POST', '/v1/invoices', {
    as: shop.distributor,
    key: crypto.randomUUID(),
    body: { buyerId: shop.customerId, reference: 'F-CODE', saleIds: [invoiced.saleId] },
  });
  assert.equal(status, 201);
  const ids = await pending();
  assert.deepEqual(
    [open, voided, invoiced].map(({ id }) => ids.includes(id)),
    [true, false, false],
  );
  const others = (await desk.list('?saleState=invoiced')).data;
  assert.deepEqual(
    others.map(({ id }) => id),
    [invoiced.id],
  );
});

test('what is reserved is what open codes hold, and the ledger is balanced', async () => {
  assert.equal(await reserved(), await openCodes('stamp'));
  assert.equal(await shop.balance(shop.distributorId, 'point', 'reserved'), await openCodes('point'));
  assert.equal((await proveLedger(shop.db)).mismatches.length, 0);
});
