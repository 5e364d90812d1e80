import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { waitForLocks } from '../../db/testing/waiting.ts';
import { openShop, type Shop } from '../orders/testing.ts';
import { codeDesk } from './testing.ts';

let shop: Shop;
before(async () => {
  shop = await openShop();
});
after(() => shop.server.stop());

test('a redemption asked anew while it is being done gets its answer, not a refusal of the code that it has just spent', async () => {
  const desk = codeDesk(shop);
  const { body: code } = await desk.create();
  const idempotencyKey = crypto.randomUUID();
  const ask = () => desk.redeem(code, { idempotencyKey });
  // The first stops at the distributor's stock, the second right after it found no answer of the first.
  const stock = await shop.db.startTransaction().execute();
  const held = stock.selectFrom('ledger_account').select('id').where('owner', '=', shop.distributorId);
  await held.forUpdate().execute();
  const first = ask();
  await waitForLocks(shop.db, 1);
  const codes = await shop.db.startTransaction().execute();
  const locked = sql`LOCK TABLE credit_code IN ACCESS EXCLUSIVE MODE`.execute(codes);
  await waitForLocks(shop.db, 2);
  const second = ask();
  await waitForLocks(shop.db, 3);
  await stock.commit().execute();
  const { status, body } = await first;
  await locked;
  await codes.commit().execute();
  const again = await second;
  assert.deepEqual([status, again.status, again.body], [201, 201, body]);
  assert.equal(again.headers.get('idempotent-replayed'), 'true');
});
