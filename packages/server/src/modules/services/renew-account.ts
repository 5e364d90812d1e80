import { announceContract } from '../contracts/records.ts';
import { applyAct } from '../distributors/life.ts';
import type { Desk } from '../orders/desk.ts';
import type { OrderRecord } from '../orders/records.ts';
import { endingWith } from './renewed.ts';
import { CONTRACT_OF } from './terms.ts';

/** A paid renewal: the account goes on for a year, and with it every contract that was paid for (A-CM-24). */
export async function renewAccount(desk: Desk, order: OrderRecord): Promise<void> {
  const { db } = desk;
  const row = await db
    .selectFrom('account')
    .selectAll()
    .where('id', '=', order.account_id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const contracts = await endingWith(db, { id: row.id, expiresAt: row.expires_at }).execute();
  const renewed = await applyAct(desk, row, row.state === 'active' ? 'extend' : 'renew');
  for (const { service } of order.lines) {
    const kind = service && CONTRACT_OF[service.kind];
    const contract = contracts.find((entry) => entry.kind === kind && entry.name === service?.code);
    if (!contract || !service || !renewed.expires_at) continue;
    const changed = await db
      .updateTable('contract')
      .set({
        state: 'active',
        ends_at: renewed.expires_at,
        price: service.price,
        title: service.name,
        vat_included: service.vatIncluded,
        order_id: order.id,
      })
      .where('id', '=', contract.id)
      .returningAll()
      .executeTakeFirstOrThrow();
    await announceContract(desk, changed, contract);
  }
}
