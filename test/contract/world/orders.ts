import { newId } from '../../../packages/server/src/ids.ts';
import type { TestServer } from '../../../packages/server/src/testing.ts';
import type { WorldAccount } from './types.ts';

export async function paymentMethod({ db, deps }: TestServer, owner: WorldAccount): Promise<string> {
  const id = newId('pme');
  const row = {
    id,
    account_id: owner.id,
    kind: 'credit-card',
    label: 'Visa',
    reference: id,
    is_default: false,
  };
  await db
    .insertInto('payment_method')
    .values({ ...row, created_at: deps.clock.now() })
    .execute();
  return id;
}

export async function order(server: TestServer, owner: WorldAccount, parentId: string) {
  const { db, deps } = server;
  const now = deps.clock.now();
  const [quoteId, orderId, paymentId] = [newId('quo'), newId('ord'), newId('pay')];
  const parties = { account_id: owner.id, seller_id: parentId, created_at: now };
  await db
    .insertInto('quote')
    .values({ id: quoteId, ...parties, lines: '[]', total: 0, vat: 0, valid_until: now })
    .execute();
  const methodId = await paymentMethod(server, owner);
  const state = {
    state: 'failed',
    reason: 'payment_declined',
    source: 'method',
    payment_method_id: methodId,
  };
  await db
    .insertInto('purchase_order')
    .values({ id: orderId, ...parties, quote_id: quoteId, ...state })
    .execute();
  const payment = { id: paymentId, ...parties, order_id: orderId, payment_method_id: methodId, amount: 0 };
  await db
    .insertInto('payment')
    .values({ ...payment, state: 'rejected', reason: 'payment_declined' })
    .execute();
  return { orderId, paymentId };
}
