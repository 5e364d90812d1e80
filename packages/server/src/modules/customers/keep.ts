import type { CustomerRequest, CustomerUpdate, z } from '@mostrador/contract';
import type { Call } from '../../http/call.ts';
import { matchesVersion } from '../../http/etag.ts';
import { problem } from '../../http/problem.ts';
import type { StampingPassword } from '../stamping-accounts/passwords.ts';
import { readStampingAccounts, stampingAccountView } from '../stamping-accounts/queries.ts';
import { checkCustomer } from './form.ts';
import { insertCustomer } from './open.ts';
import { etagOf, findCustomer, type Row, recordView } from './queries.ts';
import { accountColumns, writeRecord } from './write.ts';

type CreateCall = Call<undefined, undefined, z.output<typeof CustomerRequest>>;
type UpdateCall = Call<{ id: string }, undefined, z.output<typeof CustomerUpdate>>;

/** CM-CLI-01, CM-CTI-01: the customer, and the account that it stamps with, whose password is shown in this answer. */
export async function createCustomer(call: CreateCall, password: StampingPassword) {
  const { db, access, now, locale, body } = call;
  const form = checkCustomer(body, locale);
  const { id, stampingAccountId } = await insertCustomer(db, {
    ...accountColumns(form),
    name: form.name,
    parentId: access.accountId,
    openedBy: 'parent',
    state: 'active',
    passwordHash: password.hash,
    now,
  });
  await writeRecord(db, id, form);
  const row = (await findCustomer(db, access, id))!;
  const [account] = await readStampingAccounts(db, access, { id: stampingAccountId, limit: 1, now });
  const customer = await recordView(call, row);
  call.audit({ subject: { type: 'customer', id }, account: accountOf(row), after: customer });
  announce(call, row);
  call.headers.etag = etagOf(row);
  return {
    ...customer,
    stampingAccount: { ...stampingAccountView(account!), password: password.shown },
  };
}

/** CM-CLI-03. */
export async function updateCustomer(call: UpdateCall) {
  const { db, access, params, locale, body } = call;
  const before = await lockCustomer(call);
  const form = checkCustomer(body, locale);
  const kept = await recordView(call, before);
  await db
    .updateTable('account')
    .set((eb) => ({ ...accountColumns(form), version: eb('version', '+', 1) }))
    .where('id', '=', params.id)
    .execute();
  await writeRecord(db, params.id, form);
  const row = (await findCustomer(db, access, params.id))!;
  const customer = await recordView(call, row);
  call.audit({
    subject: { type: 'customer', id: row.id },
    account: accountOf(row),
    before: kept,
    after: customer,
  });
  announce(call, row);
  if (before.discount_percent !== row.discount_percent) {
    const subject = { type: 'account', id: row.id };
    call.emit({ type: 'offers.changed', account: accountOf(row), subject, data: {} });
  }
  call.headers.etag = etagOf(row);
  return customer;
}

/** The row, locked: between the check of If-Match and the lock another save may have come first. */
async function lockCustomer(call: UpdateCall): Promise<Row> {
  const { db, access, params, request } = call;
  await db.selectFrom('account').select('id').where('id', '=', params.id).forUpdate().execute();
  const row = await findCustomer(db, access, params.id);
  if (!row) throw problem('not_found');
  if (!matchesVersion(request.headers.get('if-match') ?? '', etagOf(row))) {
    const current = await recordView(call, row);
    throw problem('version_conflict', { members: { current }, headers: { etag: etagOf(row) } });
  }
  return row;
}

export const accountOf = ({ id, parent_id }: Pick<Row, 'id' | 'parent_id'>) => ({ id, parentId: parent_id });

/** Both sides hear that something about the customer changed; what, they read. */
export const announce = ({ emit }: Pick<Call, 'emit'>, row: Pick<Row, 'id' | 'parent_id' | 'state'>): void =>
  emit({
    type: 'customer.updated',
    account: accountOf(row),
    subject: { type: 'customer', id: row.id },
    data: { accountId: row.id, state: row.state },
  });
