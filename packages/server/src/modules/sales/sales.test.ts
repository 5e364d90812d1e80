import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Invoice, PendingBuyer, Problem, Sale, SaleTotals, z } from '@mostrador/contract';
import { codeDesk } from '../credit-codes/testing.ts';
import { addCustomer, addDistributor, addKey } from '../distributors/testing.ts';
import { openShop, type Shop } from '../orders/testing.ts';

type SaleView = z.output<typeof Sale>;
type InvoiceView = z.output<typeof Invoice>;
interface Sales {
  data: SaleView[];
  nextCursor: string | null;
  totals: z.output<typeof SaleTotals>;
}

let shop: Shop;
let customerId: string;
before(async () => {
  shop = await openShop();
  customerId = await addCustomer(shop.server, shop.distributorId);
});
after(() => shop.server.stop());

async function call<T>(method: string, path: string, body?: unknown, as = shop.distributor) {
  const key = method === 'POST' ? { key: crypto.randomUUID() } : {};
  const answer = await shop.server.call(method, path, {
    as,
    ...key,
    ...(body === undefined ? {} : { body }),
  });
  return answer as { status: number; body: T & Problem };
}
const sales = async (query = '', as = shop.distributor) =>
  (await call<Sales>('GET', `/v1/sales${query}`, undefined, as)).body;
const buyers = async (query = '') =>
  (
    await call<{ data: z.output<typeof PendingBuyer>[]; nextCursor: string | null }>(
      'GET',
      `/v1/sales/buyers${query}`,
    )
  ).body;
/** Points sold to a customer: a pending sale of 1.00 each. */
async function sell(quantity: number, to = customerId): Promise<string> {
  const transfer = { unit: 'point', quantity, toAccountId: to };
  return (await call<{ saleId: string }>('POST', '/v1/transfers', transfer)).body.saleId;
}
const register = (reference: string, saleIds: string[], buyerId = customerId, as = shop.distributor) =>
  call<InvoiceView>('POST', '/v1/invoices', { buyerId, reference, saleIds }, as);

describe('CM-FAC-01, CM-FAC-02: what is to be invoiced', () => {
  test('every sale to a customer is pending, with its reference, total and VAT', async () => {
    const id = await sell(100);
    const { data, totals } = await sales(`?state=pending&buyerId=${customerId}`);
    assert.deepEqual(
      data.map((sale) => [
        sale.id,
        sale.total.amount,
        sale.vat.amount,
        sale.source,
        sale.kind,
        sale.invoiceId,
      ]),
      [[id, 10_000, 1_379, 'transfer', 'point', null]],
    );
    assert.match(data[0]?.reference ?? '', /^trf_/);
    assert.equal(data[0]?.buyer?.id, customerId);
    assert.deepEqual([totals.count, totals.total.amount, totals.vat.amount], [1, 10_000, 1_379]);
  });

  test('section 5: the demo has the manual’s pending sale of 100.00', async () => {
    const { data } = await sales(`?state=pending&buyerId=${shop.customerId}`);
    assert.equal(data.find(({ reference }) => /^[0-9A-F]{32}$/.test(reference))?.total.amount, 10_000);
  });

  test('who has pending sales is listed by number, with totals; totals count all pages', async () => {
    await sell(50);
    const mine = (await buyers('?limit=200')).data.find(({ buyer }) => buyer.id === customerId);
    assert.deepEqual([mine?.count, mine?.total.amount], [2, 15_000]);
    const [first, second] = [await buyers('?limit=1'), await buyers('?limit=200')];
    assert.deepEqual(first.data[0], second.data[0]);
    const numbers = second.data.map(({ buyer }) => buyer.number);
    assert.deepEqual(numbers, numbers.toSorted());
    const next = await buyers(`?limit=1&cursor=${first.nextCursor}`);
    assert.equal(next.data[0]?.buyer.number, numbers[1]);
    const page = await sales(`?limit=1&buyerId=${customerId}`);
    assert.deepEqual([page.data.length, page.totals.count], [1, 2]);
  });

  test('what points paid is no longer to be invoiced (section 9), and stands apart', async () => {
    const offer = await shop.offer(shop.person, 'stampPackage', 100);
    const order = await shop.buy(shop.person, offer);
    assert.equal(order.status, 201);
    const [paid] = (await sales('?state=paid-by-points')).data;
    assert.deepEqual([paid?.reference, paid?.source, paid?.kind], [order.body.id, 'order', 'stamp']);
    assert.ok(
      !(await sales('?state=pending&limit=200')).data.some(({ reference }) => reference === order.body.id),
    );
    const refused = await register('F-PAID', [paid!.id], shop.customerId);
    assert.equal(refused.body.code, 'sale_already_invoiced');
  });

  test('stamps and points are listed apart by their unit, and together they are all', async () => {
    const counts = await Promise.all(
      ['?unit=stamp', '?unit=point', ''].map(async (query) => (await sales(query)).totals.count),
    );
    assert.ok(counts[0]! > 0 && counts[1]! > 0);
    assert.equal(counts[0]! + counts[1]!, counts[2]);
    assert.deepEqual(
      new Set((await sales('?unit=stamp&limit=200')).data.map(({ kind }) => kind)),
      new Set(['stamp']),
    );
  });

  test('all states together go newest first, page by page, no row twice', async () => {
    const all = (await sales('?limit=200')).data.map(({ id }) => id);
    assert.deepEqual(all, all.toSorted().reverse());
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: Sales = await sales(`?limit=2${cursor ? `&cursor=${cursor}` : ''}`);
      seen.push(...page.data.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    assert.deepEqual(seen, all);
  });
});

describe('CM-FAC-02: registering an invoice', () => {
  test('its sales leave the pending list and carry it; both sides read it', async () => {
    const ids = [await sell(10), await sell(20)];
    const { status, body } = await register('F000234', ids);
    assert.deepEqual(
      [status, body.reference, body.total.amount, body.buyer.id],
      [201, 'F000234', 3_000, customerId],
    );
    const pending = (await sales(`?state=pending&buyerId=${customerId}`)).data.map(({ id }) => id);
    assert.ok(ids.every((id) => !pending.includes(id)));
    const read = await call<InvoiceView & { sales: SaleView[] }>('GET', `/v1/invoices/${body.id}`);
    assert.deepEqual(read.body.sales.map(({ id }) => id).sort(), ids.sort());
    assert.ok(read.body.sales.every(({ state, invoiceId }) => state === 'invoiced' && invoiceId === body.id));
    const asBuyer = await shop.server.call('GET', '/v1/invoices', {
      as: shop.distributor,
      headers: { 'mostrador-account': customerId },
    });
    assert.deepEqual(
      (asBuyer.body as { data: InvoiceView[] }).data.map(({ id }) => id),
      [body.id],
    );
    const listed = (await call<{ data: InvoiceView[] }>('GET', `/v1/invoices?buyerId=${customerId}`)).body
      .data;
    assert.equal(listed[0]?.id, body.id);
    const event = await shop.db
      .selectFrom('event')
      .select(['account_id', 'parent_id'])
      .where('type', '=', 'invoice.created')
      .where('subject_id', '=', body.id)
      .executeTakeFirstOrThrow();
    assert.deepEqual(event, { account_id: customerId, parent_id: shop.distributorId });
  });

  test('a sale is registered once, and so is a reference; nothing is changed by what is refused', async () => {
    const [first, second] = [await sell(10), await sell(20)];
    assert.equal((await register('F-1', [first])).status, 201);
    const twice = await register('F-2', [second, first]);
    assert.deepEqual([twice.status, twice.body.code], [409, 'sale_already_invoiced']);
    assert.deepEqual((twice.body as unknown as { saleIds: string[] }).saleIds, [first]);
    assert.equal((await register('f-1', [second])).body.code, 'invoice_exists');
    assert.equal((await register('F-2', [second])).status, 201, 'still pending');
  });

  test('20 who register the same sale at once: one succeeds', async () => {
    const id = await sell(10);
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => register(`R-${n}`, [id])));
    assert.equal(answers.filter(({ status }) => status === 201).length, 1);
    assert.ok(answers.every(({ status, body }) => status === 201 || body.code === 'sale_already_invoiced'));
  });

  test("another buyer's sale, a stranger's and none at all are refused", async () => {
    const other = await addCustomer(shop.server, shop.distributorId);
    const id = await sell(10, other);
    assert.equal((await register('F-3', [id])).body.code, 'recipient_not_allowed');
    const stranger = await addDistributor(shop.server, { parentId: shop.operatorId });
    const key = await addKey(shop.server, stranger.id);
    assert.equal((await register('F-3', [id], other, key)).status, 404);
    assert.equal((await register('F-3', [])).status, 422);
    const invoice = await register('F-3', [id], other);
    assert.equal((await call('GET', `/v1/invoices/${invoice.body.id}`, undefined, key)).status, 404);
    assert.equal((await call('GET', `/v1/invoices/${invoice.body.id}`, undefined, shop.person)).status, 404);
  });

  test('the operator invoices what it sold to its distributors', async () => {
    const id = await (async () => {
      const transfer = { unit: 'point', quantity: 40, toAccountId: shop.distributorId };
      return (await call<{ saleId: string }>('POST', '/v1/transfers', transfer, shop.operator)).body.saleId;
    })();
    const { status, body } = await register('OP-1', [id], shop.distributorId, shop.operator);
    assert.deepEqual([status, body.buyer.id], [201, shop.distributorId]);
    assert.equal(
      (await call('GET', `/v1/invoices/${body.id}`)).status,
      200,
      'the distributor reads what it was given',
    );
  });
});

describe('CM-FAC-03: credit codes are invoiced apart', () => {
  test('a code has no buyer until its invoice names one; a voided one is in no list', async () => {
    const desk = codeDesk(shop);
    const [code, voided] = [(await desk.create()).body, (await desk.create()).body];
    await desk.voidCode(voided.id);
    const apart = (await sales('?state=pending&source=code&limit=200')).data;
    const sale = apart.find(({ reference }) => reference === code.id);
    assert.deepEqual([sale?.buyer, sale?.total.amount], [null, 5_000]);
    assert.ok(!apart.some(({ reference }) => reference === voided.id));
    assert.equal((await register('C-0', [voided.saleId])).status, 404);
    assert.equal((await register('C-1', [code.saleId])).status, 201);
    const listed = (await desk.list('?limit=200')).data.find(({ id }) => id === code.id);
    assert.match(listed?.invoiceId ?? '', /^inv_/);
    const [invoiced] = (await sales(`?state=invoiced&source=code&buyerId=${customerId}`)).data;
    assert.equal(invoiced?.id, code.saleId);
    const stranger = await addDistributor(shop.server, { parentId: shop.operatorId });
    const elsewhere = await addCustomer(shop.server, stranger.id);
    const another = (await desk.create()).body;
    assert.equal((await register('C-2', [another.saleId], elsewhere)).status, 404);
  });

  test('an invoiced code that is voided gives its stamps back and keeps its invoice', async () => {
    const desk = codeDesk(shop);
    const { body: code } = await desk.create();
    await register('C-3', [code.saleId]);
    const had = await shop.balance(shop.distributorId, 'stamp');
    const { body } = await desk.voidCode(code.id);
    assert.deepEqual([body.state, await shop.balance(shop.distributorId, 'stamp')], ['voided', had + 20]);
    assert.match(body.invoiceId ?? '', /^inv_/);
    assert.ok((await sales('?state=invoiced&source=code')).data.some(({ id }) => id === code.saleId));
  });
});

describe('exporting sales', () => {
  async function csv(query = '', language = 'es-MX') {
    const response = await shop.server.fetch(`/v1/sales.csv${query}`, {
      headers: { authorization: `Bearer ${shop.distributor}`, 'accept-language': language },
    });
    // Response.text() would swallow the byte order mark.
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());
    return { response, text, lines: text.slice(1).trimEnd().split('\r\n') };
  }

  test('gives every sale of the filter as a file, headings in the language asked for', async () => {
    const { response, text, lines } = await csv(`?buyerId=${customerId}`);
    assert.match(response.headers.get('content-type') ?? '', /^text\/csv; charset=utf-8/);
    assert.match(response.headers.get('content-disposition') ?? '', /attachment; filename="sales.csv"/);
    assert.equal(text[0], '\uFEFF');
    assert.equal(
      lines[0],
      'Fecha,NIC,Cliente,RFC,Código de Abono,Concepto,Cantidad,Importe,IVA,Estado,Factura,Vence,Consumido,NIC del receptor,Receptor,saleId,reference,kind,state,buyerId,receiverId',
    );
    const { totals } = await sales(`?buyerId=${customerId}`);
    assert.equal(lines.length - 1, totals.count);
    const sum = lines.slice(1).reduce((total, line) => total + Number(line.split(',')[7]), 0);
    assert.equal(Math.round(sum * 100), totals.total.amount);
    assert.ok(lines.some((line) => line.includes(',F000234,')));
    assert.match((await csv('', 'en')).lines[0] ?? '', /^Date,Number,Customer/);
  });

  test('no name can be taken for a formula, and quotes stay inside their cell', async () => {
    const names = [
      '=HYPERLINK("http://evil.test")',
      '+1',
      '-1',
      '@SUM(A1)',
      '\t=1',
      '＝1+1',
      'Núñez, "La Tía"',
    ];
    for (const name of names) {
      const id = await addCustomer(shop.server, shop.distributorId);
      await shop.db.updateTable('account').set({ name }).where('id', '=', id).execute();
      await sell(1, id);
    }
    const { text } = await csv('?state=pending');
    assert.ok(text.includes(`,"'=HYPERLINK(""http://evil.test"")",`));
    for (const safe of [`,'+1,`, `,'-1,`, `,'@SUM(A1),`, `,'\t=1,`, `,'＝1+1,`, `,"Núñez, ""La Tía""",`]) {
      assert.ok(text.includes(safe), safe);
    }
    assert.ok(!/(^|,)"?[=+@-]/m.test(text.replaceAll(/,,/g, ',')), 'no cell begins as a formula does');
  });

  test('CM-FAC-03: a credit code stands in it as it was sold, with who redeemed it; ids come last', async () => {
    const desk = codeDesk(shop);
    const { body: open } = await desk.create();
    const { body: used } = await desk.create({ unit: 'point', quantity: 7, amount: undefined });
    assert.equal((await desk.redeem(used, { to: null })).status, 201);
    const receiver = shop.customerId;
    const lineOf = (lines: string[], saleId: string) =>
      lines.find((line) => line.includes(saleId))?.slice('2026-01-01 00:00:00'.length);
    const { lines } = await csv('?source=code');
    assert.equal(
      lineOf(lines, open.saleId),
      `,,,,${open.code},Timbres,20,50.00,6.90,Por facturar,,,Sin consumir,,,${open.saleId},${open.id},stamp,pending,,`,
    );
    assert.equal(
      lineOf(lines, used.saleId),
      `,,,,${used.code},Puntos,7,7.00,0.97,Por facturar,,,Consumido,200070,Empresa de Pruebas,${used.saleId},${used.id},point,pending,,${receiver}`,
    );
    const english = lineOf((await csv('?source=code', 'en')).lines, used.saleId);
    assert.match(english ?? '', /,Points,7,7\.00,0\.97,To be invoiced,,,Redeemed,200070,/);
  });

  test('thousands of sales come whole', async () => {
    const id = await addCustomer(shop.server, shop.distributorId);
    await shop.server.deps.db.transaction().execute(async (trx) => {
      const { sql } = await import('kysely');
      await sql`INSERT INTO sale (id, seller_id, buyer_id, state, kind, quantity, total, vat, reference, created_at)
        SELECT 'sal_' || lpad(n::text, 26, '0'), ${shop.distributorId}, ${id}, 'pending', 'stamp', 1, n, 0, 'x', now()
        FROM generate_series(1, 2500) n`.execute(trx);
    });
    const { lines } = await csv(`?buyerId=${id}`);
    assert.equal(lines.length - 1, 2_500);
    assert.equal(new Set(lines).size, 2_501);
  });
});
