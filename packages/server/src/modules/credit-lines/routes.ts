import { type CreditLine as Contract, getCreditLine, setCreditLine, type z } from '@mostrador/contract';
import type { Kysely } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import type { Access } from '../../http/access.ts';
import { problem } from '../../http/problem.ts';
import { type Api, register } from '../../http/register.ts';
import { visibleTo } from '../../http/tenancy.ts';
import { newId } from '../../ids.ts';
import { type AccountRow, lockDistributor } from '../distributors/life.ts';
import { money } from '../offers/offers.ts';
import { readLine, takeLineTurn } from './line.ts';

type Db = Kysely<Database>;
const LABEL = 'Línea de crédito';

/** What a parent lets its distributors owe it (A-CM-14). */
export function creditLines(api: Api): void {
  register(api, getCreditLine, async ({ db, access, params, now }) => {
    const row = await db
      .selectFrom('account')
      .select(['id', 'parent_id'])
      .where('id', '=', params.id)
      .where('kind', '=', 'distributor')
      .where('deleted_at', 'is', null)
      .where(visibleTo<'account'>(access, 'account.id', 'account.parent_id'))
      .executeTakeFirst();
    if (!row?.parent_id) throw problem('not_found');
    return view(db, row.id, row.parent_id, now);
  });
  register(
    api,
    setCreditLine,
    async ({ db, access, params, body, now, audit, emit }) => {
      const row = await lockDistributor(db, access, params.id);
      const parentId = row.parent_id!;
      await takeLineTurn(db, row.id);
      const before = await view(db, row.id, parentId, now);
      await saveLine(db, row, body.amount.amount, now);
      const after = await view(db, row.id, parentId, now);
      const subject = { type: 'distributor', id: row.id };
      const account = { id: row.id, parentId };
      audit({ subject, account, before, after });
      emit({ type: 'distributor.updated', account, subject, data: { accountId: row.id, state: row.state } });
      return after;
    },
    { permit: ({ db, access, params }) => permitParent(db, access, params.id) },
  );
}

/** Nobody lends to itself, and only the direct parent or the operator lends; judged before the body. */
async function permitParent(db: Db, access: Access, id: string): Promise<void> {
  const row = await db
    .selectFrom('account')
    .select('id')
    .where('id', '=', id)
    .where('kind', '=', 'distributor')
    .where('deleted_at', 'is', null)
    .where(visibleTo<'account'>(access, 'account.id', 'account.parent_id'))
    .executeTakeFirst();
  if (!row) throw problem('not_found');
  if (row.id === access.accountId) throw problem('forbidden');
}

async function view(db: Db, id: string, parentId: string, now: Date): Promise<z.input<typeof Contract>> {
  const { paymentMethodId, amount, used, available } = await readLine(db, id, parentId, now);
  return {
    distributorId: id,
    paymentMethodId: amount > 0 ? paymentMethodId : null,
    amount: money(amount),
    used: money(used),
    available: money(available),
  };
}

/** A line of 0 is none: its payment method is taken from the list, and comes back with the line. */
async function saveLine(db: Db, row: AccountRow, amount: number, now: Date): Promise<void> {
  const line = await db
    .selectFrom('credit_line')
    .select('payment_method_id')
    .where('account_id', '=', row.id)
    .executeTakeFirst();
  const methodId = line?.payment_method_id ?? newId('pme');
  const removed_at = amount > 0 ? null : now;
  if (!line) {
    const method = { id: methodId, account_id: row.id, kind: 'account', label: LABEL, reference: row.id };
    await db
      .insertInto('payment_method')
      .values({ ...method, is_default: false, removed_at, created_at: now })
      .execute();
  } else {
    await db.updateTable('payment_method').set({ removed_at }).where('id', '=', methodId).execute();
  }
  const terms = { parent_id: row.parent_id!, amount, updated_at: now };
  await db
    .insertInto('credit_line')
    .values({ account_id: row.id, payment_method_id: methodId, ...terms })
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet(terms))
    .execute();
}
