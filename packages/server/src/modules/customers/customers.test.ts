import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { CUSTOMER_ORDERS, CustomerRecord, Problem, z } from '@mostrador/contract';
import { startTestServer, type TestServer } from '../../testing.ts';
import { addDistributor, addKey, addPerson } from '../distributors/testing.ts';
import { verifyPassword } from '../identity/passwords.ts';
import { openCustomer } from '../sign-ups/accounts.ts';

type Customer = z.output<typeof CustomerRecord>;
type Created = Customer & { stampingAccount: { id: string; name: string; kind: string; password: string } };

interface CustomerPage {
  data: Customer[];
  nextCursor: string | null;
}

let server: TestServer;
let as: string;
before(async () => {
  server = await startTestServer();
  as = server.demo.distributorSecretKey;
});
after(() => server.stop());

const CONTACT = {
  name: 'Laura Peña',
  position: 'Pagos',
  email: 'Laura@viveros.example',
  phone: '624 555 0131',
};
const FORM = {
  name: 'Viveros del Cabo',
  tradeName: 'Viveros',
  rfc: 'vca-160229-qk2',
  phone: '(624) 555 0130',
  email: 'compras@viveros.example',
  type: 'Agrícola',
  address: { postalCode: '22800', state: 'Baja California', city: 'Ensenada', reference: 'Junto al faro' },
  legalRepresentative: { naturalPerson: false, name: 'Óscar Núñez', phone: '6245550139' },
  financialContact: CONTACT,
  bulkStampPrice: { amount: 250, currency: 'MXN' },
  discountPercent: 5,
  creditDays: 30,
  activity: 'Plantas',
  comments: 'Paga los viernes',
};

async function call<T>(method: string, path: string, body?: unknown, options: object = {}) {
  const answer = await server.call(method, path, { as, ...(body === undefined ? {} : { body }), ...options });
  return answer as { status: number; body: T & Problem; headers: Headers };
}
const create = (changes: object = {}, key?: string) =>
  call<Created>('POST', '/v1/customers', { ...FORM, ...changes }, key ? { key } : {});
const read = (id: string, options: object = {}) =>
  call<Customer>('GET', `/v1/customers/${id}`, undefined, options);
const search = async (query: string) =>
  (await call<{ data: Customer[] }>('GET', `/v1/customers?${query}`)).body.data.map(({ name }) => name);

describe('CM-CLI-01, CM-CLI-02: adding a customer', () => {
  test('keeps the whole form as it is stored, and gives the next NIC, which no other client has (IP-02)', async () => {
    const { status, body, headers } = await create();
    assert.equal(status, 201);
    const { stampingAccount: _account, ...created } = body;
    const again = await read(body.id);
    assert.deepEqual(again.body, created);
    assert.equal(again.headers.get('etag'), headers.get('etag'));
    assert.match(body.number, /^\d{6}$/);
    assert.equal(Number((await create()).body.number), Number(body.number) + 1);
    assert.deepEqual(
      [body.rfc, body.phone, body.state, body.type, body.creditDays, body.discountPercent],
      ['VCA160229QK2', '6245550130', 'active', 'Agrícola', 30, 5],
    );
    assert.deepEqual(body.financialContact, { ...CONTACT, phone: '6245550131', auxiliaryPhone: null });
    assert.equal(body.address?.reference, 'Junto al faro');
    assert.equal(body.technicalContact, null);
    assert.deepEqual(body.balanceDue, { amount: 0, currency: 'MXN', overdue: 0 });
  });

  test('CM-CTI-01: its first standard account can be used at once, with the password that is shown once', async () => {
    const key = crypto.randomUUID();
    const { body } = await create({}, key);
    assert.match(body.stampingAccount.name, /^[0-9A-F]{32}$/);
    assert.equal(body.stampingAccount.kind, 'standard');
    const row = await server.db
      .selectFrom('stamping_account')
      .select(['password_hash', 'state'])
      .where('id', '=', body.stampingAccount.id)
      .executeTakeFirstOrThrow();
    assert.ok(await verifyPassword(body.stampingAccount.password, row.password_hash));
    assert.equal(row.state, 'active');
    const replay = await create({}, key);
    assert.deepEqual([replay.status, replay.body.code], [409, 'secret_already_shown']);
    const transfer = { unit: 'stamp', quantity: 5, toStampingAccountId: body.stampingAccount.id };
    const moved = await call<object>('POST', '/v1/transfers', transfer, { key: crypto.randomUUID() });
    assert.equal(moved.status, 201);
    const kept = await server.db
      .selectFrom('audit_entry')
      .select(['after', 'operation'])
      .where('subject_id', '=', body.id)
      .execute();
    assert.equal(kept[0]?.operation, 'createCustomer');
    assert.ok(!JSON.stringify(kept).includes(body.stampingAccount.password), 'not in the trail');
  });

  test('A-CM-3: a wrong check digit warns; everything else that is wrong is told at once, by field', async () => {
    assert.deepEqual((await create({ rfc: 'PRUE7010023T5' })).body.warnings, ['rfc_check_digit']);
    const { status, body } = await create({
      rfc: 'PRUE7010023T5X',
      phone: '12',
      address: { postalCode: '9' },
      technicalContact: { email: 'nobody' },
      legalRepresentative: { curp: 'X' },
    });
    assert.deepEqual([status, body.code], [422, 'invalid_request']);
    assert.deepEqual(body.errors?.map(({ pointer }) => pointer).sort(), [
      '/address/postalCode',
      '/legalRepresentative/curp',
      '/phone',
      '/rfc',
      '/technicalContact/email',
    ]);
    assert.match(
      body.errors?.find(({ pointer }) => pointer === '/rfc')?.message ?? '',
      /máximo 13 caracteres/,
    );
    assert.equal((await create({ discountPercent: 101 })).status, 422);
    assert.equal((await create({ creditDays: -1 })).status, 422);
    assert.equal((await create({ unknown: 1 })).status, 422);
  });
});

test('CM-DIS-04: a customer that signed up by itself has in its record what its form told', async () => {
  const address = { postalCode: '22800', state: 'Baja California', city: 'Ensenada', colony: 'Centro' };
  const id = await openCustomer(server.db, {
    parentId: server.demo.distributorId,
    openedBy: 'visitors',
    company: {
      type: 'person',
      name: 'Rosa Gil',
      rfc: 'GIRO800101AB1',
      phone: '6465550191',
      activity: 'Pan',
      address: { ...address, street: 'Juárez', exteriorNumber: '100' },
    },
    email: 'rosa@example.com',
    now: server.deps.clock.now(),
  });
  const { body } = await read(id);
  assert.deepEqual(
    [body.state, body.activity, body.address?.street, body.legalRepresentative?.naturalPerson],
    ['pending-link', 'Pan', 'Juárez', true],
  );
});

describe('CM-CLI-03: editing a customer', () => {
  test('what GET gave can be sent back; what is left out stays, null empties', async () => {
    const { body, headers } = await create();
    const path = `/v1/customers/${body.id}`;
    const { stampingAccount: _account, ...record } = body;
    const same = await call<Customer>('PATCH', path, record, {
      headers: { 'if-match': headers.get('etag') },
    });
    assert.deepEqual([same.status, same.body], [200, record]);
    const changes = { comments: null, discountPercent: 15, address: { city: 'Tecate' } };
    const etag = same.headers.get('etag');
    const saved = await call<Customer>('PATCH', path, changes, { headers: { 'if-match': etag } });
    assert.deepEqual(
      [saved.body.comments, saved.body.discountPercent, saved.body.activity, saved.body.address?.city],
      [null, 15, 'Plantas', 'Tecate'],
    );
    assert.equal(saved.body.address?.postalCode, null, 'an address is replaced as a whole');
    const stale = await call<Customer>('PATCH', path, { creditDays: 1 }, { headers: { 'if-match': etag } });
    assert.equal(stale.status, 412);
    assert.deepEqual((stale.body as unknown as { current: Customer }).current, saved.body);
    assert.equal((await call('PATCH', path, { creditDays: 1 })).status, 428);
  });

  test('two who save one version at once: one succeeds, the other gets the new one', async () => {
    const { body, headers } = await create();
    const options = { headers: { 'if-match': headers.get('etag') } };
    const answers = await Promise.all(
      [1, 2, 3, 4].map((creditDays) => call('PATCH', `/v1/customers/${body.id}`, { creditDays }, options)),
    );
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 412, 412, 412]);
  });

  test("the customer does not read its distributor's notes; nobody else reads the customer", async () => {
    const { body } = await create();
    const person = await addPerson(server, { [body.id]: 'principal' });
    const own = await read(body.id, { as: person.token });
    assert.deepEqual([own.status, own.body.comments, own.body.type], [200, null, null]);
    const stranger = await addDistributor(server, { parentId: server.demo.operatorId });
    const key = await addKey(server, stranger.id);
    assert.equal((await read(body.id, { as: key })).status, 404);
    const patch = await call('PATCH', `/v1/customers/${body.id}`, {}, { as: person.token });
    assert.equal(patch.status, 403);
  });
});

describe('CM-CLI-05, CM-CLI-06: finding customers again', () => {
  test('classes and colours are set, listed by and told', async () => {
    const { body } = await create({ name: 'Astillero Norte' });
    const path = `/v1/customers/${body.id}/classification`;
    const set = await call<Customer>('PUT', path, { classification: 'archived', color: 'plum' });
    assert.deepEqual([set.status, set.body.classification, set.body.color], [200, 'archived', 'plum']);
    assert.deepEqual(await search('classification=archived&color=plum'), ['Astillero Norte']);
    assert.equal((await call('PUT', path, { classification: 'gone', color: null })).status, 422);
    const events = await call<{ data: { type: string; subject: { id: string } }[] }>(
      'GET',
      '/v1/events?type=customer.updated&limit=200',
    );
    assert.equal(events.body.data.filter(({ subject }) => subject.id === body.id).length, 2);
  });

  test('by what anybody may know of it: number, names, RFC, account, contacts, telephones as they are typed', async () => {
    const name = 'Imprenta Ñandú';
    const { body } = await create({
      name,
      tradeName: 'Tipos Móviles',
      rfc: 'INA120314KJ8',
      email: 'Hola@tipos.example',
      phone: '5588990011',
      type: 'Imprenta',
      technicalContact: { name: 'Úrsula Gómez', email: 'ursula@tipos.example', auxiliaryPhone: '5588990022' },
    });
    const { stampingAccount: account } = body;
    const words = [body.number, 'ñandu', 'nandú', 'TIPOS MOVILES', 'ina120314', account.name.toLowerCase()];
    const contacts = [
      'hola@TIPOS.example',
      'ursula gomez',
      'ursula@tipos',
      '55 8899 0011',
      '+52 (55) 8899-0022',
    ];
    for (const text of [...words, ...contacts]) {
      assert.deepEqual(await search(`search=${encodeURIComponent(text)}`), [name], text);
    }
    assert.deepEqual(await search('type=Imprenta'), [name]);
    assert.deepEqual(await search(`search=${encodeURIComponent('100%_')}`), [], 'no wildcards of its own');
  });
});

describe('CM-CLI-07: the 12 orders', () => {
  type Order = (typeof CUSTOMER_ORDERS)[number];
  const MEMBERS: Record<string, (customer: Customer) => string | number | null> = {
    name: ({ name }) => name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase(),
    number: ({ number }) => number,
    stamps: ({ stamps }) => stamps,
    points: ({ points }) => points,
    lastPurchaseAt: ({ lastPurchaseAt }) => lastPurchaseAt,
    createdAt: ({ createdAt }) => createdAt,
    lastStampedAt: ({ lastStampedAt }) => lastStampedAt,
  };
  const ORDERS: Order[] = [
    ...(['name', 'number', '-stamps', 'stamps', '-points', 'points'] as const),
    ...(['-lastPurchaseAt', 'lastPurchaseAt', '-createdAt', 'createdAt'] as const),
    ...(['-lastStampedAt', 'lastStampedAt'] as const),
  ];
  for (const order of ORDERS) {
    test(`${order}, page by page; ties and missing values last, then by number (A-CM-20)`, async () => {
      const seen: Customer[] = [];
      for (let cursor: string | null = ''; cursor !== null; ) {
        const path: string = `/v1/customers?order=${order}&limit=4${cursor ? `&cursor=${cursor}` : ''}`;
        const page: CustomerPage = (await call<CustomerPage>('GET', path)).body;
        seen.push(...page.data);
        cursor = page.nextCursor;
      }
      const value = MEMBERS[order.replace('-', '')]!;
      const sign = order.startsWith('-') ? -1 : 1;
      const expected = seen.toSorted((a, b) => {
        const [left, right] = [value(a), value(b)];
        const missing = Number(left === null) - Number(right === null);
        const rank = left === right || left === null || right === null ? 0 : left < right ? -sign : sign;
        return missing || rank || (a.number < b.number ? -1 : 1);
      });
      assert.ok(seen.length > 8);
      assert.deepEqual(
        seen.map(({ number }) => number),
        expected.map(({ number }) => number),
      );
    });
  }
});
