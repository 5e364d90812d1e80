import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { newId } from '../../ids.ts';
import { addCustomer } from '../distributors/testing.ts';
import { openShop, type Shop } from '../orders/testing.ts';
import { addMember, contractsOf, inDays, salesOf } from '../services/testing.ts';

let shop: Shop;
before(async () => {
  shop = await openShop();
});
after(() => shop.server.stop());

interface View {
  id: string;
  state: string;
  code: string;
  kind: string;
  endsAt: string;
}
const act = async (as: string, id: string, name: 'cancellation' | 'renewal') => {
  const answer = await shop.server.call('POST', `/v1/contracts/${id}/${name}`, { as });
  return {
    status: answer.status,
    body: answer.body as View & { contract: View; quote: { id: string } | null },
  };
};
const list = async (as: string, query = '') =>
  ((await shop.server.call('GET', `/v1/contracts${query}`, { as })).body as { data: View[] }).data;

describe('contracts', () => {
  it('IP-17: a cancelled one runs to its end and is not renewed; what is owed for it stays owed', async () => {
    const { id, key } = await addMember(shop, { expires: inDays(shop, 20), points: 0 });
    await shop.addMethod(key, 'tok_ok');
    await shop.buy(key, await shop.service('dominus'), { source: 'method' });
    await shop.buy(key, await shop.service('multilevel'), { source: 'method' });
    const [sale] = await salesOf(shop, id);
    const [dominus] = await contractsOf(shop, id);
    const cancelled = await act(key, dominus!.id, 'cancellation');
    assert.deepEqual([cancelled.status, cancelled.body.state], [200, 'cancelling']);
    assert.equal((await act(key, dominus!.id, 'cancellation')).status, 409);
    assert.deepEqual((await salesOf(shop, id))[0], sale);
    await shop.setStock(id, 'point', 20_000);
    const quote = (await shop.quote(key, await shop.service('membership'))).body;
    assert.equal(quote.lines.length, 2);
    await shop.order(key, quote.id);
    await shop.server.advance({ days: 21 });
    const states = (await list(key)).map(({ code, state }) => [code, state]);
    assert.deepEqual(states.sort(), [
      ['dominus', 'cancelled'],
      ['multilevel', 'active'],
    ]);
  });

  it('renewContract takes a cancellation back, and quotes an ended one anew, prorated', async () => {
    const { key } = await addMember(shop, { expires: inDays(shop, 60) });
    const offer = await shop.service('dominus');
    await shop.buy(key, offer);
    const [contract] = await list(key);
    assert.equal((await act(key, contract!.id, 'renewal')).status, 409);
    await act(key, contract!.id, 'cancellation');
    const kept = await act(key, contract!.id, 'renewal');
    assert.deepEqual([kept.body.contract.state, kept.body.quote], ['active', null]);
    const ended = { state: 'cancelled', ends_at: new Date(shop.deps.clock.now().getTime() + 1) };
    await shop.db.updateTable('contract').set(ended).where('id', '=', contract!.id).execute();
    const { status, body } = await act(key, contract!.id, 'renewal');
    assert.equal(status, 200);
    assert.equal((await shop.order(key, body.quote!.id)).body.state, 'fulfilled');
    assert.deepEqual(
      (await list(key, '?state=active')).map(({ code }) => code),
      ['dominus'],
    );
  });

  it("A-CM-25, IP-16: a customer's support contract is listed by it and its distributor, and cancelled by the distributor", async () => {
    const now = shop.deps.clock.now();
    const row = {
      account_id: shop.customerId,
      kind: 'support',
      name: 'support',
      title: 'Póliza anual',
      state: 'active',
    };
    const span = { starts_at: now, ends_at: inDays(shop, 300), created_at: now };
    const id = newId('con');
    await shop.db
      .insertInto('contract')
      .values({ id, ...row, ...span })
      .execute();
    assert.ok((await list(shop.person)).some((contract) => contract.id === id));
    const seen = await list(shop.distributor, `?accountId=${shop.customerId}&kind=support`);
    assert.ok(seen.some((contract) => contract.id === id));
    const stranger = await addMember(shop);
    assert.deepEqual(await list(stranger.key, `?accountId=${shop.customerId}`), []);
    assert.equal((await act(shop.person, id, 'cancellation')).status, 403);
    assert.equal((await act(shop.distributor, id, 'cancellation')).body.state, 'cancelling');
    assert.equal((await act(shop.distributor, id, 'renewal')).status, 403);
  });

  it('the pages of a distributor cancel, keep and grant with the scope contracts:write, and not without', async () => {
    const { id, key } = await addMember(shop);
    await shop.buy(key, await shop.service('dominus'));
    const [contract] = await contractsOf(shop, id);
    const session = async (...scopes: string[]) => {
      const body = { scopes, origin: 'http://shop.test' };
      const answer = await shop.server.call('POST', '/v1/embed-sessions', { as: key, body });
      return (answer.body as { token: string }).token;
    };
    const reader = await session('orders:read', 'orders:create');
    const refused = await act(reader, contract!.id, 'cancellation');
    assert.deepEqual(
      [refused.status, (refused.body as unknown as { code: string }).code],
      [403, 'scope_missing'],
    );
    const page = await session('contracts:write');
    assert.equal((await act(page, contract!.id, 'cancellation')).body.state, 'cancelling');
    assert.equal((await act(page, contract!.id, 'renewal')).body.contract.state, 'active');
    const customerId = await addCustomer(shop.server, id);
    const body = { contractId: contract!.id, customerId, quantity: 1, binding: 'user' };
    const granted = await shop.server.call('POST', '/v1/licenses', {
      as: page,
      key: crypto.randomUUID(),
      body,
    });
    assert.equal(granted.status, 201);
  });

  it('a one-off contract is not cancelled', async () => {
    const { id, key } = await addMember(shop);
    await shop.buy(key, await shop.service('contablink'));
    const [contract] = await contractsOf(shop, id);
    await shop.db
      .updateTable('contract')
      .set({ recurrence: 'one-off' })
      .where('id', '=', contract!.id)
      .execute();
    assert.equal((await act(key, contract!.id, 'cancellation')).status, 409);
  });
});
