import type { CustomerPayment, registerPayment, z } from '@mostrador/contract';
import { dayOf } from '@mostrador/domain';
import type { Kysely, Selectable } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import type { Call } from '../../http/call.ts';
import { problem } from '../../http/problem.ts';
import { visibleTo } from '../../http/tenancy.ts';
import { newId } from '../../ids.ts';
import { money } from '../offers/offers.ts';

type Body = z.output<NonNullable<(typeof registerPayment)['spec']['body']>>;
type View = z.input<typeof CustomerPayment>;
type Row = Selectable<Database['customer_payment']>;
type DebtorCall = Pick<Call<{ id: string }>, 'db' | 'access' | 'params'>;

/** Who owes, and to whom: its parent. */
export interface Debtor {
  id: string;
  sellerId: string;
  /** The seller's. */
  timezone: string;
}

/** Whom the caller sells to, or the caller itself; 404 for any other. */
export async function debtorOf({ db, access, params }: DebtorCall): Promise<Debtor> {
  const row = await db
    .selectFrom('account')
    .innerJoin('account as seller', 'seller.id', 'account.parent_id')
    .select(['account.id', 'seller.id as sellerId', 'seller.timezone'])
    .where('account.id', '=', params.id)
    .where(visibleTo<'account'>(access, 'account.id', 'account.parent_id'))
    .executeTakeFirst();
  if (!row) throw problem('not_found');
  return row;
}

/** Nobody registers what it paid itself. */
export async function creditorOf(call: DebtorCall): Promise<Debtor> {
  const debtor = await debtorOf(call);
  if (debtor.id === call.access.accountId) throw problem('forbidden');
  return debtor;
}

/** A-CM-25. */
export async function recordPayment(call: Call<{ id: string }, unknown, Body>): Promise<View> {
  const { db, now, body } = call;
  const { id: customerId, sellerId, timezone } = await creditorOf(call);
  const today = dayOf(now, timezone);
  const paidOn = body.paidOn ?? today;
  if (paidOn > today) throw tooLate(call);
  const row: Row = {
    id: newId('rcp'),
    seller_id: sellerId,
    customer_id: customerId,
    amount: body.amount.amount,
    method: body.method,
    paid_on: paidOn,
    reference: body.reference ?? null,
    comment: body.comment ?? null,
    created_at: now,
  };
  await db.insertInto('customer_payment').values(row).execute();
  const account = { id: customerId, parentId: sellerId };
  const subject = { type: 'customer-payment', id: row.id };
  call.audit({ subject, account, after: paymentView(row) });
  call.emit({ type: 'customer-payment.registered', account, subject, data: { amount: row.amount } });
  return paymentView(row);
}

const tooLate = ({ locale }: Pick<Call, 'locale'>) =>
  problem('invalid_request', {
    errors: [
      {
        pointer: '/paidOn',
        code: 'too_big',
        message: locale === 'en' ? 'That day is still to come' : 'Ese día todavía no llega',
      },
    ],
  });

/** What a buyer paid one seller, last registered first. */
export const readPayments = (
  db: Kysely<Database>,
  { id, sellerId }: Debtor,
  { before, limit }: { before: string | null; limit: number },
): Promise<Row[]> =>
  db
    .selectFrom('customer_payment')
    .selectAll()
    .where('customer_id', '=', id)
    .where('seller_id', '=', sellerId)
    .$if(before !== null, (query) => query.where('id', '<', before!))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();

export const paymentView = (row: Row): View => ({
  id: row.id,
  customerId: row.customer_id,
  paidOn: row.paid_on,
  amount: money(row.amount),
  method: row.method as View['method'],
  reference: row.reference,
  comment: row.comment,
  createdAt: row.created_at.toISOString(),
});
