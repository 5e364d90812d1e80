import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { addCustomer } from '../distributors/testing.ts';
import { openShop, type Shop } from '../orders/testing.ts';
import { addMember, contractsOf } from '../services/testing.ts';

let shop: Shop;
before(async () => {
  shop = await openShop();
});
after(() => shop.server.stop());

describe('licences under a master licence', () => {
  const generate = (as: string, body: object, key = crypto.randomUUID()) =>
    shop.server.call('POST', '/v1/licenses', { as, key, body });
  const list = async (as: string, query = '') =>
    (await shop.server.call('GET', `/v1/licenses${query}`, { as })).body as {
      data: { key: string; customerId: string; binding: string; startsAt: string; endsAt: string }[];
      nextCursor: string | null;
    };

  it('CM-MKL-01, IP-10: as many as wanted, for one year, each with a key of its own; read again at any time', async () => {
    const { id, key } = await addMember(shop);
    const customerId = await addCustomer(shop.server, id);
    await shop.buy(key, await shop.service('dominus'));
    const [contract] = await contractsOf(shop, id);
    const request = {
      contractId: contract!.id,
      customerId,
      quantity: 100,
      binding: 'device',
      holder: 'Caja 1',
    };
    const once = crypto.randomUUID();
    const first = await generate(key, request, once);
    assert.equal(first.status, 201);
    const again = await generate(key, request, once);
    assert.deepEqual(again.body, first.body);
    const { data } = first.body as Awaited<ReturnType<typeof list>>;
    assert.equal(new Set(data.map((license) => license.key)).size, 100);
    for (const license of data) {
      assert.match(license.key, /^([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}$/);
      const days = (Date.parse(license.endsAt) - Date.parse(license.startsAt)) / 86_400_000;
      assert.ok(days >= 365 && days <= 366.1);
    }
    await generate(key, { ...request, quantity: 5, binding: 'user' });
    const page = await list(key, `?customerId=${customerId}&limit=60`);
    const rest = await list(key, `?customerId=${customerId}&limit=60&cursor=${page.nextCursor}`);
    assert.deepEqual([page.data.length, rest.data.length, rest.nextCursor], [60, 45, null]);
    assert.deepEqual(
      page.data.slice(0, 5).map(({ binding }) => binding),
      Array(5).fill('user'),
    );
  });

  it('only under a running one of its own, and for an own customer', async () => {
    const { id, key } = await addMember(shop);
    const other = await addMember(shop);
    const customerId = await addCustomer(shop.server, id);
    await shop.buy(other.key, await shop.service('dominus'));
    const [foreign] = await contractsOf(shop, other.id);
    const request = { contractId: foreign!.id, customerId, quantity: 1, binding: 'device' };
    const codeOf = ({ status, body }: { status: number; body: unknown }) => [
      status,
      (body as { code: string }).code,
    ];
    assert.deepEqual(codeOf(await generate(key, request)), [422, 'master_license_required']);
    assert.deepEqual(codeOf(await generate(other.key, request)), [404, 'not_found']);
    await shop.buy(key, await shop.service('dominus'));
    const [own] = await contractsOf(shop, id);
    await shop.db.updateTable('contract').set({ state: 'expired' }).where('id', '=', own!.id).execute();
    const expired = await generate(key, { ...request, contractId: own!.id });
    assert.deepEqual(codeOf(expired), [422, 'master_license_required']);
    for (const quantity of [0, -1, 1.5, 101]) {
      assert.equal((await generate(key, { ...request, quantity })).status, 422);
    }
    assert.deepEqual((await list(key)).data, []);
  });

  it("a customer reads its own; a stranger's are not in a list", async () => {
    const key = shop.distributor;
    await shop.setStock(shop.distributorId, 'point', 5_000);
    await shop.buy(key, await shop.service('cfdi-explorer'));
    const contracts = await contractsOf(shop, shop.distributorId);
    const { id } = contracts.find(({ name }) => name === 'cfdi-explorer')!;
    const request = { contractId: id, customerId: shop.customerId, quantity: 2, binding: 'device' };
    assert.equal((await generate(key, request)).status, 201);
    assert.equal((await list(shop.person)).data.length, 2);
    const stranger = await addMember(shop);
    assert.deepEqual((await list(stranger.key, `?customerId=${shop.customerId}`)).data, []);
  });
});
