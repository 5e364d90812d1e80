import { yearLater } from '@mostrador/domain';
import { newId } from '../../ids.ts';
import { announceContract } from '../contracts/records.ts';
import type { Desk } from '../orders/desk.ts';
import type { OrderRecord } from '../orders/records.ts';
import { renewAccount } from './renew-account.ts';
import { CONTRACT_OF, type Service } from './terms.ts';

/** Begins what an order has bought of services, in the transaction that fulfils it. */
export async function deliverServices(desk: Desk, order: OrderRecord): Promise<void> {
  const services = order.lines.filter(({ service }) => service);
  if (services.some(({ service }) => service!.kind === 'distributorMembership' || service!.renews)) {
    return renewAccount(desk, order);
  }
  for (const { service, toStampingAccountId } of services) {
    if (toStampingAccountId) await extendUnlimited(desk, order, toStampingAccountId);
    else await openContract(desk, order, service!);
  }
}

async function openContract(desk: Desk, order: OrderRecord, service: Service): Promise<void> {
  const kind = CONTRACT_OF[service.kind];
  if (!kind) throw new Error(`${service.kind} is no contract`);
  const row = await desk.db
    .insertInto('contract')
    .values({
      id: newId('con'),
      account_id: order.account_id,
      kind,
      name: service.code,
      title: service.name,
      state: 'active',
      price: service.price,
      vat_included: service.vatIncluded,
      order_id: order.id,
      starts_at: desk.now,
      ends_at: new Date(service.endsAt),
      created_at: desk.now,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await announceContract(desk, row, null);
}

/** One year more: from its end while it runs, else from now (IP-14). A blocked one stays blocked. */
async function extendUnlimited(desk: Desk, order: OrderRecord, id: string): Promise<void> {
  const { db, now } = desk;
  const account = await db
    .selectFrom('stamping_account')
    .innerJoin('account', 'account.id', 'stamping_account.customer_id')
    .select([
      'stamping_account.state',
      'stamping_account.expires_at',
      'account.timezone',
      'account.parent_id',
    ])
    .where('stamping_account.id', '=', id)
    .forUpdate('stamping_account')
    .executeTakeFirstOrThrow();
  const runs = account.expires_at !== null && account.expires_at > now;
  const expires_at = yearLater(runs ? account.expires_at! : now, account.timezone);
  const state = account.state === 'blocked' ? 'blocked' : 'active';
  await db.updateTable('stamping_account').set({ state, expires_at }).where('id', '=', id).execute();
  const subject = { type: 'stamping-account', id };
  const owner = { id: order.account_id, parentId: account.parent_id };
  const after = { state, expiresAt: expires_at };
  desk.audit({
    subject,
    account: owner,
    before: { state: account.state, expiresAt: account.expires_at },
    after,
  });
  desk.emit({
    type: 'stamping-account.updated',
    account: owner,
    subject,
    data: { state },
  });
}
